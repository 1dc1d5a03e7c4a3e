package praxis.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Fills databases that differ only in how many appointments, and so events, there are. */
final class Generator {

    static final int CLINICS = 10_000;
    static final int PROVIDERS = 30_000;
    /** Clinics with the same full days ahead in each database. */
    private static final int BUSY = 20;

    private static final long SEED = 20_261_124;

    /** A table that is there once everything else is. */
    private static final String FILLED = "filled";

    private final Server server;
    private final Country country;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    Generator(Server server, Path practices) throws IOException {
        this.server = server;
        this.country = Country.of(new Practices(practices).grown(CLINICS, PROVIDERS));
    }

    LocalDate today() {
        return today;
    }

    List<Work> works() {
        return Work.of(country, BUSY);
    }

    /** As it is called on this day; a day later it would be of no use. */
    String database(long appointments) {
        return "praxis_growth_" + today.toString().replace("-", "") + "_" + appointments;
    }

    /** Unless it is there already, from an earlier run that was to keep it. */
    void fill(long appointments) throws SQLException {
        if (isFilled(database(appointments))) return;
        fill(database(appointments), appointments);
    }

    private boolean isFilled(String database) throws SQLException {
        try (var connection = server.connect("");
                var query = connection.prepareStatement("SELECT 1 FROM information_schema.TABLES"
                        + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = '" + FILLED + "'")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void fill(String database, long appointments) throws SQLException {
        var began = System.nanoTime();
        server.run("DROP DATABASE IF EXISTS " + database);
        server.run("CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        server.makeSchema(database);
        try (var connection = server.connect(database)) {
            run(connection, "SET GLOBAL local_infile = ON");
            run(connection, "SET SESSION foreign_key_checks = 0, unique_checks = 0");
            country.store(connection);
            var indexes = List.of(new Indexes(connection, "appointments"), new Indexes(connection, "events"));
            for (var one : indexes) one.drop();
            new Diary(country, works(), today, SEED).store(connection, appointments);
            say(database, "rows are in", began);
            run(connection, "SET SESSION innodb_ddl_buffer_size = 268435456, innodb_ddl_threads = 2");
            for (var one : indexes) one.add();
            for (var table : Plans.tables(connection)) run(connection, "ANALYZE TABLE " + table);
            run(connection, "CREATE TABLE " + FILLED + " (done INT)");
        }
        say(database, "is ready", began);
    }

    private static void say(String database, String what, long began) {
        System.err.printf("%s %s after %.0f s%n", database, what, (System.nanoTime() - began) / 1e9);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package praxis.benchmarks.growth;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import praxis.application.port.Ports;

/** A MySQL whose user may make databases. */
record Server(String url, String user, String password) {

    private static final Pattern PARTS = Pattern.compile("(jdbc:mysql:[^/]*//[^/?]+)(?:/[^?]*)?(?:\\?(.*))?");

    private String url(String database, String... settings) {
        var parts = PARTS.matcher(url);
        if (!parts.matches()) throw new IllegalArgumentException("not of the form jdbc:mysql://host:port/: " + url);
        var all = new ArrayList<>(List.of(settings));
        if (parts.group(2) != null) all.add(parts.group(2));
        return parts.group(1) + "/" + database + "?" + String.join("&", all);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database, "allowLoadLocalInfile=true"), user, password);
    }

    void run(String sql) throws SQLException {
        try (var connection = connect("");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The program on a database. @param kept MiB of schedules that it may remember */
    ApplicationContext start(String database, int kept, String... settings) {
        return ApplicationContext.builder()
                .properties(Map.of(
                        "praxis.db.url", url(database, settings),
                        "praxis.db.user", user,
                        "praxis.db.password", password,
                        "praxis.kept.schedules.mib", kept))
                .deduceEnvironment(false)
                .banner(false)
                .start();
    }

    /** By the program's own migrations. */
    void makeSchema(String database) {
        try (var context = start(database, 0)) {
            var ports = context.getBean(Ports.class);
            ports.transactions().read(() -> true);
        }
    }
}

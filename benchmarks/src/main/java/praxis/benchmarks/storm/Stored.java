package praxis.benchmarks.storm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the database holds, asked by SQL of this program's own. */
final class Stored implements AutoCloseable {

    /** An appointment's row. */
    record Row(String id, String mark, String status, String person, Instant start) {}

    private static final String OVERLAPS = "SELECT COUNT(*) FROM appointments a JOIN appointments b"
            + " ON a.person_id = b.person_id AND a.id < b.id WHERE a.active = TRUE AND b.active = TRUE"
            + " AND a.starts_at < b.ends_at + 60 * GREATEST(b.buffer_after_minutes, a.buffer_before_minutes)"
            + " AND b.starts_at < a.ends_at + 60 * GREATEST(a.buffer_after_minutes, b.buffer_before_minutes)";

    private final Connection connection;

    Stored(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
    }

    /** Pairs of appointments of one person that stand in each other's way (B2, S3). */
    long overlaps() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(OVERLAPS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<Row> marked(String prefix) throws SQLException {
        var found = new ArrayList<Row>();
        try (var statement = connection.prepareStatement(
                "SELECT id, patient_name, status, person_id, starts_at FROM appointments WHERE patient_name LIKE ?")) {
            statement.setString(1, prefix + "%");
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    found.add(new Row(
                            uuid(rows.getBytes(1)),
                            rows.getString(2),
                            rows.getString(3),
                            uuid(rows.getBytes(4)),
                            Instant.ofEpochSecond(rows.getLong(5))));
            }
        }
        return found;
    }

    private static String uuid(byte[] bytes) {
        var hex = HexFormat.of().formatHex(bytes);
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

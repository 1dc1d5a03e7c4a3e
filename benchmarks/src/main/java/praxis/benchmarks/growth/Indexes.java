package praxis.benchmarks.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table's indexes beside its primary key, taken away while it is filled and made again, as they were, in one go. */
final class Indexes {

    private static final String STORED = "SELECT INDEX_NAME, MIN(NON_UNIQUE),"
            + " GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) FROM information_schema.STATISTICS"
            + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND INDEX_NAME <> 'PRIMARY' GROUP BY INDEX_NAME";

    private final Connection connection;
    private final String table;
    private final List<String> drops = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();

    Indexes(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        try (var query = connection.prepareStatement(STORED)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    drops.add("DROP INDEX " + rows.getString(1));
                    adds.add("ADD " + (rows.getBoolean(2) ? "" : "UNIQUE ") + "INDEX " + rows.getString(1) + " ("
                            + rows.getString(3) + ")");
                }
            }
        }
    }

    void drop() throws SQLException {
        alter(drops);
    }

    void add() throws SQLException {
        alter(adds);
    }

    private void alter(List<String> changes) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " " + String.join(", ", changes));
        }
    }
}

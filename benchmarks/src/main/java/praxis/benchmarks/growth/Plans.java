package praxis.benchmarks.growth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How MySQL answers statements, and how many rows it reads for it. */
final class Plans {

    /** Fewer rows than this are read as fast without an index. */
    private static final long SMALL = 1_000;

    private static final Pattern NAMED =
            Pattern.compile("\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(\\w+)(?:\\s+(?:AS\\s+)?(\\w+))?");

    /**
     * @param read rows and index entries that were read, by the server's own count
     * @param sent rows that came back, or were changed
     * @param scanned growing tables that are read from end to end
     */
    record Plan(String sql, List<String> access, long read, long sent, Set<String> scanned) {}

    private final Connection connection;
    private final Map<String, Long> sizes = new HashMap<>();

    Plans(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        for (var table : tables(connection)) sizes.put(table, number("SELECT COUNT(*) FROM " + table));
    }

    static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW TABLES")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Whether it is one statement that may read much: no insert, and no batch, each of which goes alone elsewhere. */
    static boolean isKnown(String sql) {
        return !sql.contains(";")
                && (sql.startsWith("SELECT ") || sql.startsWith("UPDATE ") || sql.startsWith("DELETE "));
    }

    /** Runs the statement once more and takes back what it did. */
    Plan of(String sql, List<@Nullable Object> values) throws SQLException {
        var access = new ArrayList<String>();
        var scanned = new TreeSet<String>();
        explain(sql, values, access, scanned);
        var before = reads();
        var sent = run(sql, values);
        var read = reads() - before;
        connection.rollback();
        return new Plan(sql, access, read, sent, scanned);
    }

    private void explain(String sql, List<@Nullable Object> values, List<String> access, Set<String> scanned)
            throws SQLException {
        try (var query = bound("EXPLAIN FORMAT=TRADITIONAL " + sql, values);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var table = rows.getString("table");
                var type = rows.getString("type");
                if (table == null || type == null || table.startsWith("<")) continue;
                var name = table(sql, table);
                access.add(name + " " + type + " " + rows.getString("key"));
                if ((type.equals("ALL") || type.equals("index")) && sizes.getOrDefault(name, SMALL) >= SMALL)
                    scanned.add(name);
            }
        }
    }

    private String table(String sql, String alias) {
        return NAMED.matcher(sql)
                .results()
                .filter(named -> alias.equals(named.group(2)) && sizes.containsKey(named.group(1)))
                .map(named -> named.group(1))
                .findFirst()
                .orElse(alias);
    }

    private long reads() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            long sum = 0;
            while (rows.next()) sum += rows.getLong(2);
            return sum;
        }
    }

    private long run(String sql, List<@Nullable Object> values) throws SQLException {
        try (var statement = bound(sql, values)) {
            if (!statement.execute()) return Math.max(0, statement.getUpdateCount());
            long count = 0;
            try (var rows = statement.getResultSet()) {
                while (rows.next()) count++;
            }
            return count;
        }
    }

    private PreparedStatement bound(String sql, List<@Nullable Object> values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
        return statement;
    }
}

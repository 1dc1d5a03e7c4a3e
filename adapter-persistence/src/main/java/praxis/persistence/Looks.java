package praxis.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Connections for reading that commit each statement. A statement stays prepared on its connection: to prepare it again
 * costs the embedded database more than to run it.
 */
final class Looks implements AutoCloseable {

    /** Statements of one connection that stay prepared; those used least recently are closed first. */
    static final int MOST = 64;

    private final HikariDataSource pool;

    /** Those of connections that are open; a connection is used by one thread at a time. */
    private final Map<Connection, Prepared> prepared = new HashMap<>();

    Looks(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Work with a statement that is not closed by it. */
    @FunctionalInterface
    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    <T> T ask(String sql, Work<T> work) throws SQLException {
        try (var pooled = pool.getConnection()) {
            try {
                var connection = pooled.unwrap(Connection.class);
                return work.with(of(connection).statement(connection, sql));
            } catch (SQLException e) {
                pool.evictConnection(pooled); // the pool does not see what happens to a statement that is not its own
                throw e;
            }
        }
    }

    private synchronized Prepared of(Connection connection) throws SQLException {
        var known = prepared.get(connection);
        if (known != null) return known;
        for (var each = prepared.keySet().iterator(); each.hasNext(); )
            if (each.next().isClosed()) each.remove();
        var made = new Prepared();
        prepared.put(connection, made);
        return made;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The statements of one connection, by what they say. */
    private static final class Prepared {

        private final LinkedHashMap<String, PreparedStatement> bySql = new LinkedHashMap<>(16, 0.75f, true);

        PreparedStatement statement(Connection connection, String sql) throws SQLException {
            var known = bySql.get(sql);
            if (known != null) return known;
            if (bySql.size() == MOST) bySql.pollFirstEntry().getValue().close();
            var made = connection.prepareStatement(sql);
            bySql.put(sql, made);
            return made;
        }
    }
}

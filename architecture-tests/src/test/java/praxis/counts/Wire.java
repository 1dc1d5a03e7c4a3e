package praxis.counts;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what goes to MySQL over the connections whose URL has {@link #SETTING}; the driver makes one for each. */
public final class Wire implements QueryInterceptor {

    static final String SETTING = "queryInterceptors=" + Wire.class.getName();

    private static final AtomicLong STATEMENTS = new AtomicLong();
    private static final AtomicLong COMMITS = new AtomicLong();
    private static final List<Connection> CONNECTIONS = new CopyOnWriteArrayList<>();

    /**
     * What was counted until now.
     *
     * @param statements without those that end a transaction
     * @param rows that the server's storage was asked for, index entries too
     */
    record Count(long statements, long commits, long rows) {

        Count since(Count before) {
            return new Count(statements - before.statements, commits - before.commits, rows - before.rows);
        }
    }

    /** To be asked while nobody else uses the connections. */
    static Count now() throws SQLException {
        var count = new Count(STATEMENTS.get(), COMMITS.get(), rows());
        STATEMENTS.set(count.statements);
        return count;
    }

    private static long rows() throws SQLException {
        long sum = 0;
        for (var connection : CONNECTIONS)
            if (!connection.isClosed())
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
                    while (rows.next()) sum += rows.getLong(2);
                }
        return sum;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        if (connection instanceof Connection one) CONNECTIONS.add(one);
        return this;
    }

    @Override
    public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, @Nullable Query query) {
        switch (sql.get().strip().toLowerCase(Locale.ROOT)) {
            case "commit" -> COMMITS.incrementAndGet();
            case "rollback" -> {}
            default -> STATEMENTS.incrementAndGet();
        }
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return false;
    }

    @Override
    public <T extends Resultset> @Nullable T postProcess(
            Supplier<String> sql, @Nullable Query query, T result, ServerSession session) {
        return null;
    }

    @Override
    public void destroy() {
        CONNECTIONS.removeIf(one -> {
            try {
                return one.isClosed();
            } catch (SQLException e) {
                return true;
            }
        });
    }
}

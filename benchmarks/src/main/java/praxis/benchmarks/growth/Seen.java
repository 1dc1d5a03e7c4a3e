package praxis.benchmarks.growth;

import com.mysql.cj.BindValue;
import com.mysql.cj.MysqlConnection;
import com.mysql.cj.PreparedQuery;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.jdbc.JdbcStatement;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes each prepared statement that goes to MySQL, with the values of its first run; the driver makes it. */
public final class Seen implements QueryInterceptor {

    /** A URL's setting that has a connection's statements noted. */
    static final String SETTING = "queryInterceptors=" + Seen.class.getName();

    /** By statement. */
    static final Map<String, List<@Nullable Object>> ALL = new ConcurrentSkipListMap<>();

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, @Nullable Query query) {
        var sent = query instanceof JdbcStatement statement ? statement.getQuery() : query;
        if (sent instanceof PreparedQuery prepared) note(prepared);
        return null;
    }

    /** Each of those that go together by itself. */
    private static void note(PreparedQuery prepared) {
        var statements = prepared.getOriginalSql().split(";\\n", -1);
        if (Arrays.stream(statements).allMatch(ALL::containsKey)) return;
        var values = values(prepared);
        var from = 0;
        for (var statement : statements) {
            var to = from + Math.toIntExact(statement.chars().filter(c -> c == '?').count());
            ALL.putIfAbsent(statement, new ArrayList<>(values.subList(from, to)));
            from = to;
        }
    }

    private static List<@Nullable Object> values(PreparedQuery prepared) {
        var values = new ArrayList<@Nullable Object>();
        for (BindValue value : prepared.getQueryBindings().getBindValues())
            values.add(value.isNull() ? null : value.getValue());
        return values;
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
        // holds nothing of its connection
    }
}

package praxis.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import praxis.application.port.DatabaseUnreachable;
import praxis.application.port.Glance;
import praxis.application.port.Glances;
import praxis.application.port.Mark;

/** One statement a look, by key, for all who look at the same time. */
final class JdbcGlances implements Glances {

    private final Connections connections;
    private final Schema schema;
    private final Settings settings;
    private final SharedLooks shared = new SharedLooks(this::look);
    private final LongAdder statements = new LongAdder();

    JdbcGlances(Connections connections, Schema schema, Settings settings) {
        this.connections = connections;
        this.schema = schema;
        this.settings = settings;
    }

    @Override
    public Glance at(Set<Mark> marks) {
        return shared.at(marks);
    }

    /** How many statements there have been. */
    long statements() {
        return statements.sum();
    }

    private Glance look(Set<Mark> marks) {
        schema.ensure();
        var query = new MarkQuery(marks);
        try {
            return new Glance(read(query, marks));
        } catch (SQLException e) {
            if (!Failures.isLost(e)) throw failure(e);
        }
        try { // a connection that had broken before it was used
            return new Glance(read(query, marks));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private RuntimeException failure(SQLException e) {
        return Failures.unreachable(e)
                .<RuntimeException>map(reason -> new DatabaseUnreachable(settings.place(), reason, e))
                .orElseGet(() -> new IllegalStateException(e));
    }

    private Map<Mark, Long> read(MarkQuery query, Collection<Mark> marks) throws SQLException {
        try (var connection = connections.looks().getConnection()) {
            return read(connection, query, marks);
        }
    }

    private Map<Mark, Long> read(Connection connection, MarkQuery query, Collection<Mark> marks) throws SQLException {
        statements.increment();
        try (var statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.parameters().size(); i++)
                statement.setObject(i + 1, query.parameters().get(i));
            var numbers = new HashMap<Mark, Long>();
            for (var mark : marks) numbers.put(mark, 0L);
            try (var rows = statement.executeQuery()) {
                var row = new Row(rows);
                while (rows.next()) numbers.replace(MarkQuery.mark(row), MarkQuery.number(row));
            }
            return numbers;
        }
    }
}

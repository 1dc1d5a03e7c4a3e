package praxis.persistence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Set;
import praxis.application.port.DatabaseUnreachable;
import praxis.application.port.Glance;
import praxis.application.port.Glances;
import praxis.application.port.Mark;

/** One statement a look, by key, for all who look at the same time, of whichever clinics they are. */
final class JdbcGlances implements Glances {

    private final Database database;
    private final Connections connections;
    private final Schema schema;
    private final Settings settings;
    private final SharedLooks shared = new SharedLooks(this::look);

    JdbcGlances(Database database, Connections connections, Schema schema, Settings settings) {
        this.database = database.acrossClinics();
        this.connections = connections;
        this.schema = schema;
        this.settings = settings;
    }

    @Override
    public Glance at(Set<Mark> marks) {
        return shared.at(marks);
    }

    /** Tries again where a connection had broken before it was used; nothing is written. */
    private Glance look(Set<Mark> marks) {
        schema.ensure();
        var query = new MarkQuery(marks);
        try {
            return read(query, marks);
        } catch (SQLException e) {
            if (!Failures.isLost(e)) throw failure(e);
        }
        try {
            return read(query, marks);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Glance read(MarkQuery query, Set<Mark> marks) throws SQLException {
        var numbers = new HashMap<Mark, Long>();
        for (var mark : marks) numbers.put(mark, 0L);
        database.look(
                connections.looks(),
                query.sql(),
                row -> numbers.replace(MarkQuery.mark(row), MarkQuery.number(row)) != null,
                query.parameters());
        return new Glance(numbers);
    }

    private RuntimeException failure(SQLException e) {
        return Failures.unreachable(e)
                .<RuntimeException>map(reason -> new DatabaseUnreachable(settings.place(), reason, e))
                .orElseGet(() -> new IllegalStateException(e));
    }
}

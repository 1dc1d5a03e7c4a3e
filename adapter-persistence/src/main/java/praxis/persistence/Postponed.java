package praxis.persistence;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes of the current transaction that nobody has to see at once. They go to the server with the next statement, in one
 * way there and back, or before the commit; those of a transaction that is not kept are never sent. The embedded
 * database, to which there is no way, gets each by itself.
 */
final class Postponed {

    /** So many wait at most, which bounds how long a statement gets and how many different ones there are. */
    private static final int MOST = 8;

    /** One of them, and what became of it. */
    static final class Write {

        private final String sql;
        private final Object[] parameters;
        private final UnaryOperator<RuntimeException> explained;
        private int changed;

        /**
         * @param explained makes of a failure what its writer throws, or gives it back if it was another's; runs in the
         *     same transaction
         */
        Write(String sql, Object[] parameters, UnaryOperator<RuntimeException> explained) {
            this.sql = sql;
            this.parameters = parameters;
            this.explained = explained;
        }

        /** Whether it changed a row; not to be asked before another statement has been sent. */
        boolean hasChanged() {
            return changed > 0;
        }

        private boolean counted(PreparedStatement statement) throws SQLException {
            changed = statement.getUpdateCount();
            return hasChanged();
        }
    }

    /** What the last statement of a way has to say. */
    interface Result<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final boolean together;
    private final ThreadLocal<List<Write>> waiting = ThreadLocal.withInitial(ArrayList::new);

    Postponed(Settings settings) {
        this.together = !settings.isEmbedded();
    }

    /** @return whether there are so many now that they have to be sent */
    boolean add(Write write) {
        waiting.get().add(write);
        return waiting.get().size() >= MOST;
    }

    void forget() {
        waiting.remove();
    }

    /** Sends those that wait, if there are some. */
    void send(Connection connection) {
        var writes = taken();
        if (writes.isEmpty()) return;
        var last = writes.getLast();
        send(connection, writes.subList(0, writes.size() - 1), last, last::counted);
    }

    /** Sends a statement behind those that wait. */
    <T> T send(Connection connection, String sql, Object[] parameters, Result<T> result) {
        return send(connection, taken(), new Write(sql, parameters, failure -> failure), result);
    }

    private List<Write> taken() {
        var writes = waiting.get();
        waiting.remove();
        return writes;
    }

    private <T> T send(Connection connection, List<Write> before, Write last, Result<T> result) {
        if (together) {
            var all = new ArrayList<>(before);
            all.add(last);
            return new Way(all).go(connection, result);
        }
        for (var write : before) new Way(List.of(write)).go(connection, write::counted);
        return new Way(List.of(last)).go(connection, result);
    }

    /** Statements on their way to the server. */
    private record Way(List<Write> writes) {

        <T> T go(Connection connection, Result<T> result) {
            try (var statement = connection.prepareStatement(
                    writes.stream().map(write -> write.sql).collect(Collectors.joining(";\n")))) {
                bind(statement);
                statement.execute();
                for (var write : writes.subList(0, writes.size() - 1)) {
                    write.counted(statement);
                    statement.getMoreResults();
                }
                return result.of(statement);
            } catch (SQLException e) {
                throw explained(new DataAccessException(e.getMessage(), e));
            }
        }

        /** The driver does not tell which of them failed. */
        private RuntimeException explained(RuntimeException failure) {
            var explained = failure;
            for (var write : writes) explained = write.explained.apply(explained);
            return explained;
        }

        private void bind(PreparedStatement statement) throws SQLException {
            var index = 1;
            for (var write : writes)
                for (var parameter : write.parameters) Database.bind(statement, index++, parameter);
        }
    }
}

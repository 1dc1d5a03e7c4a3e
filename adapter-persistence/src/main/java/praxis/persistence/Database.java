package praxis.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Provider;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import praxis.application.port.PageRequest;

/** Statements inside the current transaction. */
final class Database {

    /** Rows sent in one batch; bounds the size of a packet. */
    private static final int BATCH = 1_000;

    private final Provider<JdbcOperations> jdbc;
    private final JdbcTransactions transactions;
    /** Empty where statements may reach across clinics. */
    private final Optional<ClinicGuard> guard;

    private final LongAdder queries;

    Database(Provider<JdbcOperations> jdbc, JdbcTransactions transactions) {
        this(jdbc, transactions, Optional.of(new ClinicGuard()), new LongAdder());
    }

    private Database(
            Provider<JdbcOperations> jdbc,
            JdbcTransactions transactions,
            Optional<ClinicGuard> guard,
            LongAdder queries) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.guard = guard;
    }

    /**
     * For the few statements that are about one person, or about the platform, and so about no clinic in particular. The
     * architecture tests name the classes that may use it.
     */
    Database acrossClinics() {
        return new Database(jdbc, transactions, Optional.empty(), queries);
    }

    /** How many statements have read something. */
    long queries() {
        return queries.sum();
    }

    /** @throws IllegalStateException outside a transaction, as every other method here */
    <T> List<T> list(String sql, Row.Reader<T> reader, Object... parameters) {
        transactions.requireReading();
        queries.increment();
        guard.ifPresent(one -> one.check(sql));
        return send(sql, parameters, statement -> {
            try (var rows = statement.getResultSet()) {
                return read(rows, reader);
            }
        });
    }

    private <T> T send(String sql, Object[] parameters, Postponed.Result<T> result) {
        return jdbc.get().execute(connection -> transactions.postponed().send(connection, sql, parameters, result));
    }

    /** As {@link #list}, by itself: not in a transaction, on a connection that commits each statement. */
    <T> List<T> look(Looks looks, String sql, Row.Reader<T> reader, List<Object> parameters) throws SQLException {
        queries.increment();
        guard.ifPresent(one -> one.check(sql));
        return looks.ask(sql, statement -> {
            bind(statement, parameters.toArray());
            try (var rows = statement.executeQuery()) {
                return read(rows, reader);
            }
        });
    }

    private static <T> List<T> read(ResultSet rows, Row.Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        var row = new Row(rows);
        while (rows.next()) found.add(reader.read(row));
        return found;
    }

    <T> Optional<T> first(String sql, Row.Reader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Whether a row was found, and locked until the transaction ends. */
    boolean lock(String sql, Object... parameters) {
        transactions.requireWriting();
        return first(sql, row -> true, parameters).isPresent();
    }

    /** How many rows the statement changed. */
    int update(String sql, Object... parameters) {
        transactions.requireWriting();
        guard.ifPresent(one -> one.check(sql));
        return send(sql, parameters, PreparedStatement::getUpdateCount);
    }

    /** As {@link #update}, sent with the next statement or before the commit, to save a way to the server and back. */
    Postponed.Write later(String sql, Object... parameters) {
        return later(sql, parameters, failure -> failure);
    }

    /** @param explained as of {@link Postponed.Write} */
    Postponed.Write later(String sql, Object[] parameters, UnaryOperator<RuntimeException> explained) {
        transactions.requireWriting();
        guard.ifPresent(one -> one.check(sql));
        var write = new Postponed.Write(sql, parameters, explained);
        if (transactions.postponed().add(write))
            jdbc.get().execute(connection -> {
                transactions.postponed().send(connection);
                return write;
            });
        return write;
    }

    /** One of them {@link #later}, more at once. */
    <T> void addAll(String sql, List<T> items, Function<T, List<Object>> parameters) {
        if (items.size() == 1) later(sql, parameters.apply(items.getFirst()).toArray());
        else updateAll(sql, items, parameters);
    }

    /** One statement for each item, sent together. @return whether each changed something */
    <T> boolean updateAll(String sql, List<T> items, Function<T, List<Object>> parameters) {
        transactions.requireWriting();
        guard.ifPresent(one -> one.check(sql));
        if (items.isEmpty()) return true;
        return jdbc.get().execute(connection -> {
            transactions.postponed().send(connection);
            try (var statement = connection.prepareStatement(sql)) {
                var each = true;
                for (int from = 0; from < items.size(); from += BATCH)
                    each &= batch(statement, items.subList(from, Math.min(items.size(), from + BATCH)), parameters);
                return each;
            }
        });
    }

    private static <T> boolean batch(PreparedStatement statement, List<T> items, Function<T, List<Object>> parameters)
            throws SQLException {
        for (var item : items) {
            bind(statement, parameters.apply(item).toArray());
            statement.addBatch();
        }
        var each = true;
        for (var changed : statement.executeBatch()) each &= changed > 0 || changed == Statement.SUCCESS_NO_INFO;
        return each;
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) bind(statement, i + 1, parameters[i]);
    }

    static void bind(PreparedStatement statement, int index, Object parameter) throws SQLException {
        switch (parameter) {
            case Optional<?> maybe when maybe.isEmpty() -> statement.setObject(index, null);
            case Optional<?> maybe -> bind(statement, index, maybe.get());
            case byte[] id -> statement.setBytes(index, id);
            case String text -> statement.setString(index, text);
            case Enum<?> word -> statement.setString(index, word.name().toLowerCase(Locale.ROOT));
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case Boolean yes -> statement.setBoolean(index, yes);
            case BigDecimal amount -> statement.setBigDecimal(index, amount);
            case LocalDate date -> statement.setObject(index, date);
            case Instant instant -> statement.setLong(index, instant.toEpochMilli());
            default -> throw new IllegalArgumentException("no column holds a " + parameter.getClass());
        }
    }

    /** A list's statement that grows by one condition for each filter that is given. */
    static final class Conditions {

        private final StringBuilder sql;
        private final List<Object> parameters = new ArrayList<>();

        /** @param select ends in a condition */
        Conditions(String select, Object... parameters) {
            this.sql = new StringBuilder(select);
            this.parameters.addAll(List.of(parameters));
        }

        /** @param condition holds the value as often as it has question marks */
        Conditions and(String condition, Optional<?> value) {
            value.ifPresent(given -> {
                sql.append(" AND ").append(condition);
                condition.chars().filter(c -> c == '?').forEach(c -> parameters.add(given));
            });
            return this;
        }

        /**
         * Holds where the column has the value within it, in any case. The database changes the case of both, since each
         * knows other letters, and to upper case, which no letter's neighbours have a say in.
         */
        static String within(String column) {
            return "LOCATE(UPPER(?), UPPER(" + column + ")) > 0";
        }

        /** Holds where either condition does, each with one value. */
        Conditions andEither(String one, Object value, String other, Object otherValue) {
            sql.append(" AND (").append(one).append(" OR ").append(other).append(')');
            parameters.addAll(List.of(value, otherValue));
            return this;
        }

        /** The first {@code limit} rows in an order of columns. */
        <T> List<T> first(Database database, String order, int limit, Row.Reader<T> reader) {
            sql.append(" ORDER BY ").append(order).append(" LIMIT ?");
            parameters.add(limit);
            return database.list(sql.toString(), reader, parameters.toArray());
        }

        /** Asks for one row more than the page has, in the order of {@code id}. */
        <T> List<T> page(Database database, String id, PageRequest page, Row.Reader<T> reader) {
            return page(database, id + " > ?", id, page, reader);
        }

        /** As {@link #page}, from the last id to the first. */
        <T> List<T> pageBackwards(Database database, String id, PageRequest page, Row.Reader<T> reader) {
            return page(database, id + " < ?", id + " DESC", page, reader);
        }

        private <T> List<T> page(
                Database database, String beyond, String order, PageRequest page, Row.Reader<T> reader) {
            and(beyond, page.after().map(Uuids::sought));
            return first(database, order, page.limit() + 1, reader);
        }
    }
}

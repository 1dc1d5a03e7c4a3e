package praxis.benchmarks.storm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/**
 * The least that keeps two appointments from overlapping on every database: the person's row written first and read
 * again, a look for what overlaps, the row of the appointment, in tables of its own with the two indexes that this needs.
 * There are no rules, no audit, no events and no keys; what a booking costs beyond this is Praxis.
 */
final class GuardAlone {

    /** Persons of each thread, in turn. */
    private static final int EACH = 100;

    private static final long FIRST = 1_800_000_000L;
    private static final long LASTS = 1_200;
    private static final long LONGEST = 86_400;

    private final String url;
    private final String user;
    private final String password;
    /** By thread. */
    private final int[] booked;

    GuardAlone(String url, String user, String password, int threads) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        this.booked = new int[threads];
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE guard_calendar (person INT NOT NULL PRIMARY KEY, seq BIGINT NOT NULL)");
            statement.execute("CREATE TABLE guard_visits (id BINARY(16) NOT NULL PRIMARY KEY, person INT NOT NULL,"
                    + " starts_at BIGINT NOT NULL, ends_at BIGINT NOT NULL, no BIGINT NOT NULL, UNIQUE (person, no))");
            statement.execute("CREATE INDEX guard_visits_by_person ON guard_visits (person, starts_at)");
            for (int person = 0; person < threads * EACH; person++)
                statement.addBatch("INSERT INTO guard_calendar (person, seq) VALUES (" + person + ", 0)");
            statement.executeBatch();
            connection.commit();
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** One transaction after the other of one thread, on a connection of its own. */
    Callable<Boolean> of(int thread) throws SQLException {
        var connection = connect();
        var lock = connection.prepareStatement("UPDATE guard_calendar SET seq = seq + 1 WHERE person = ?");
        var number = connection.prepareStatement("SELECT seq FROM guard_calendar WHERE person = ?");
        var overlap = connection.prepareStatement("SELECT 1 FROM guard_visits"
                + " WHERE person = ? AND starts_at < ? AND starts_at > ? AND ends_at > ? LIMIT 1");
        var visit = connection.prepareStatement(
                "INSERT INTO guard_visits (id, person, starts_at, ends_at, no) VALUES (?, ?, ?, ?, ?)");
        return () -> {
            var count = booked[thread]++;
            var person = thread * EACH + count % EACH;
            var start = FIRST + LASTS * (count / EACH);
            with(lock, person).executeUpdate();
            var no = first(with(number, person));
            var found = first(with(overlap, person, start + LASTS, start - LONGEST, start));
            if (found != 0) throw new IllegalStateException("two visits at once");
            visit.setBytes(1, BookingRate.uuid());
            visit.setInt(2, person);
            visit.setLong(3, start);
            visit.setLong(4, start + LASTS);
            visit.setLong(5, no);
            visit.executeUpdate();
            connection.commit();
            return true;
        };
    }

    private static PreparedStatement with(PreparedStatement statement, long... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) statement.setLong(i + 1, parameters[i]);
        return statement;
    }

    /** The only number that a query finds; 0 if it finds none. */
    private static long first(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}

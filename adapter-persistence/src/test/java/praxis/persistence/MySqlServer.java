package praxis.persistence;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A real MySQL for tests, found in this order: the one at {@code PRAXIS_TEST_MYSQL_URL}, one in Docker, one from
 * Debian's packages. Where none can be had the tests fail; they are never skipped.
 *
 * <p>A server started here listens on loopback only, keeps its data in a temporary folder, and ends with this JVM,
 * however the JVM ends.
 */
public final class MySqlServer implements AutoCloseable {
    private static final String URL = "PRAXIS_TEST_MYSQL_URL";
    private static final String USER = "PRAXIS_TEST_MYSQL_USER";
    private static final String PASSWORD = "PRAXIS_TEST_MYSQL_PASSWORD";
    private static final String THREE_WAYS = """
            The tests need a real MySQL and got none. Give them one of these:
              1. %s=jdbc:mysql://host:port/, with %s and %s, whose user may create databases
              2. a Docker engine that answers and can run the image mysql:9
              3. a Debian machine whose apt reaches its mirror (no root needed)
            """.formatted(URL, USER, PASSWORD);

    /** Server part and settings of a URL; what stands between them is the database. */
    private static final Pattern PARTS = Pattern.compile("(jdbc:mysql:[^/]*//[^/?]+)(?:/[^?]*)?(\\?.*)?");

    /** In MySQL as in MariaDB, whose newest defaults the other does not know. */
    private static final String EMPTY_DATABASE = "CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci";

    private static final FutureTask<MySqlServer> SHARED = new FutureTask<>(() -> {
        var server = find(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end of the test MySQL"));
        return server;
    });

    private final String server;
    private final String settings;
    private final String user;
    private final String password;
    private final Consumer<MySqlServer> end;
    private final ConcurrentLinkedQueue<String> databases = new ConcurrentLinkedQueue<>();

    private MySqlServer(String url, String user, String password, Consumer<MySqlServer> end) {
        var parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException(URL + " is not of the form jdbc:mysql://host:port/\n" + THREE_WAYS);
        }
        this.server = parts.group(1);
        this.settings = parts.group(2) == null ? "" : parts.group(2);
        this.user = user;
        this.password = password;
        this.end = end;
    }

    /**
     * The one server of this JVM, started by the first caller and ended with the JVM.
     *
     * @throws IllegalStateException if no server can be had, for every caller and with the same words
     */
    public static MySqlServer shared() {
        SHARED.run();
        try {
            return SHARED.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(SHARED.exceptionNow().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while MySQL was starting", e);
        }
    }

    /**
     * A server of the caller's own, by Docker or from Debian's packages, which a test may also bring down.
     *
     * @throws IllegalStateException if it cannot be started
     */
    public static MySqlServer start() {
        var password = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        try {
            var process = MySqlProcess.start(password);
            var url = "jdbc:mysql://127.0.0.1:" + process.port()
                    + "/?connectionTimeZone=UTC&sslMode=DISABLED&allowPublicKeyRetrieval=true";
            return new MySqlServer(url, "root", password, itself -> process.close());
        } catch (IOException e) {
            throw new IllegalStateException(THREE_WAYS + "What happened:\n" + e.getMessage(), e);
        }
    }

    /** Where a URL is given but leads nowhere, that is the answer: another server is not what was asked for. */
    static MySqlServer find(Map<String, String> environment) {
        var url = environment.getOrDefault(URL, "");
        if (url.isBlank()) {
            return start();
        }
        var given = new MySqlServer(
                url,
                environment.getOrDefault(USER, ""),
                environment.getOrDefault(PASSWORD, ""),
                MySqlServer::dropDatabases);
        try {
            given.execute("SELECT 1");
        } catch (SQLException e) {
            throw new IllegalStateException(URL + " is set, but: " + e.getMessage() + "\n" + THREE_WAYS, e);
        }
        return given;
    }

    /**
     * A new, empty database of its own for the caller; it lives as long as the server, or until {@link #close()}.
     *
     * @throws IllegalStateException if the server refuses it or is gone
     */
    public Database freshDatabase() {
        var name = "praxis_test_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        try {
            execute(EMPTY_DATABASE.formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database: " + e.getMessage(), e);
        }
        databases.add(name);
        return new Database(server + "/" + name + settings, user, password);
    }

    /**
     * Ends the server if it was started here, or else drops the databases that were made in it. Doing it twice does no
     * harm.
     *
     * @throws IllegalStateException if something stays behind
     */
    @Override
    public void close() {
        end.accept(this);
    }

    private void dropDatabases() {
        try {
            for (var name : databases) {
                execute("DROP DATABASE IF EXISTS " + name);
                databases.remove(name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("test databases stay behind: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server + "/" + settings, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * What a data source needs to be told.
     *
     * @param url      JDBC URL that names the database, with the settings this server needs
     * @param user     who may do everything in it
     * @param password may be empty
     */
    public record Database(String url, String user, String password) {}
}

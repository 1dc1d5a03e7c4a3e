package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MySqlServerTest {

    @Test
    void a_fresh_database_is_empty_and_takes_every_letter() throws SQLException {
        try (var connection = connect(MySqlServer.shared().freshDatabase())) {
            assertThat(answer(
                            connection,
                            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                    .isEqualTo("0");
            assertThat(answer(connection, "SELECT @@collation_database")).isEqualTo("utf8mb4_unicode_ci");
            assertThat(answer(connection, "SELECT 'Zoë 🦷'")).isEqualTo("Zoë 🦷");
        }
    }

    @Test
    void two_fresh_databases_know_nothing_of_each_other() throws SQLException {
        var server = MySqlServer.shared();
        try (var one = connect(server.freshDatabase());
                var other = connect(server.freshDatabase())) {
            one.createStatement().execute("CREATE TABLE t (id INT)");
            other.createStatement().execute("CREATE TABLE t (id INT)");
            assertThat(answer(one, "SELECT DATABASE()")).isNotEqualTo(answer(other, "SELECT DATABASE()"));
        }
    }

    @Test
    void a_server_of_ones_own_is_gone_after_close() {
        var server = MySqlServer.start();
        var database = server.freshDatabase();
        server.close();
        server.close();
        assertThatThrownBy(() -> connect(database)).isInstanceOf(SQLException.class);
    }

    @Test
    void a_server_does_not_outlive_a_killed_jvm() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var jvm = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Starter.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int port;
        try (var lines = jvm.inputReader()) {
            port = Integer.parseInt(lines.readLine());
            assertThat(listens(port)).isTrue();
        } finally {
            jvm.destroyForcibly().waitFor();
        }
        var patience = Instant.now().plus(Duration.ofSeconds(20));
        while (listens(port) && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
        }
        assertThat(listens(port)).isFalse();
    }

    @Test
    void a_given_server_is_used_and_left_as_it_was() throws SQLException {
        try (var server = MySqlServer.start()) {
            var known = server.freshDatabase();
            var given = MySqlServer.find(environment(known));
            var fresh = given.freshDatabase();
            try (var connection = connect(fresh)) {
                assertThat(answer(connection, "SELECT DATABASE()")).startsWith("praxis_test_");
            }
            given.close();
            assertThatThrownBy(() -> connect(fresh)).hasMessageContaining("Unknown database");
            connect(known).close();
        }
    }

    @Test
    void a_given_server_that_is_not_there_is_an_error_that_names_the_three_ways() {
        var nowhere = new MySqlServer.Database("jdbc:mysql://127.0.0.1:1/", "nobody", "hush");
        assertThatThrownBy(() -> MySqlServer.find(environment(nowhere)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("PRAXIS_TEST_MYSQL_URL", "Docker", "Debian")
                .hasMessageNotContaining("hush");
    }

    @Test
    void a_url_of_something_else_is_an_error() {
        var other = new MySqlServer.Database("jdbc:h2:mem:x", "", "");
        assertThatThrownBy(() -> MySqlServer.find(environment(other))).hasMessageContaining("jdbc:mysql://host:port/");
    }

    private static Map<String, String> environment(MySqlServer.Database database) {
        return Map.of(
                "PRAXIS_TEST_MYSQL_URL", database.url(),
                "PRAXIS_TEST_MYSQL_USER", database.user(),
                "PRAXIS_TEST_MYSQL_PASSWORD", database.password());
    }

    private static Connection connect(MySqlServer.Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts a server, prints its port and does nothing more. */
    static final class Starter {
        public static void main(String[] arguments) throws InterruptedException {
            var url = MySqlServer.start().freshDatabase().url();
            System.out.println(URI.create(url.substring("jdbc:".length())).getPort());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}

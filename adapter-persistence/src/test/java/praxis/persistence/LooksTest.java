package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements stay prepared, but not too many of them, and not on a connection that may be broken. */
final class LooksTest {

    private final Looks looks = new Looks(pool());

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:looks");
        pool.setMaximumPoolSize(1);
        return pool;
    }

    @AfterEach
    void close() {
        looks.close();
    }

    private PreparedStatement statement(int number) throws SQLException {
        return looks.ask("SELECT " + number, statement -> {
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(number);
            }
            return statement;
        });
    }

    @Test
    void a_statement_is_prepared_once() throws SQLException {
        var first = statement(1);
        assertThat(statement(2)).isNotSameAs(first);
        assertThat(statement(1)).isSameAs(first);
        assertThat(first.isClosed()).isFalse();
    }

    @Test
    void those_used_least_recently_are_closed() throws SQLException {
        var used = statement(0);
        var unused = statement(1);
        for (int i = 2; i <= Looks.MOST; i++) {
            statement(i);
            assertThat(statement(0)).isSameAs(used);
        }
        assertThat(unused.isClosed()).isTrue();
        assertThat(used.isClosed()).isFalse();
    }

    @Test
    void a_connection_on_which_something_failed_is_given_up() throws SQLException {
        var before = statement(1);
        assertThatThrownBy(() -> looks.ask("SELECT 1", statement -> {
                    throw new SQLException("broken", "08S01");
                }))
                .hasMessage("broken");
        assertThat(statement(1)).isNotSameAs(before);
    }
}

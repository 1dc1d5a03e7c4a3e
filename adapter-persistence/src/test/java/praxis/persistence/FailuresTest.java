package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database's words mean. */
final class FailuresTest {

    @ParameterizedTest
    @ValueSource(ints = {1290, 1836, 3032, 3100, 3796, 3797})
    void a_server_that_takes_no_part_cannot_be_reached(int code) {
        var failure = new IllegalStateException(new SQLException("it is read-only", "HY000", code));
        assertThat(Failures.unreachable(failure)).contains("it is read-only");
        assertThat(Failures.isConflict(failure)).isFalse();
    }

    @Test
    void a_fault_of_our_own_is_neither_unreachable_nor_a_conflict() {
        var failure = new IllegalStateException(new SQLException("no such column", "42S22", 1054));
        assertThat(Failures.unreachable(failure)).isEmpty();
        assertThat(Failures.isConflict(failure)).isFalse();
    }
}

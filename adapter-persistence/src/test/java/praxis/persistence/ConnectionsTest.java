package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What MySQL's driver is told. */
final class ConnectionsTest {

    @Test
    void a_server_that_does_not_answer_is_given_up_in_time_unless_the_url_says_when() {
        assertThat(Connections.mySql("jdbc:mysql://host/praxis", 70_000))
                .containsEntry("connectTimeout", "4000")
                .containsEntry("socketTimeout", "70000");
        assertThat(Connections.mySql("jdbc:mysql://host/praxis?socketTimeout=5", 70_000))
                .containsEntry("connectTimeout", "4000")
                .doesNotContainKey("socketTimeout");
    }
}

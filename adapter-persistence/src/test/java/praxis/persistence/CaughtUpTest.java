package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed can be booked (B1), also at another node of a cluster than the one that wrote last. */
final class CaughtUpTest {

    @Test
    void a_node_of_galera_waits_before_it_reads_or_writes() {
        assertThat(CaughtUp.missing(Map.of("wsrep_on", "ON"))).contains("SET SESSION wsrep_sync_wait = 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVENTUAL", "BEFORE_ON_PRIMARY_FAILOVER"})
    void a_member_of_group_replication_waits_before_a_transaction(String consistency) {
        assertThat(CaughtUp.missing(Map.of("group_replication_consistency", consistency)))
                .contains("SET SESSION group_replication_consistency = 'BEFORE'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEFORE", "AFTER", "BEFORE_AND_AFTER"})
    void a_stricter_group_is_left_as_it_is(String consistency) {
        assertThat(CaughtUp.missing(Map.of("group_replication_consistency", consistency)))
                .isEmpty();
    }

    @Test
    void a_server_that_stands_alone_is_told_nothing() {
        assertThat(CaughtUp.missing(Map.of())).isEmpty();
        assertThat(CaughtUp.missing(Map.of("wsrep_on", "OFF"))).isEmpty();
    }
}

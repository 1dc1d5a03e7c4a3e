package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import praxis.application.Practice;
import praxis.application.port.DatabaseUnreachable;
import praxis.domain.availability.QueryDates;

/** A server that says nothing any more, as one behind a network that has been cut. */
final class SilentServerTest {

    private static final QueryDates MONDAY = QueryDates.of(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 30));

    @Test
    @Timeout(60)
    void who_reads_and_who_writes_is_told_in_the_time_that_the_url_gives_and_goes_on_once_it_answers()
            throws Exception {
        var server = MySqlServer.shared().freshDatabase();
        var place = URI.create(server.url().substring("jdbc:".length()));
        try (var relay = new Relay(
                        new InetSocketAddress(place.getHost(), place.getPort() < 0 ? 3306 : place.getPort()));
                var context = StoredPorts.start(Map.of(
                        "praxis.db.url",
                        server.url().replace(place.getAuthority(), "127.0.0.1:" + relay.port())
                                + (place.getQuery() == null ? "?" : "&")
                                + "socketTimeout=1500",
                        "praxis.db.user",
                        server.user(),
                        "praxis.db.password",
                        server.password()))) {
            var practice = new Practice(StoredPorts.of(context), InstantSource.fixed(Practice.NOW));
            var clinic = practice.clinic("a");
            var service = practice.service(clinic);
            var slots = practice.useCases.slots();
            Practice.done(slots.find(clinic.id(), service.id(), Optional.empty(), MONDAY));

            relay.beSilent();
            assertThatThrownBy(() -> slots.find(clinic.id(), service.id(), Optional.empty(), MONDAY))
                    .isInstanceOf(DatabaseUnreachable.class);
            assertThatThrownBy(() -> practice.clinic("b")).isInstanceOf(DatabaseUnreachable.class);

            relay.speak();
            assertThat(practice.clinic("c").name()).isEqualTo("Clinic c");
            Practice.done(slots.find(clinic.id(), service.id(), Optional.empty(), MONDAY));
        }
    }
}

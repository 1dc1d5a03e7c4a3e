package praxis.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;

import java.lang.reflect.InvocationHandler;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.application.Practice;
import praxis.application.closure.ManageClosures;
import praxis.application.port.Closures;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.Ports;
import praxis.application.port.Services;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** What an export holds of a clinic that is changed while it is read. */
final class ExportClinicTest {

    private final Practice practice = new Practice();
    private final Clinic clinic = practice.clinic("north");
    private final Membership ana = practice.provider(clinic, "ana");

    /** How many lists are still read as they were before. */
    private int listsBefore;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_provider_who_joins_meanwhile_is_never_missing_where_their_closure_and_service_are_told(int before) {
        var service = practice.service(clinic, ana.id());
        closed(ana);
        listsBefore = before;

        var document = done(new Practice(joiningMeanwhile(), InstantSource.fixed(Practice.NOW))
                .useCases
                .exports()
                .export(clinic.id()));

        assertThat(document.closures()).allMatch(closure -> closure.provider().equals(Optional.of("ana")));
        assertThat(document.services().getFirst().name()).isEqualTo(service.name());
        if (!document.closures().isEmpty()
                || document.services().getFirst().providers().orElseThrow().contains("ana"))
            assertThat(document.members()).extracting(ClinicDocument.Member::id).containsExactly("ana");
    }

    private void closed(Membership provider) {
        var day = LocalDate.of(2026, 11, 30);
        done(practice.useCases
                .closures()
                .create(
                        clinic.id(),
                        new ManageClosures.Draft(
                                Optional.empty(),
                                Optional.of(provider.id()),
                                new Stretch.AllDay(new Dates(day, day)),
                                Optional.empty())));
    }

    /** The same store; the first lists are answered as they were before Ana, her closure and her service came. */
    private Ports joiningMeanwhile() {
        var ports = practice.ports;
        return Lists.of(
                ports,
                listing(Memberships.class, ports.memberships()),
                listing(Services.class, ports.services()),
                listing(Closures.class, ports.closures()));
    }

    private <T> T listing(Class<T> port, T stored) {
        InvocationHandler meanwhile = (proxy, method, arguments) -> {
            var answer = method.invoke(stored, arguments);
            if (!method.getName().equals("list") || listsBefore-- <= 0) return answer;
            return stored instanceof Services ? withoutProviders((Page<?>) answer) : Page.ofNothing();
        };
        return Lists.answered(port, meanwhile);
    }

    private static Page<Service> withoutProviders(Page<?> services) {
        return services.map(Service.class::cast)
                .map(service -> new Service(
                        service.id(),
                        service.clinic(),
                        service.externalId(),
                        service.name(),
                        service.rules(),
                        service.price(),
                        Collections.emptySortedSet(),
                        service.active(),
                        service.revision()));
    }
}

package praxis.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.UseCases;
import praxis.application.port.Closures;
import praxis.application.port.PageRequest;
import praxis.application.port.Ports;
import praxis.application.port.Services;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** What an import does to a clinic that is changed while it is read. */
final class ImportClinicsTest {

    private final Practice practice = new Practice();

    /** What lists have answered, by port. */
    private final Map<Class<?>, Object> listed = new HashMap<>();

    private final UseCases beside = new Practice(reading(), InstantSource.fixed(Practice.NOW)).useCases;

    @Test
    void a_closure_and_a_service_that_are_removed_meanwhile_are_made_anew() {
        imported(document("Check-up", 30));
        imported(document("Check-up", 30)); // and lists are remembered
        var clinic = clinic();
        var closure = closures(clinic).getFirst();
        var service = services(clinic).getFirst();
        done(practice.useCases.closures().remove(clinic.id(), closure.id(), IfMatch.ANY));
        done(practice.useCases.services().remove(clinic.id(), service.id(), IfMatch.ANY));

        var report = imported(document("Control", 31));

        assertThat(report.tallies().of(Kind.CLOSURES)).isEqualTo(Tally.ADDED);
        assertThat(report.tallies().of(Kind.SERVICES)).isEqualTo(Tally.ADDED);
        assertThat(closures(clinic)).singleElement().satisfies(again -> {
            assertThat(again.stretch()).isEqualTo(day(31));
            assertThat(again.id()).isNotEqualTo(closure.id());
        });
        assertThat(services(clinic)).singleElement().satisfies(again -> {
            assertThat(again.name()).isEqualTo("Control");
            assertThat(again.id()).isNotEqualTo(service.id());
        });
    }

    private ImportReport imported(ClinicDocument document) {
        return done(beside.imports().importAll(List.of(document), false, (done, total) -> {}));
    }

    private static ClinicDocument document(String service, int closedOn) {
        return new ClinicDocument(
                "north",
                "Clinic North",
                ZoneId.of("Europe/Madrid"),
                Optional.empty(),
                Optional.empty(),
                ClinicDocument.Said.NOTHING,
                List.of(),
                List.of(new ClinicDocument.Offer(
                        "s1", service, SlotRules.of(30), false, Optional.empty(), true, Optional.empty())),
                List.of(new ClinicDocument.Closed(
                        Optional.of(new ExternalId("c1")), Optional.empty(), day(closedOn), Optional.empty())),
                List.of());
    }

    private static Stretch day(int ofDecember) {
        var date = LocalDate.of(2026, 12, ofDecember);
        return new Stretch.AllDay(new Dates(date, date));
    }

    private Clinic clinic() {
        return practice.ports
                .transactions()
                .read(() -> practice.ports.clinics().find(new ExternalId("north")))
                .orElseThrow();
    }

    private List<Closure> closures(Clinic clinic) {
        return done(practice.useCases.closures().list(clinic.id(), Closures.Filter.ALL, PageRequest.first()))
                .items();
    }

    private List<Service> services(Clinic clinic) {
        return done(practice.useCases.services().list(clinic.id(), Services.Filter.ALL, PageRequest.first()))
                .items();
    }

    /** The same store; lists of services and closures are answered as they were the first time that they held any. */
    private Ports reading() {
        var ports = practice.ports;
        return Lists.of(
                ports,
                ports.memberships(),
                earlier(Services.class, ports.services()),
                earlier(Closures.class, ports.closures()));
    }

    private <T> T earlier(Class<T> port, T stored) {
        InvocationHandler lists = (proxy, method, arguments) -> method.getName().equals("list")
                ? listed.computeIfAbsent(port, list -> answer(method, stored, arguments))
                : method.invoke(stored, arguments);
        return Lists.answered(port, lists);
    }

    private static Object answer(Method method, Object stored, Object[] arguments) {
        try {
            return method.invoke(stored, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

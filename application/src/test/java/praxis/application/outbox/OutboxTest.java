package praxis.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;
import static praxis.application.appointment.Booked.patient;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.appointment.Booked;
import praxis.application.clinic.ManageClinics;
import praxis.application.closure.ManageClosures;
import praxis.application.port.Events.Numbered;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;
import praxis.domain.event.Cause;
import praxis.domain.event.Event;
import praxis.domain.event.EventType;
import praxis.domain.event.Subject;
import praxis.domain.hours.HoursOwner;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** What is written is told in the same transaction, once, and nothing else is. */
final class OutboxTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Stretch THAT_DAY = new Stretch.AllDay(new Dates(MONDAY, MONDAY));

    private final Booked here = new Booked();
    private final AtomicInteger bells = new AtomicInteger();
    private long read;

    @BeforeEach
    void forgetHowItWasSetUp() {
        news();
        here.practice.ports.events().events().listen(bells::incrementAndGet);
    }

    /** What has happened in the clinic since it was asked last. */
    private List<Event> news() {
        return news(here.clinic);
    }

    private List<Event> news(Clinic clinic) {
        var transactions = here.practice.ports.transactions();
        var events = here.practice.ports.events().events();
        done(transactions.decide(() -> {
            events.number(clinic.id());
            return Outcome.done(true);
        }));
        var found = transactions.read(() -> events.after(clinic.id(), read, Set.of(), 100));
        if (!found.isEmpty() && clinic.equals(here.clinic))
            read = found.getLast().number();
        return found.stream().map(Numbered::event).toList();
    }

    private List<EventType> types() {
        return news().stream().map(Event::type).toList();
    }

    private Outcome<Closure> close() {
        return here.practice
                .useCases
                .closures()
                .create(
                        here.clinic.id(),
                        new ManageClosures.Draft(Optional.empty(), Optional.empty(), THAT_DAY, Optional.of("works")));
    }

    @Test
    void an_appointment_is_told_from_its_booking_to_its_end() {
        var visit = here.book(here.ana, at(0));
        assertThat(news()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.APPOINTMENT_BOOKED);
            assertThat(event.at()).isEqualTo(here.now.get());
            assertThat(event.subject()).isEqualTo(Subject.OfAppointment.of(visit, Optional.empty()));
        });

        var moved = done(here.changes()
                .reschedule(
                        here.clinic.id(),
                        visit.id(),
                        IfMatch.ANY,
                        at(60),
                        Optional.of(here.ben.id()),
                        Optional.empty()));
        assertThat(news()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.APPOINTMENT_RESCHEDULED);
            assertThat(event.subject()).isEqualTo(Subject.OfAppointment.of(moved, Optional.of(visit)));
        });

        done(here.changes().cancel(here.clinic.id(), visit.id(), IfMatch.ANY));
        assertThat(types()).containsExactly(EventType.APPOINTMENT_CANCELLED);
        assertThat(bells).hasValue(3);
    }

    @Test
    void a_hold_is_no_news_before_it_is_confirmed() {
        var hold = done(here.booking()
                .book(here.clinic.id(), Booked.held(here.with(here.ana, at(0)), Duration.ofMinutes(5))));
        var given = done(here.booking()
                .book(here.clinic.id(), Booked.held(here.with(here.ben, at(0)), Duration.ofMinutes(5))));
        done(here.changes().cancel(here.clinic.id(), given.id(), IfMatch.ANY));
        assertThat(types()).isEmpty();

        for (int i = 0; i < 2; i++)
            done(here.changes()
                    .confirm(here.clinic.id(), hold.id(), IfMatch.ANY, Optional.of(patient()), Optional.empty()));
        assertThat(types()).containsExactly(EventType.APPOINTMENT_BOOKED);
    }

    @Test
    void what_is_asked_again_is_told_once() {
        for (int i = 0; i < 3; i++)
            done(here.booking().book(here.clinic.id(), here.with(here.ana, at(0)), "the key of this booking"));
        assertThat(types()).containsExactly(EventType.APPOINTMENT_BOOKED);
        assertThat(bells).hasValue(1);
    }

    @Test
    void what_is_refused_is_not_told() {
        here.book(here.ana, at(0));
        news();
        refusal(here.booking().book(here.clinic.id(), here.with(here.ana, at(0))));
        assertThat(news()).isEmpty();
        assertThat(bells).hasValue(1);
    }

    @Test
    void what_breaks_is_not_told() {
        var outbox = new Outbox(here.practice.ports, here.now::get);
        assertThatThrownBy(() -> outbox.transactions().decide(() -> {
                    outbox.changed(Optional.of(here.checkUp), Optional.empty());
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(news()).isEmpty();

        assertThat(outbox.transactions().<Boolean>decide(() -> Outcome.done(true)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(news()).as("nor by the next transaction of the thread").isEmpty();
        assertThat(bells).hasValue(0);
    }

    @Test
    void a_dry_run_tells_nobody() {
        here.book(here.ana, at(0));
        news();
        done(here.practice.useCases.consequences().of(true, this::close));
        assertThat(news()).isEmpty();
        assertThat(bells).hasValue(1);

        done(here.practice.useCases.consequences().of(false, this::close));
        assertThat(types()).containsExactly(EventType.APPOINTMENT_NEEDS_ATTENTION, EventType.AVAILABILITY_CHANGED);
        assertThat(bells).hasValue(2);
    }

    @Test
    void b6_a_change_and_the_appointments_that_it_turns_out_are_told_together() {
        var visit = here.book(here.ana, at(0));
        news();

        done(close());

        var told = news();
        assertThat(told)
                .extracting(Event::type)
                .containsExactly(EventType.APPOINTMENT_NEEDS_ATTENTION, EventType.AVAILABILITY_CHANGED);
        assertThat((Subject.OfAppointment) told.getFirst().subject()).satisfies(subject -> {
            assertThat(subject.id()).isEqualTo(visit.id());
            assertThat(subject.reasons()).containsExactly(ReasonCode.CLINIC_CLOSURE);
        });
        assertThat((Subject.OfAvailability) told.getLast().subject()).satisfies(subject -> {
            assertThat(subject.causes()).containsExactly(Cause.CLOSURES);
            assertThat(subject.providers()).isEmpty();
        });
        assertThat(bells).as("one transaction, one bell").hasValue(2);
    }

    @Test
    void hours_services_providers_leaves_and_the_clinic_change_availability() {
        var praxis = here.practice.useCases;
        var owner = HoursOwner.provider(here.clinic.id(), here.ana.id());
        done(praxis.hours().replaceWeek(owner, IfMatch.ANY, List.of(on(DayOfWeek.MONDAY, "09:00-10:00"))));
        assertThat(news())
                .as("they are her own from now on")
                .singleElement()
                .satisfies(event -> assertThat(causes(event)).containsExactly(Cause.WORK_HOURS, Cause.PROVIDERS));
        done(praxis.hours().replaceWeek(owner, IfMatch.ANY, List.of(on(DayOfWeek.MONDAY, "09:00-11:00"))));
        assertCause(Cause.WORK_HOURS, here.ana.id());
        done(praxis.services().remove(here.clinic.id(), here.checkUp.id(), IfMatch.ANY));
        assertCause(Cause.SERVICES);
        here.practice.provider(here.clinic, "cas");
        assertThat(news())
                .singleElement()
                .satisfies(event -> assertThat(causes(event)).containsExactly(Cause.PROVIDERS));
        done(praxis.leaves().add(here.ana.user(), THAT_DAY, Optional.of("surgery")));
        assertCause(Cause.PROVIDERS, here.ana.id());
        done(praxis.clinics().change(here.clinic.id(), IfMatch.ANY, clinic -> clinic.withSelfService(true)));
        assertThat(news()).as("says nothing about time").isEmpty();
        assertThat(done(praxis.clinics().find(here.clinic.id())).name()).isEqualTo(here.clinic.name());
    }

    private static Set<Cause> causes(Event event) {
        return ((Subject.OfAvailability) event.subject()).causes();
    }

    private void assertCause(Cause cause, Object... providers) {
        assertThat(news()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.AVAILABILITY_CHANGED);
            assertThat(causes(event)).containsExactly(cause);
            assertThat(((Subject.OfAvailability) event.subject()).providers().toArray())
                    .containsExactly(providers);
        });
    }

    @Test
    void another_clinic_is_told_of_its_own_only() {
        var other = done(here.practice
                .useCases
                .clinics()
                .create(new ManageClinics.Draft(Optional.empty(), "Other", here.clinic.zone())));
        here.book(here.ana, at(0));
        assertThat(news()).hasSize(1);
        read = 0;
        assertThat(news(other)).extracting(Event::type).doesNotContain(EventType.APPOINTMENT_BOOKED);
        assertThat(news(other)).allSatisfy(event -> assertThat(event.clinic()).isEqualTo(other.id()));
    }
}

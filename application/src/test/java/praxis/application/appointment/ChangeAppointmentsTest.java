package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;
import static praxis.application.appointment.Booked.codes;
import static praxis.application.appointment.Booked.held;
import static praxis.application.appointment.Booked.patient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.port.PageRequest;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Move;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.availability.ReasonCode;
import praxis.domain.people.Membership;

final class ChangeAppointmentsTest {

    private final Booked here = new Booked();
    private final ChangeAppointments changes = here.changes();

    @Test
    void b4_a_hold_is_confirmed_and_a_retry_does_no_harm() {
        var hold = hold(at(0));

        var booked = done(confirm(hold, Optional.of(patient()), Optional.of(new Notes("first visit"))));

        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.holdUntil()).isEmpty();
        assertThat(booked.patient()).contains(patient());
        assertThat(done(confirm(hold, Optional.of(patient()), Optional.empty())))
                .isEqualTo(booked);
        here.now.set(Practice.NOW.plusSeconds(3_600));
        assertThat(codes(refusal(here.booking().book(here.clinic.id(), here.with(here.ana, at(0))))))
                .containsExactly(ReasonCode.BUSY);
    }

    @Test
    void b4_what_is_booked_is_not_confirmed_for_somebody_else() {
        var hold = hold(at(0));
        done(confirm(hold, Optional.of(patient()), Optional.empty()));
        var other = new Patient("Somebody else", Optional.empty(), Optional.empty());

        assertThat(refusal(confirm(hold, Optional.of(other), Optional.empty())))
                .isInstanceOf(Refusal.NoSuchTransition.class);
        assertThat(done(confirm(hold, Optional.empty(), Optional.empty())).patient())
                .contains(patient());
    }

    @Test
    void a_hold_without_a_patient_cannot_be_confirmed() {
        var hold = hold(at(0));
        assertThatThrownBy(() -> confirm(hold, Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidValue.class);
    }

    /** The clock that confirms is behind the one that found the hold expired. */
    @Test
    void b2_a_hold_that_another_node_took_for_expired_is_not_confirmed() {
        var hold = hold(at(0));
        here.now.set(Practice.NOW.plusSeconds(600));
        here.book(here.ana, at(15));
        here.now.set(Practice.NOW.plusSeconds(599));

        var refused = refusal(confirm(hold, Optional.of(patient()), Optional.empty()));

        assertThat(refused).isInstanceOf(Refusal.SlotTaken.class);
    }

    private Appointment hold(Instant start) {
        return done(here.booking().book(here.clinic.id(), held(here.with(here.ana, start), Duration.ofMinutes(10))));
    }

    private Outcome<Appointment> confirm(Appointment hold, Optional<Patient> patient, Optional<Notes> notes) {
        return changes.confirm(here.clinic.id(), hold.id(), IfMatch.ANY, patient, notes);
    }

    @Test
    void b4_a_cancelled_appointment_gives_its_time_back_and_a_retry_does_no_harm() {
        var booked = here.book(here.ana, at(30));
        var cancelled = done(cancel(booked));

        assertThat(cancelled.revision().number()).isEqualTo(2);
        assertThat(done(cancel(booked))).isEqualTo(cancelled);
        here.book(here.ana, at(30));
    }

    @Test
    void a_visit_is_completed_or_missed_only_once_it_has_started() {
        var booked = here.book(here.ana, at(30));
        var early = new Refusal.NoSuchTransition("it has not started yet");
        assertThat(refusal(changes.complete(here.clinic.id(), booked.id(), IfMatch.ANY)))
                .isEqualTo(early);
        assertThat(refusal(changes.noShow(here.clinic.id(), booked.id(), IfMatch.ANY)))
                .isEqualTo(early);

        here.now.set(at(30));
        var completed = done(changes.complete(here.clinic.id(), booked.id(), IfMatch.ANY));
        assertThat(completed.status()).isEqualTo(AppointmentStatus.COMPLETED);
        assertThat(refusal(cancel(booked)))
                .isEqualTo(new Refusal.NoSuchTransition("it is completed and cannot become cancelled"));
    }

    @Test
    void who_did_not_come_gives_the_rest_of_the_time_back() {
        var booked = here.book(here.ana, at(30));
        here.now.set(at(30));
        done(changes.noShow(here.clinic.id(), booked.id(), IfMatch.ANY));

        here.book(here.ana, at(45));
    }

    private Outcome<Appointment> cancel(Appointment appointment) {
        return changes.cancel(here.clinic.id(), appointment.id(), IfMatch.ANY);
    }

    @Test
    void b4_a_reschedule_does_not_collide_with_itself_and_keeps_history() {
        var booked = here.book(here.ana, at(30));

        var moved = done(move(booked, at(45), Optional.empty()));

        assertThat(moved.placement().start()).isEqualTo(at(45));
        assertThat(moved.moves())
                .containsExactly(new Move(booked.placement(), Optional.empty(), Practice.NOW, "operator"));
        assertThat(done(move(booked, at(45), Optional.empty()))).isEqualTo(moved);
    }

    @Test
    void b4_a_reschedule_may_go_to_another_provider_and_frees_the_first() {
        var booked = here.book(here.ana, at(30));

        var moved = done(move(booked, at(30), Optional.of(here.ben)));

        assertThat(moved.placement().provider()).isEqualTo(here.ben.id());
        assertThat(moved.placement().person()).isEqualTo(here.ben.user());
        here.book(here.ana, at(30));
        assertThat(refusal(move(booked, at(45), Optional.of(here.ana)))).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(done(here.found().find(here.clinic.id(), booked.id()))).isEqualTo(moved);
    }

    @Test
    void b4_a_reschedule_that_is_refused_leaves_everything_as_it_was() {
        var booked = here.book(here.ana, at(30));
        assertThat(refusal(move(booked, at(170), Optional.empty()))).isInstanceOf(Refusal.NotAvailable.class);
        assertThat(done(here.found().find(here.clinic.id(), booked.id()))).isEqualTo(booked);
        done(cancel(booked));
        assertThat(refusal(move(booked, at(45), Optional.empty())))
                .isEqualTo(new Refusal.NoSuchTransition("it is cancelled and cannot be rescheduled"));
    }

    @Test
    void b5_an_administrator_may_override_when_rescheduling_and_staff_may_not() {
        var booked = here.book(here.ana, at(30));
        var reason = Optional.of("Pain");
        var staff = here.practice.as(new Actor.Person(here.ana.user(), false)).appointmentChanges();
        assertThat(refusal(staff.reschedule(
                        here.clinic.id(), booked.id(), IfMatch.ANY, at(200), Optional.empty(), reason)))
                .isInstanceOf(Refusal.NotPermitted.class);

        var moved =
                done(changes.reschedule(here.clinic.id(), booked.id(), IfMatch.ANY, at(200), Optional.empty(), reason));

        assertThat(moved.override().orElseThrow().reason()).isEqualTo("Pain");
    }

    private Outcome<Appointment> move(Appointment appointment, Instant start, Optional<Membership> provider) {
        return changes.reschedule(
                here.clinic.id(), appointment.id(), IfMatch.ANY, start, provider.map(Membership::id), Optional.empty());
    }

    @Test
    void nobody_changes_what_they_have_not_seen() {
        var booked = here.book(here.ana, at(30));
        done(move(booked, at(45), Optional.empty()));
        assertThat(refusal(changes.cancel(here.clinic.id(), booked.id(), IfMatch.of(1))))
                .isEqualTo(new Refusal.Stale(2));
    }

    @Test
    void another_clinics_appointment_does_not_exist_and_an_app_manages_none() {
        var booked = here.book(here.ana, at(30));
        var other = here.open("b");
        var unknown = new Refusal.NotFound("appointment", booked.id().value());
        assertThat(refusal(changes.cancel(other.id(), booked.id(), IfMatch.ANY)))
                .isEqualTo(unknown);
        assertThat(refusal(here.found().find(other.id(), booked.id()))).isEqualTo(unknown);
        assertThat(refusal(changes.cancel(here.clinic.id(), new AppointmentId("x"), IfMatch.ANY)))
                .isEqualTo(new Refusal.NotFound("appointment", "x"));

        var app = here.practice.as(new Actor.App(new ApiKeyId("1"), here.clinic.id()));
        assertThat(refusal(app.appointmentChanges().cancel(here.clinic.id(), booked.id(), IfMatch.ANY)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(app.appointments().find(here.clinic.id(), booked.id())))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void a_clinic_lists_its_own_by_the_local_date_of_their_start() {
        var monday = here.book(here.ana, at(30));
        var tuesday = here.book(here.ana, at(24 * 60));
        var date = LocalDate.of(2026, 11, 30);

        assertThat(list(Optional.of(date), Optional.of(date))).containsExactly(monday);
        assertThat(list(Optional.of(date.plusDays(1)), Optional.empty())).containsExactly(tuesday);
        assertThat(list(Optional.empty(), Optional.of(date.plusDays(1)))).containsExactly(monday, tuesday);
        assertThat(list(Optional.empty(), Optional.of(LocalDate.of(9999, 12, 31))))
                .containsExactly(monday, tuesday);
        assertThatThrownBy(() -> list(Optional.of(date), Optional.of(date.minusDays(1))))
                .isInstanceOf(InvalidPeriod.class);
    }

    private List<Appointment> list(Optional<LocalDate> from, Optional<LocalDate> to) {
        var filter = new FindAppointments.Filter(from, to, Optional.empty(), Optional.empty(), Optional.empty());
        return done(here.found().list(here.clinic.id(), filter, PageRequest.first()))
                .page()
                .items();
    }
}

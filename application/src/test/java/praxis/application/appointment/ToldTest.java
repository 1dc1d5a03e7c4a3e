package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;
import static praxis.application.appointment.Booked.held;
import static praxis.application.appointment.Booked.reasons;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.closure.ManageClosures;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.people.Email;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** A patient's app learns that a start cannot be booked, and nothing of other patients or of why somebody is away. */
final class ToldTest {

    private final Booked practice = new Booked();
    private final BookAppointments app = practice.practice
            .as(new Actor.App(new ApiKeyId("key"), practice.clinic.id()))
            .booking();

    @Test
    void an_app_is_not_told_whose_appointment_takes_the_time() {
        var request = practice.with(practice.ana, at(0));
        done(practice.booking().book(practice.clinic.id(), request));
        var told = new Reason(ReasonCode.BUSY, "The start cannot be booked.", Optional.empty());
        assertThat(reasons(refusal(app.book(practice.clinic.id(), request)))).containsExactly(told);
        assertThat(reasons(refusal(app.book(practice.clinic.id(), request, "k"))))
                .containsExactly(told);
        assertThat(reasons(refusal(app.book(practice.clinic.id(), request, "k"))))
                .as("a retry")
                .containsExactly(told);
        assertThat(reasons(refusal(practice.booking().book(practice.clinic.id(), request))))
                .as("the clinic itself is told")
                .allMatch(reason -> reason.source().isPresent());
    }

    private void away(String reason) {
        var date = LocalDate.of(2026, 11, 30);
        var away = new ManageClosures.Draft(
                Optional.empty(),
                Optional.of(practice.ana.id()),
                new Stretch.AllDay(new Dates(date, date)),
                Optional.of(reason));
        done(practice.practice.useCases.closures().create(practice.clinic.id(), away));
    }

    @Test
    void an_app_is_not_told_why_a_provider_is_away() {
        away("Surgery of her own");
        assertThat(reasons(refusal(app.book(practice.clinic.id(), practice.with(practice.ana, at(0))))))
                .containsExactly(
                        new Reason(ReasonCode.PROVIDER_CLOSURE, "The start cannot be booked.", Optional.empty()));
    }

    @Test
    void b4_an_app_that_repeats_its_hold_is_not_told_what_others_have_said_of_the_patient() {
        var anonymous = held(practice.with(practice.ana, at(0)), Duration.ofMinutes(5));
        var first = done(app.book(practice.clinic.id(), anonymous, "k"));
        var patient = new Patient("Eva Gil", Optional.of(new Email("eva@example.org")), Optional.empty());
        done(practice.changes()
                .confirm(
                        practice.clinic.id(),
                        first.id(),
                        IfMatch.ANY,
                        Optional.of(patient),
                        Optional.of(new Notes("private"))));
        var again = done(app.book(practice.clinic.id(), anonymous, "k"));
        assertThat(again.patient()).isEmpty();
        assertThat(again.notes()).isEmpty();
    }

    @Test
    void b6_an_app_that_confirms_is_told_that_the_visit_fits_no_longer_and_not_why_somebody_is_away() {
        var hold =
                done(app.book(practice.clinic.id(), held(practice.with(practice.ana, at(0)), Duration.ofMinutes(5))));
        away("Surgery of her own");
        var confirmed = confirmed(hold);
        assertThat(confirmed.attention().orElseThrow())
                .isEqualTo(new Attention(
                        new TreeSet<>(Set.of(ReasonCode.PROVIDER_CLOSURE)),
                        "The visit does not fit any more.",
                        practice.now.get()));
    }

    @Test
    void b5_an_app_that_confirms_is_not_told_why_the_clinic_books_against_the_rules_nor_who_moved_it() {
        var request = held(practice.with(practice.ana, at(0)), Duration.ofMinutes(5));
        var hold = done(app.book(practice.clinic.id(), request));
        done(practice.changes()
                .reschedule(
                        practice.clinic.id(),
                        hold.id(),
                        IfMatch.ANY,
                        at(5),
                        Optional.empty(),
                        Optional.of("Her tumour hurts")));
        var confirmed = confirmed(hold);
        assertThat(confirmed.placement().start()).isEqualTo(at(5));
        assertThat(confirmed.override()).isEmpty();
        assertThat(confirmed.moves()).isEmpty();
    }

    private Appointment confirmed(Appointment hold) {
        return done(practice.practice
                .as(new Actor.App(new ApiKeyId("key"), practice.clinic.id()))
                .appointmentChanges()
                .confirm(
                        practice.clinic.id(), hold.id(), IfMatch.ANY, Optional.of(Booked.patient()), Optional.empty()));
    }
}

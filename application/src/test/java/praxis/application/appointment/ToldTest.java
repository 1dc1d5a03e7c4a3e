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
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.closure.ManageClosures;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
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

    @Test
    void an_app_is_not_told_why_a_provider_is_away() {
        var date = LocalDate.of(2026, 11, 30);
        var away = new ManageClosures.Draft(
                Optional.empty(),
                Optional.of(practice.ana.id()),
                new Stretch.AllDay(new Dates(date, date)),
                Optional.of("Surgery of her own"));
        done(practice.practice.useCases.closures().create(practice.clinic.id(), away));
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
}

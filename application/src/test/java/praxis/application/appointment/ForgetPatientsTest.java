package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;
import static praxis.application.appointment.Booked.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Refusal;
import praxis.application.port.AuditLog;
import praxis.application.port.PageRequest;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.availability.ReasonCode;
import praxis.domain.people.Email;
import praxis.domain.people.PhoneNumber;

final class ForgetPatientsTest {

    private static final Optional<Email> EVA = Optional.of(new Email("eva@example.org"));
    private static final Optional<PhoneNumber> PHONE = Optional.of(new PhoneNumber("+34911234567"));

    private final Booked here = new Booked();
    private final ForgetPatients forgetting = here.practice.useCases.forgetting();

    @Test
    void a_patient_is_forgotten_and_the_time_stays_taken() {
        var booked = book(at(0), EVA, PHONE);

        var after = done(forgetting.of(here.clinic.id(), booked.id()));

        assertThat(stored(booked)).isEqualTo(after);
        assertThat(after.patient()).isEmpty();
        assertThat(after.notes()).isEmpty();
        assertThat(codes(refusal(here.booking().book(here.clinic.id(), here.with(here.ana, at(0))))))
                .containsExactly(ReasonCode.BUSY);
        assertThat(done(forgetting.of(here.clinic.id(), booked.id()))).isEqualTo(after);
    }

    @Test
    void the_audit_says_that_a_patient_was_forgotten_and_not_which() {
        var booked = book(at(0), EVA, PHONE);
        done(forgetting.of(here.clinic.id(), booked.id()));
        var entry = done(here.practice
                        .useCases
                        .audit()
                        .list(here.clinic.id(), AuditLog.Filter.ALL, PageRequest.first()))
                .items()
                .getFirst();
        assertThat(entry.thing()).isEqualTo(booked.id().value());
        assertThat(entry.before()).containsEntry("patient", "known").containsEntry("notes", "known");
        assertThat(entry.after()).doesNotContainKeys("patient", "notes");
    }

    @Test
    void a_patient_is_forgotten_by_either_contact_in_all_appointments_of_one_clinic() {
        var byMail = book(at(0), EVA, Optional.empty());
        var byPhone = book(at(30), Optional.empty(), PHONE);
        var another = book(at(60), Optional.empty(), Optional.empty());

        assertThat(done(forgetting.everywhere(here.clinic.id(), EVA, PHONE))).hasSize(2);
        assertThat(stored(byMail).patient()).isEmpty();
        assertThat(stored(byPhone).patient()).isEmpty();
        assertThat(stored(another).patient()).isPresent();
        assertThat(done(forgetting.everywhere(here.clinic.id(), EVA, PHONE))).isEmpty();
    }

    @Test
    void whom_to_forget_must_be_said() {
        assertThatThrownBy(() -> forgetting.everywhere(here.clinic.id(), Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void patients_are_remembered_for_so_many_days_after_the_visit() {
        var early = book(at(0), EVA, PHONE);
        var late = book(at(60), EVA, PHONE);
        here.now.set(early.placement().range().end().plus(Duration.ofDays(30)));
        assertThat(done(forgetting.olderThan(30))).isZero();

        here.now.set(here.now.get().plusSeconds(1));

        assertThat(done(forgetting.olderThan(30))).isEqualTo(1);
        assertThat(stored(early).patient()).isEmpty();
        assertThat(stored(late).patient()).isPresent();
        assertThat(done(forgetting.olderThan(30))).isZero();
        assertThatThrownBy(() -> forgetting.olderThan(0)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void nobody_but_an_administrator_makes_a_clinic_forget_and_nobody_but_the_platform_all_of_them() {
        var booked = book(at(0), EVA, PHONE);
        var ana = here.practice.as(new Actor.Person(here.ana.user(), false)).forgetting();

        assertThat(refusal(ana.of(here.clinic.id(), booked.id()))).isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(ana.everywhere(here.clinic.id(), EVA, PHONE))).isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(ana.olderThan(1))).isInstanceOf(Refusal.NotPermitted.class);
        assertThat(stored(booked).patient()).isPresent();
    }

    private Appointment book(Instant start, Optional<Email> email, Optional<PhoneNumber> phone) {
        var request = here.with(here.ana, start);
        return done(here.booking()
                .book(
                        here.clinic.id(),
                        new Request(
                                request.service(),
                                request.provider(),
                                request.start(),
                                Optional.empty(),
                                Optional.of(new Patient("Eva Sanz", email, phone)),
                                Optional.of(new Notes("First visit")),
                                Optional.empty())));
    }

    private Appointment stored(Appointment appointment) {
        return done(here.found().find(here.clinic.id(), appointment.id()));
    }
}

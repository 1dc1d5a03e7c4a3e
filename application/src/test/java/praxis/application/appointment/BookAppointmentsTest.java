package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;
import static praxis.application.appointment.Booked.codes;
import static praxis.application.appointment.Booked.held;
import static praxis.application.appointment.Booked.patient;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Refusal;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.availability.ReasonCode;

final class BookAppointmentsTest {

    private final Booked at = new Booked();

    @Test
    void b1_what_is_listed_is_booked_and_then_listed_no_more() {
        var booked = at.book(at.ana, at(30));

        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.placement().range().end()).isEqualTo(at(60));
        var refused = refusal(at.booking().book(at.clinic.id(), at.with(at.ana, at(45))));
        assertThat(refused).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(codes(refused)).containsExactly(ReasonCode.BUSY);
        at.book(at.ana, at(60));
    }

    @Test
    void b4_a_cancelled_appointment_gives_its_time_back() {
        var booked = at.book(at.ana, at(30));
        done(at.changes().cancel(at.clinic.id(), booked.id(), IfMatch.ANY));

        at.book(at.ana, at(30));
    }

    @Test
    void b4_a_hold_is_confirmed() {
        var hold = done(at.booking().book(at.clinic.id(), held(at.with(at.ana, at(0)), Duration.ofMinutes(10))));

        var booked = done(
                at.changes().confirm(at.clinic.id(), hold.id(), IfMatch.ANY, Optional.of(patient()), Optional.empty()));

        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.patient()).contains(patient());
    }
}

package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.domain.availability.ReasonCode.CLINIC_CLOSURE;
import static praxis.domain.availability.ReasonCode.OFF_GRID;
import static praxis.domain.availability.ReasonCode.TOO_SOON;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.appointment.Patient;
import praxis.domain.appointment.Placement;
import praxis.domain.people.Email;
import praxis.domain.people.PhoneNumber;
import praxis.domain.time.TimeRange;

public abstract class AppointmentsContract extends AppointmentsFixture {

    private static final OverriddenRules AGAINST_RULES =
            new OverriddenRules("user 1", "An emergency", new TreeSet<>(List.of(TOO_SOON, OFF_GRID)));

    @Test
    void every_field_comes_back() {
        var member = member(clinic());
        var plain = newAppointment(member, START, 1);
        var full = new Appointment(
                new AppointmentId(id()),
                member.clinic(),
                plain.service(),
                new Placement(
                        member.id(),
                        member.user(),
                        new TimeRange(START.plusSeconds(1), START.plusSeconds(86_401)),
                        1_440,
                        5,
                        2),
                AppointmentStatus.HELD,
                Optional.of(NOW.plusMillis(7)),
                Optional.of(new Patient(
                        "Zoë 🦷",
                        Optional.of(new Email("zoe@example.org")),
                        Optional.of(new PhoneNumber("+34911234567")))),
                Optional.of(new Notes("two\nlines 🦷")),
                Optional.of(AGAINST_RULES),
                Optional.of(
                        new Attention(new TreeSet<>(List.of(CLINIC_CLOSURE)), "closed for works", NOW.plusMillis(1))),
                List.of(),
                revision().next(NOW.plusMillis(3)));
        write(() -> ports().appointments().add(List.of(plain, full)));
        assertThat(find(plain)).contains(plain);
        assertThat(find(full)).contains(full);
    }

    @Test
    void a_replaced_appointment_is_the_new_one_and_its_history_grows() {
        var clinic = clinic();
        var ana = member(clinic);
        var ben = member(clinic);
        var first = newAppointment(ana, START, 1);
        write(() -> ports().appointments().add(List.of(first)));

        var moved = first.moved(placement(ben, START, 1), Optional.of(AGAINST_RULES), NOW, "operator")
                .revised(revision().next(NOW));
        replace(moved);
        assertThat(find(first)).contains(moved);

        var again = moved.moved(placement(ana, START.plusSeconds(60), 2), Optional.empty(), NOW.plusMillis(1), "key 1");
        replace(again);
        var cancelled = again.become(AppointmentStatus.CANCELLED).forgetting();
        replace(cancelled);

        assertThat(find(first)).contains(cancelled);
        assertThat(cancelled.moves()).hasSize(2);
        assertThat(list(clinic, Appointments.Filter.ALL)).containsExactly(cancelled);
    }

    private void replace(Appointment appointment) {
        write(() -> {
            assertThat(ports().appointments().lock(appointment.clinic(), appointment.id()))
                    .isPresent();
            ports().appointments().replace(appointment);
        });
    }

    @Test
    void what_was_never_added_cannot_be_replaced() {
        var stranger = newAppointment(member(clinic()), START, 1);
        assertThatThrownBy(() -> decide(() -> ports().appointments().replace(stranger)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_two_appointments_of_a_person_have_the_same_number() {
        var person = user();
        var here = newMember(clinic(), person, Optional.empty(), "Ana");
        var there = newMember(clinic(), person, Optional.empty(), "Ana");
        write(() -> ports().memberships().add(List.of(here, there)));
        var first = newAppointment(here, START, 1);
        write(() -> ports().appointments().add(List.of(first)));
        var second = newAppointment(there, START.plusSeconds(7_200), 1);

        assertThatThrownBy(() -> decide(() -> ports().appointments().add(List.of(second))))
                .isInstanceOf(RuntimeException.class);
        assertThat(find(second)).isEmpty();
        var free = newAppointment(there, START.plusSeconds(7_200), 2);
        write(() -> ports().appointments().add(List.of(free)));
        assertThatThrownBy(() -> decide(() -> ports().appointments()
                        .replace(free.moved(placement(there, START, 1), Optional.empty(), NOW, "operator"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(find(free)).contains(free);
    }

    @Test
    void what_is_refused_or_thrown_leaves_nothing() {
        var appointment = newAppointment(member(clinic()), START, 1);
        ports().transactions().decide(() -> {
            ports().appointments().add(List.of(appointment));
            return Outcome.<Boolean>refused(new Refusal.NoSuchTransition("no"));
        });
        assertThatThrownBy(() -> decide(() -> {
                    ports().appointments().add(List.of(appointment));
                    throw new UnsupportedOperationException("broken");
                }))
                .hasMessageContaining("broken");
        assertThat(find(appointment)).isEmpty();
    }

    @Test
    void a_flag_changes_what_they_ask_for_and_nothing_else() {
        var member = member(clinic());
        var first = newAppointment(member, START, 1)
                .moved(placement(member, START.plusSeconds(3_600), 2), Optional.empty(), NOW, "operator");
        var second = newAppointment(member, START, 3);
        write(() -> ports().appointments().add(List.of(first, second)));
        var attention = new Attention(new TreeSet<>(List.of(CLINIC_CLOSURE, OFF_GRID)), "closed", NOW);
        var later = NOW.plusSeconds(1);
        var flagged = List.of(
                first.needing(Optional.of(attention)).revised(first.revision().next(later)),
                second.needing(Optional.of(attention)).revised(second.revision().next(later)));

        write(() -> ports().appointments()
                .flag(List.of(flagged.get(0).forgetting(), flagged.get(1).become(AppointmentStatus.BOOKED))));
        assertThat(find(first)).contains(flagged.get(0));
        assertThat(find(second)).contains(flagged.get(1));
        var settled = flagged.get(0)
                .needing(Optional.empty())
                .revised(flagged.get(0).revision().next(later));
        write(() -> ports().appointments().flag(List.of(settled)));
        assertThat(find(first)).contains(settled);
        assertThatThrownBy(() -> decide(() -> ports().appointments().flag(List.of(newAppointment(member, START, 9)))))
                .isInstanceOf(IllegalStateException.class);
    }
}

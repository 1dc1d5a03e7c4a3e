package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.availability.ReasonCode.CLINIC_CLOSURE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Patient;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;

/** Of {@link Appointments}: which of them are found by what is asked. */
public abstract class AppointmentListsContract extends AppointmentsFixture {

    @Test
    void a_list_comes_by_start_and_goes_on_where_it_ended() {
        var clinic = clinic();
        var member = member(clinic);
        var late = newAppointment(member, START.plusSeconds(3_600), 1);
        var early = newAppointment(member, START, 2);
        var twin = newAppointment(member, START, 3);
        write(() -> ports().appointments().add(List.of(late, early, twin)));

        var all = Appointments.Filter.ALL;
        assertThat(list(clinic, all)).containsExactly(early, twin, late);
        var first = read(() -> ports().appointments().list(clinic.id(), all, new PageRequest(1, Optional.empty())));
        assertThat(first.items()).containsExactly(early);
        var second = read(() -> ports().appointments().list(clinic.id(), all, new PageRequest(1, first.next())));
        assertThat(second.items()).containsExactly(twin);
        var third = read(() -> ports().appointments().list(clinic.id(), all, new PageRequest(1, second.next())));
        assertThat(third.items()).containsExactly(late);
        assertThat(third.next()).isEmpty();
        assertThat(read(() -> ports().appointments()
                                .list(clinic.id(), all, new PageRequest(1, Optional.of("nonsense"))))
                        .items())
                .isEmpty();
    }

    @Test
    void a_list_is_narrowed_by_start_provider_status_and_attention() {
        var clinic = clinic();
        var ana = member(clinic);
        var ben = member(clinic);
        var anas = newAppointment(ana, START, 1);
        var bens = newAppointment(ben, START.plusSeconds(60), 1);
        var cancelled = newAppointment(ana, START.plusSeconds(120), 2).become(AppointmentStatus.CANCELLED);
        var asking = newAppointment(ben, START.plusSeconds(180), 2)
                .needing(Optional.of(new Attention(new TreeSet<>(List.of(CLINIC_CLOSURE)), "closed", NOW)));
        write(() -> ports().appointments().add(List.of(anas, bens, cancelled, asking)));

        var from = Optional.of(START.plusSeconds(60));
        var to = Optional.of(START.plusSeconds(180));
        var none = Optional.<MembershipId>empty();
        assertThat(list(clinic, new Appointments.Filter(from, to, none, Optional.empty(), Optional.empty())))
                .containsExactly(bens, cancelled);
        assertThat(list(
                        clinic,
                        new Appointments.Filter(
                                Optional.of(START.plusNanos(1)), to, none, Optional.empty(), Optional.empty())))
                .containsExactly(bens, cancelled);
        assertThat(list(
                        clinic,
                        new Appointments.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ana.id()),
                                Optional.of(AppointmentStatus.CANCELLED),
                                Optional.empty())))
                .containsExactly(cancelled);
        assertThat(attending(clinic, true)).containsExactly(asking);
        assertThat(attending(clinic, false)).containsExactly(anas, bens, cancelled);
    }

    private List<Appointment> attending(Clinic clinic, boolean needs) {
        return list(
                clinic,
                new Appointments.Filter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(needs)));
    }

    @Test
    void another_clinic_sees_none_of_them() {
        var clinic = clinic();
        var other = clinic();
        var appointment = newAppointment(member(clinic), START, 1);
        write(() -> ports().appointments().add(List.of(appointment)));

        assertThat(read(() -> ports().appointments().find(other.id(), appointment.id())))
                .isEmpty();
        write(() -> assertThat(ports().appointments().lock(other.id(), appointment.id()))
                .isEmpty());
        assertThat(list(other, Appointments.Filter.ALL)).isEmpty();
        assertThat(read(() -> ports().appointments().anyOf(other.id(), appointment.service())))
                .isFalse();
        assertThat(read(() -> ports().appointments().anyOf(clinic.id(), appointment.service())))
                .isTrue();
        assertThat(read(() -> ports().appointments().find(new ClinicId("x"), new AppointmentId("x"))))
                .isEmpty();
    }

    @Test
    void open_are_those_of_which_something_can_still_become_and_that_are_not_over() {
        var clinic = clinic();
        var ana = member(clinic);
        var ben = member(clinic);
        var late = newAppointment(ana, START.plusSeconds(7_200), 1);
        var running = newAppointment(ana, START, 2)
                .moved(placement(ana, START.minusSeconds(60), 3), Optional.empty(), NOW, "operator");
        var bens = newAppointment(ben, START.plusSeconds(60), 1);
        var over = newAppointment(ben, START.minusSeconds(1_800), 2);
        var cancelled = newAppointment(ben, START, 3).become(AppointmentStatus.CANCELLED);
        var expired = held(newAppointment(ben, START, 4), START);
        var holding = held(newAppointment(ben, START.plusSeconds(90), 5), START.plusMillis(1));
        var foreign = newAppointment(member(clinic()), START, 1);
        write(() ->
                ports().appointments().add(List.of(late, running, bens, over, cancelled, expired, holding, foreign)));

        assertThat(open(clinic, Optional.empty())).containsExactly(running, bens, holding, late);
        assertThat(open(clinic, Optional.of(ana.id()))).containsExactly(running, late);
    }

    private List<Appointment> open(Clinic clinic, Optional<MembershipId> provider) {
        return read(() -> ports().appointments().open(clinic.id(), provider, START));
    }

    private static Appointment held(Appointment booked, Instant until) {
        return Appointment.made(
                booked.id(),
                booked.clinic(),
                booked.service(),
                booked.placement(),
                Optional.of(until),
                booked.patient(),
                booked.notes(),
                booked.override(),
                NOW);
    }

    @Test
    void a_patients_appointments_are_found_by_address_or_number_in_one_clinic() {
        var clinic = clinic();
        var member = member(clinic);
        var zoe = new Email("zoe@example.org");
        var number = new PhoneNumber("+34911234567");
        var late = of(newAppointment(member, START.plusSeconds(60), 1), Optional.of(zoe), Optional.empty());
        var early = of(newAppointment(member, START, 2), Optional.of(zoe), Optional.of(number));
        var nobodys = newAppointment(member, START, 3).forgetting();
        var foreign = of(newAppointment(member(clinic()), START, 1), Optional.of(zoe), Optional.of(number));
        write(() ->
                ports().appointments().add(List.of(late, early, nobodys, newAppointment(member, START, 4), foreign)));

        assertThat(ofPatient(clinic, Optional.of(zoe), Optional.empty())).containsExactly(early.id(), late.id());
        assertThat(ofPatient(clinic, Optional.empty(), Optional.of(number))).containsExactly(early.id());
        assertThat(ofPatient(clinic, Optional.of(new Email("x@example.org")), Optional.empty()))
                .isEmpty();
        assertThat(ofPatient(clinic, Optional.empty(), Optional.empty())).isEmpty();
    }

    private List<AppointmentId> ofPatient(Clinic clinic, Optional<Email> email, Optional<PhoneNumber> phone) {
        return read(() -> ports().appointments().ofPatient(clinic.id(), email, phone));
    }

    private static Appointment of(Appointment appointment, Optional<Email> email, Optional<PhoneNumber> phone) {
        return held(appointment, NOW).confirmed(Optional.of(new Patient("Zoë", email, phone)), Optional.empty());
    }

    @Test
    void those_that_know_their_patient_for_long_are_found_in_all_clinics() {
        var longAgo = Instant.parse("1990-01-01T09:00:00Z");
        var member = member(clinic());
        var ended = newAppointment(member, longAgo, 1);
        var ends = newAppointment(member(clinic()), longAgo.plusSeconds(60), 1);
        var forgotten = newAppointment(member, longAgo.plusSeconds(3_600), 2).forgetting();
        write(() -> ports().appointments().add(List.of(ended, ends, forgotten)));

        var end = ended.placement().range().end();
        assertThat(longerThan(end, Optional.empty(), 9)).doesNotContain(key(ended));
        assertThat(longerThan(end.plusMillis(1), Optional.empty(), 9))
                .contains(key(ended))
                .doesNotContain(key(ends));
        var later = end.plusSeconds(7_200);
        assertThat(longerThan(later, Optional.empty(), 9))
                .contains(key(ended), key(ends))
                .doesNotContain(key(forgotten));
        assertThat(longerThan(later, Optional.of(ended.id()), 1)).containsExactly(key(ends));
        assertThat(longerThan(later, Optional.of(ends.id()), 1)).isEmpty();
    }

    private List<Appointments.Key> longerThan(Instant before, Optional<AppointmentId> after, int most) {
        return read(() -> ports().appointments().rememberedLongerThan(before, after, most));
    }

    private static Appointments.Key key(Appointment appointment) {
        return new Appointments.Key(appointment.clinic(), appointment.id());
    }
}

package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.domain.availability.ReasonCode.CLINIC_CLOSURE;
import static praxis.domain.availability.ReasonCode.OFF_GRID;
import static praxis.domain.availability.ReasonCode.TOO_SOON;

import java.time.Instant;
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
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.TimeRange;

public abstract class AppointmentsContract extends PortContract {

    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

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

    private List<Appointment> list(Clinic clinic, Appointments.Filter filter) {
        return read(() -> ports().appointments().list(clinic.id(), filter, PageRequest.first()))
                .items();
    }

    private Optional<Appointment> find(Appointment appointment) {
        return read(() -> ports().appointments().find(appointment.clinic(), appointment.id()));
    }

    private static Placement placement(Membership member, Instant start, long number) {
        return placement(member.id(), member.user(), start, number);
    }

    private static Placement placement(MembershipId provider, UserId person, Instant start, long number) {
        return new Placement(provider, person, new TimeRange(start, start.plusSeconds(1_800)), 0, 10, number);
    }

    private Appointment newAppointment(Membership member, Instant start, long number) {
        return Appointment.made(
                new AppointmentId(id()),
                member.clinic(),
                new ServiceId(id()),
                placement(member, start, number),
                Optional.empty(),
                Optional.of(new Patient("Marta", Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }
}

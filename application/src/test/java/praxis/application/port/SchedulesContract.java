package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.WholeClinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;
import praxis.domain.time.Hours;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

public abstract class SchedulesContract extends PortContract {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private static final Dates ASKED = new Dates(DATE, DATE);

    @Test
    void a_service_comes_with_all_that_is_said_about_its_providers_time() {
        var clinic = clinic();
        var ana = member(clinic);
        var eva = member(clinic);
        var pilar = member(clinic);
        var service = newService(clinic, Optional.empty(), ana, eva);
        var hours = hours(HoursOwner.clinic(clinic.id()), 480, DATE);
        var anasHours = hours(HoursOwner.provider(clinic.id(), ana.id()), 540, DATE.minusDays(3));
        var pilarsHours = hours(HoursOwner.provider(clinic.id(), pilar.id()), 600, DATE);
        var closed = newClosure(clinic, Optional.empty(), Optional.empty(), days("2026-11-01", "2026-11-20"));
        var anas = newClosure(clinic, key("a"), Optional.of(ana), days("2026-11-26", "2026-12-31"));
        var pilars = newClosure(clinic, Optional.empty(), Optional.of(pilar), days("2026-11-23", "2026-11-23"));
        var leave = new Leave(
                new LeaveId(id()), eva.user(), days("2026-11-23", "2026-11-24"), Optional.of("viaje"), revision());
        write(() -> {
            ports().services().add(List.of(service));
            ports().workSchedules().replace(List.of(hours, anasHours, pilarsHours));
            ports().closures().add(List.of(closed, anas, pilars));
            ports().leaves().add(List.of(leave));
        });

        var ofClinic = new ClinicSchedule(clinic, hours.hours(), List.of(closed));
        var ofAna = new ProviderSchedule(ana, anasHours.hours(), List.of(anas), List.of());
        var ofEva = new ProviderSchedule(eva, Hours.NONE, List.of(), List.of(leave));
        var ofPilar = new ProviderSchedule(pilar, pilarsHours.hours(), List.of(pilars), List.of());
        assertThat(read(() -> ports().schedules().ofService(clinic.id(), service.id(), Optional.empty(), ASKED, NOW)))
                .contains(new ServiceSchedule(ofClinic, service, List.of(ofAna, ofEva), Map.of()));
        assertThat(read(() ->
                        ports().schedules().ofService(clinic.id(), service.id(), Optional.of(ana.id()), ASKED, NOW)))
                .contains(new ServiceSchedule(ofClinic, service, List.of(ofAna), Map.of()));
        assertThat(read(() ->
                        ports().schedules().ofService(clinic.id(), service.id(), Optional.of(pilar.id()), ASKED, NOW)))
                .contains(new ServiceSchedule(ofClinic, service, List.of(ofPilar), Map.of()));
        assertThat(read(() -> ports().schedules().ofProvider(clinic.id(), eva.id(), ASKED)))
                .contains(new Schedules.OfProvider(ofClinic, ofEva));
        var idle = newService(clinic, Optional.empty());
        write(() -> ports().services().add(List.of(idle)));
        assertThat(read(() -> ports().schedules().ofClinic(clinic.id(), Optional.empty(), ASKED)))
                .contains(new WholeClinic(ofClinic, List.of(ofAna, ofEva, ofPilar), List.of(service, idle)));
        assertThat(read(() -> ports().schedules().ofClinic(clinic.id(), Optional.of(pilar.id()), ASKED)))
                .contains(new WholeClinic(ofClinic, List.of(ofPilar), List.of(service, idle)));
    }

    @Test
    void a_clinic_may_have_nobody_and_another_clinics_member_is_nobody() {
        var clinic = clinic();
        var stranger = member(clinic());
        var empty = new WholeClinic(new ClinicSchedule(clinic, Hours.NONE, List.of()), List.of(), List.of());
        assertThat(read(() -> ports().schedules().ofClinic(clinic.id(), Optional.empty(), ASKED)))
                .contains(empty);
        assertThat(read(() -> ports().schedules().ofClinic(clinic.id(), Optional.of(stranger.id()), ASKED)))
                .contains(empty);
        assertThat(read(() -> ports().schedules().ofClinic(new ClinicId(id()), Optional.empty(), ASKED)))
                .isEmpty();
    }

    @Test
    void a_service_may_have_no_provider() {
        var clinic = clinic();
        var service = newService(clinic, Optional.empty());
        write(() -> ports().services().add(List.of(service)));
        var found = read(() -> ports().schedules().ofService(clinic.id(), service.id(), Optional.empty(), ASKED, NOW));
        assertThat(found.orElseThrow().providers()).isEmpty();
        assertThat(found.orElseThrow().service()).isEqualTo(service);
        var member = member(clinic);
        var one = read(
                () -> ports().schedules().ofService(clinic.id(), service.id(), Optional.of(member.id()), ASKED, NOW));
        assertThat(one.orElseThrow().providers())
                .extracting(ProviderSchedule::member)
                .containsExactly(member);
    }

    @Test
    void another_clinics_service_or_member_is_not_found() {
        var clinic = clinic();
        var other = clinic();
        var member = member(clinic);
        var service = newService(clinic, Optional.empty(), member);
        write(() -> ports().services().add(List.of(service)));
        var stranger = member(other);
        assertThat(read(() -> ports().schedules().ofService(other.id(), service.id(), Optional.empty(), ASKED, NOW)))
                .isEmpty();
        assertThat(read(() -> ports().schedules().ofProvider(other.id(), member.id(), ASKED)))
                .isEmpty();
        assertThat(read(() -> ports().schedules().ofProvider(clinic.id(), new MembershipId("x"), ASKED)))
                .isEmpty();
        assertThat(read(() ->
                        ports().schedules().ofService(clinic.id(), new ServiceId(id()), Optional.empty(), ASKED, NOW)))
                .isEmpty();
        var withStranger = read(
                () -> ports().schedules().ofService(clinic.id(), service.id(), Optional.of(stranger.id()), ASKED, NOW));
        assertThat(withStranger.orElseThrow().providers()).isEmpty();
        assertThat(withStranger.orElseThrow().service()).isEqualTo(service);
    }

    @Test
    void a_leave_counts_in_every_clinic_of_the_person() {
        var person = user();
        var leave = new Leave(
                new LeaveId(id()), person.id(), days("2026-11-23", "2026-11-23"), Optional.empty(), revision());
        write(() -> ports().leaves().add(List.of(leave)));
        for (var clinic : List.of(clinic(), clinic())) {
            var member = newMember(clinic, person, Optional.empty(), "Ana");
            write(() -> ports().memberships().add(List.of(member)));
            assertThat(leaves(member)).containsExactly(leave);
        }
    }

    private List<Leave> leaves(Membership member) {
        return read(() -> ports().schedules().ofProvider(member.clinic(), member.id(), ASKED))
                .orElseThrow()
                .provider()
                .leaves();
    }

    private WorkSchedule hours(HoursOwner owner, int start, LocalDate special) {
        var first = row(start, start + 60);
        var second = row(1000, 1440);
        return new WorkSchedule(
                owner,
                List.of(first, second),
                new SpecialHours(Map.of(special, List.of(new Period(start, 1440)), DATE.plusDays(1), List.of())),
                1);
    }

    private WorkHours row(int start, int end) {
        var fortnightly = new Validity(Optional.of(DATE), Optional.empty(), 2);
        return new WorkHours(
                new WorkHoursId(id()), new WeeklyPeriod(DayOfWeek.MONDAY, new Period(start, end), fortnightly));
    }
}

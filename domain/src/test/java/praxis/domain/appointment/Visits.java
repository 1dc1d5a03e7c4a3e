package praxis.domain.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.domain.Fixtures;
import praxis.domain.Revision;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Hours;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.TimeRange;

/** Appointments with p1 (Ana) and p2 (Ben) in a clinic of Madrid, and the schedules that they sit in. */
final class Visits {

    static final Instant NOW = Fixtures.instant("2026-11-20T12:00:00+01:00");

    private Visits() {}

    /** An appointment of 30 minutes with p1. */
    static Appointment at(String start) {
        return with("p1", "ana", start, Optional.empty());
    }

    static Appointment held(String start, Instant until) {
        return with("p1", "ana", start, Optional.of(until));
    }

    static Appointment with(String provider, String person, String start, Optional<Instant> holdUntil) {
        var from = Fixtures.instant(start);
        return Appointment.made(
                new AppointmentId("visit " + start),
                new ClinicId("A"),
                new ServiceId("s1"),
                new Placement(
                        new MembershipId(provider),
                        new UserId(person),
                        new TimeRange(from, from.plusSeconds(1_800)),
                        5,
                        10,
                        1),
                holdUntil,
                Optional.of(new Patient("Marta Gil", Optional.empty(), Optional.empty())),
                Optional.of(new Notes("afraid of needles")),
                Optional.empty(),
                NOW);
    }

    static ProviderSchedule provider(String id, String person, MembershipStatus status) {
        return ProviderSchedule.of(Fixtures.member(id, person, true, status, HoursSource.CLINIC));
    }

    /** Open Mondays 09:00 to 13:00; s1 is given by p1 and p2. */
    static ServiceSchedule schedule(Map<UserId, BusyTimes> busy, Closure... closures) {
        return schedule("1 09:00-13:00", SlotRules.of(30), List.of("p1", "p2"), busy, closures);
    }

    static ServiceSchedule schedule(
            String week, SlotRules rules, List<String> assigned, Map<UserId, BusyTimes> busy, Closure... closures) {
        var clinic = Fixtures.clinic(ZoneId.of("Europe/Madrid"), ClinicStatus.ACTIVE);
        return new ServiceSchedule(
                new ClinicSchedule(clinic, new Hours(Fixtures.week(week), SpecialHours.NONE), List.of(closures)),
                Fixtures.service("s1", rules, true, assigned),
                List.of(
                        provider("p1", "ana", MembershipStatus.APPROVED),
                        provider("p2", "ben", MembershipStatus.APPROVED)),
                busy);
    }

    static Map<UserId, BusyTimes> busy(String person, BusyTime... times) {
        return Map.of(new UserId(person), new BusyTimes(Arrays.asList(times)));
    }

    static Revision first() {
        return Revision.first(NOW);
    }
}

package praxis.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import praxis.domain.availability.BusyTime;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRange;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** Real domain values in the few words that a test has for them. */
public final class Fixtures {

    private static final ClinicId CLINIC = new ClinicId("A");
    private static final Revision REVISION = Revision.first(Instant.EPOCH);

    private Fixtures() {}

    public static Clinic clinic(ZoneId zone, ClinicStatus status) {
        return new Clinic(CLINIC, Optional.empty(), "Clinic A", zone, status, REVISION);
    }

    public static Membership member(
            String id, String person, boolean isProvider, MembershipStatus status, HoursSource source) {
        return new Membership(
                new MembershipId(id),
                CLINIC,
                new UserId(person),
                Optional.empty(),
                new Email(person + "@example.org"),
                person,
                Optional.empty(),
                ClinicRole.STAFF,
                isProvider,
                status,
                source,
                REVISION);
    }

    public static Service service(String id, SlotRules rules, boolean active, List<String> providers) {
        var ids = providers.stream().map(MembershipId::new).collect(Collectors.toCollection(TreeSet::new));
        return new Service(
                new ServiceId(id),
                CLINIC,
                Optional.empty(),
                "Consultation",
                rules,
                Optional.empty(),
                ids,
                active,
                REVISION);
    }

    public static Closure closure(String id, Optional<String> provider, Stretch stretch, Optional<String> reason) {
        return new Closure(
                new ClosureId(id),
                CLINIC,
                Optional.empty(),
                provider.map(MembershipId::new),
                stretch,
                reason,
                REVISION);
    }

    public static Leave leave(String id, String person, Stretch stretch) {
        return new Leave(new LeaveId(id), new UserId(person), stretch, Optional.empty(), REVISION);
    }

    /** Weekly hours of texts like {@code 1 09:00-13:00}, the ISO weekday first. */
    public static WeeklyHours week(String... texts) {
        var periods = new ArrayList<WeeklyPeriod>();
        for (var text : texts) periods.addAll(weekly(text, Validity.ALWAYS));
        return new WeeklyHours(periods);
    }

    /** One entry like {@code 1 22:00-06:00}, split where it runs past midnight (H9). */
    public static List<WeeklyPeriod> weekly(String text, Validity validity) {
        var times = text.substring(2).split("-", -1);
        return WeeklyPeriod.written(
                DayOfWeek.of(Integer.parseInt(text.substring(0, 1))),
                Period.minute(times[0]),
                Period.minute(times[1]),
                validity);
    }

    public static Validity validity(String from, String until, int everyWeeks) {
        return new Validity(date(from), date(until), everyWeeks);
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    public static SpecialHours special(String date, String... periods) {
        return new SpecialHours(Map.of(
                LocalDate.parse(date), Arrays.stream(periods).map(Period::parse).toList()));
    }

    public static Dates dates(String first, String last) {
        return new Dates(LocalDate.parse(first), LocalDate.parse(last));
    }

    public static Stretch allDay(String first, String last) {
        return new Stretch.AllDay(dates(first, last));
    }

    public static Stretch.Timed timed(String start, String end) {
        return new Stretch.Timed(LocalMoment.parse(start), LocalMoment.parse(end));
    }

    public static BusyTime busy(String start, String end, int before, int after, boolean elsewhere) {
        return new BusyTime(
                new TimeRange(instant(start), instant(end)), before, after, elsewhere, Optional.of("appointment-1"));
    }

    public static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

package praxis.domain.availability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import praxis.domain.Fixtures;
import praxis.domain.OverlappingPeriods;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Hours;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.NaiveClock;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRange;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** A schedule of two providers drawn from a seed, around a date on which its zone's clocks change. */
public final class RandomSchedules {

    /** Zones and dates with every kind of clock change: at midnight, over it, by 30 minutes, of a whole day, none. */
    static final List<String> CHANGES = List.of(
            "Europe/Madrid 2026-03-29",
            "Europe/Madrid 2026-10-25",
            "America/Havana 2026-03-08",
            "America/Havana 2026-11-01",
            "Asia/Beirut 2026-03-29",
            "Asia/Beirut 2026-10-25",
            "Australia/Lord_Howe 2026-04-05",
            "Australia/Lord_Howe 2026-10-04",
            "Pacific/Apia 2011-12-30",
            "America/St_Johns 2010-11-07",
            "America/St_Johns 2026-03-08",
            "America/Santiago 2026-04-04",
            "America/Santiago 2026-09-06",
            "Africa/Casablanca 2026-02-15",
            "Africa/Casablanca 2026-03-22",
            "Africa/Cairo 2026-10-29",
            "Antarctica/Troll 2026-03-29",
            "America/Nuuk 2026-10-24",
            "Asia/Kathmandu 2026-06-01",
            "Pacific/Kwajalein 1993-08-21",
            "UTC 2026-06-01");

    private final Random random;
    private final ZoneId zone;
    private final LocalDate change;

    public RandomSchedules(long seed) {
        random = new Random(seed);
        var words = CHANGES.get((int) (seed % CHANGES.size())).split(" ", -1);
        zone = ZoneId.of(words[0]);
        change = LocalDate.parse(words[1]);
    }

    public ServiceSchedule schedule() {
        var clinic = clinic();
        var providers = List.of(provider("p1", "ana"), provider("p2", "ben"));
        var assigned = oneIn(12) ? List.of("p2") : List.of("p1", "p2");
        var service = Fixtures.service("s1", rules(), !oneIn(25), assigned);
        return new ServiceSchedule(
                new ClinicSchedule(clinic, hours(), closures(Optional.empty())), service, providers, busy());
    }

    /** One date or two around the change. */
    public Dates dates() {
        var first = change.minusDays(random.nextInt(2));
        return new Dates(first, first.plusDays(random.nextInt(2)));
    }

    /** Long before the dates, or among them. */
    public Instant now() {
        return oneIn(2)
                ? NaiveClock.startOf(change.minusDays(30), zone)
                : instantAround().plusNanos(random.nextInt(3));
    }

    /** Some second near the change, on a minute more often than not. */
    public Instant instantAround() {
        var minute = NaiveClock.startOf(change.minusDays(2), zone).plusSeconds(60L * random.nextInt(5 * 1440));
        if (random.nextBoolean()) return minute.minusSeconds(minute.getEpochSecond() % 900);
        return oneIn(4) ? minute.plusSeconds(random.nextInt(60)).plusNanos(random.nextInt(2)) : minute;
    }

    private Clinic clinic() {
        return Fixtures.clinic(zone, oneIn(20) ? ClinicStatus.INACTIVE : ClinicStatus.ACTIVE);
    }

    private ProviderSchedule provider(String id, String person) {
        var status = oneIn(15) ? MembershipStatus.SUSPENDED : MembershipStatus.APPROVED;
        var source = oneIn(2) ? HoursSource.CLINIC : HoursSource.OWN;
        var member = Fixtures.member(id, person, !oneIn(20), status, source);
        var leaves = oneIn(4)
                ? List.of(Fixtures.leave("l1", person, stretch(true)))
                : List.<praxis.domain.closure.Leave>of();
        return new ProviderSchedule(member, hours(), closures(Optional.of(id)), leaves);
    }

    private List<Closure> closures(Optional<String> provider) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> Fixtures.closure("c" + i, provider, stretch(false), Optional.empty()))
                .toList();
    }

    private Stretch stretch(boolean anyZone) {
        var first = change.plusDays(random.nextInt(7) - 3L);
        if (oneIn(3)) return new Stretch.AllDay(new Dates(first, first.plusDays(random.nextInt(3))));
        var start = new LocalMoment(first, 15 * random.nextInt(96));
        var end = new LocalMoment(
                first.plusDays(random.nextInt(2)), Math.min(1440, start.minute() + 15 * (1 + random.nextInt(24))));
        var timed = new Stretch.Timed(start, end);
        return anyZone && oneIn(2) ? new Stretch.TimedIn(timed, ZoneId.of("Pacific/Chatham")) : timed;
    }

    private Hours hours() {
        var weekly = new ArrayList<WeeklyPeriod>();
        for (var weekday : DayOfWeek.values())
            for (int i = random.nextInt(4); i > 0; i--) addIfDisjoint(weekly, weekly(weekday));
        var special = new HashMap<LocalDate, List<Period>>();
        if (oneIn(4)) special.put(change.plusDays(random.nextInt(3) - 1L), oneIn(3) ? List.of() : List.of(period()));
        return new Hours(new WeeklyHours(weekly), new SpecialHours(special));
    }

    private static void addIfDisjoint(List<WeeklyPeriod> weekly, List<WeeklyPeriod> more) {
        var all = new ArrayList<>(weekly);
        all.addAll(more);
        try {
            weekly.clear();
            weekly.addAll(new WeeklyHours(all).periods());
        } catch (OverlappingPeriods refused) {
            weekly.addAll(all.subList(0, all.size() - more.size()));
        }
    }

    private List<WeeklyPeriod> weekly(DayOfWeek weekday) {
        if (oneIn(5)) return List.of(new WeeklyPeriod(weekday, Period.WHOLE_DAY, Validity.ALWAYS));
        var period = period();
        if (oneIn(6)) return WeeklyPeriod.written(weekday, period.end() % 1440, period.start() + 1, validity());
        return List.of(new WeeklyPeriod(weekday, period, validity()));
    }

    private Validity validity() {
        if (!oneIn(5)) return Validity.ALWAYS;
        var from = change.minusDays(random.nextInt(30));
        return new Validity(Optional.of(from), Optional.of(from.plusDays(60)), 1 + random.nextInt(3));
    }

    /** Near midnight and the hours of the change more often than not. */
    private Period period() {
        var start = oneIn(3) ? 15 * random.nextInt(16) : 15 * random.nextInt(96);
        return new Period(start, Math.min(1440, start + 15 * (1 + random.nextInt(40))));
    }

    private SlotRules rules() {
        var durations = new int[] {1, 15, 30, 45, 60, 90, 600, 1440};
        var steps = new int[] {1, 5, 7, 15, 30, 60, 90, 1440};
        return new SlotRules(
                durations[random.nextInt(durations.length)],
                steps[random.nextInt(steps.length)],
                oneIn(2) ? Alignment.PERIOD : Alignment.CLOCK,
                5 * random.nextInt(4),
                5 * random.nextInt(4),
                oneIn(3) ? random.nextInt(3000) : 0,
                oneIn(3) ? random.nextInt(33) : 365);
    }

    private Map<UserId, BusyTimes> busy() {
        var times = new ArrayList<BusyTime>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var start = instantAround();
            start = start.minusNanos(start.getNano());
            var end = start.plusSeconds(60L * (1 + random.nextInt(120)));
            times.add(new BusyTime(
                    new TimeRange(start, end),
                    5 * random.nextInt(5),
                    5 * random.nextInt(5),
                    random.nextBoolean(),
                    Optional.of("a" + i)));
        }
        return Map.of(new UserId("ana"), new BusyTimes(times));
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }
}

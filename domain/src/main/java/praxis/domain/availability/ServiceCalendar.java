package praxis.domain.availability;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import praxis.domain.RangeTooLong;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;

/**
 * One service with the diaries of those who can give it: a {@link ServiceSchedule} compiled for some dates, from which
 * any of them are answered. Immutable; an answer costs no more memory than itself.
 */
public final class ServiceCalendar {

    private static final Comparator<Diary> BY_PROVIDER = Comparator.comparing(Diary::id);

    private static final long[] NOTHING = {};

    private final Service service;
    private final Starts starts;
    /** By provider, so that their numbers sort as their ids do. */
    private final Diary[] diaries;

    private final MembershipId[] providers;

    /** @param diaries of one clinic calendar and of providers who can give the service; becomes this calendar's own */
    ServiceCalendar(Service service, Diary[] diaries) {
        this.service = service;
        this.starts = new Starts(service.rules());
        this.diaries = diaries;
        if (diaries.length > 1) Arrays.sort(diaries, BY_PROVIDER);
        if (diaries.length > Slots.MOST_PROVIDERS) throw new IllegalArgumentException("too many providers");
        this.providers = new MembershipId[diaries.length];
        for (int i = 0; i < diaries.length; i++) {
            providers[i] = diaries[i].id();
            if (diaries[i].calendar().clinic() != diaries[0].calendar().clinic())
                throw new IllegalArgumentException("diaries belong to one clinic calendar");
        }
    }

    /**
     * @param diaries of one clinic calendar, in any order; those of providers who cannot give the service are left out
     * @throws IllegalArgumentException if the diaries belong to several clinic calendars, or are more than a million
     */
    public static ServiceCalendar of(Service service, List<Diary> diaries) {
        return new ServiceCalendar(
                service,
                diaries.stream()
                        .filter(diary -> canGive(service, diary.calendar().provider()))
                        .toArray(Diary[]::new));
    }

    static boolean canGive(Service service, ProviderSchedule provider) {
        return service.active() && service.providers().contains(provider.id());
    }

    public Service service() {
        return service;
    }

    /**
     * The slots whose local start date is among {@code asked}, ordered by start, then provider id (S5).
     *
     * @throws RangeTooLong if there are more than {@value QueryDates#MOST_SLOTS}; they are never cut short (S7)
     * @throws IllegalArgumentException if {@code asked} reaches outside the calendar's dates
     */
    public Slots slots(QueryDates asked, Instant now) {
        return slots(asked.dates(), now, QueryDates.MOST_SLOTS);
    }

    /** As {@link #slots(QueryDates, Instant)}, however many dates and slots. */
    public Slots slots(Dates asked, Instant now) {
        return slots(asked, now, Integer.MAX_VALUE);
    }

    private Slots slots(Dates asked, Instant now, int most) {
        if (diaries.length == 0) return slots(NOTHING);
        var earliest = earliest(asked, now);
        var before = before(asked, now);
        return slots(diaries.length == 1 ? starts.all(diaries[0], earliest, before) : ofAll(earliest, before, most));
    }

    private long[] ofAll(long earliest, long before, int most) {
        long count = 0;
        for (var diary : diaries) {
            count += starts.count(diary, earliest, before);
            if (count > most) throw RangeTooLong.ofSlots(most);
        }
        if (count == 0) return NOTHING;
        var keys = new long[(int) count];
        int length = 0;
        for (int i = 0; i < diaries.length && length < keys.length; i++)
            length = starts.write(diaries[i], i, earliest, before, keys, length, keys.length);
        Arrays.sort(keys);
        return keys;
    }

    /**
     * The earliest slots among {@code asked} that start at or after an instant. Each provider is asked only until
     * others are known to be earlier.
     *
     * @param most how many, at least 1
     * @throws IllegalArgumentException if {@code asked} reaches outside the calendar's dates
     */
    public Slots first(int most, Dates asked, Instant after, Instant now) {
        return first(most, asked, after, now, Long.MAX_VALUE);
    }

    /** As {@link #first(int, Dates, Instant, Instant)}, of those that start before {@code until}, epoch seconds. */
    Slots first(int most, Dates asked, Instant after, Instant now, long until) {
        if (diaries.length == 0) return slots(NOTHING);
        var from = Math.max(earliest(asked, now), BusyTime.ceiling(after));
        var before = Math.min(before(asked, now), until);
        var first = new Earliest(starts, most);
        for (int i = 0; i < diaries.length; i++) first.take(diaries[i], i, from, before);
        return slots(first.keys());
    }

    /**
     * Whether one of the slots starts at an instant (B1).
     *
     * @throws IllegalArgumentException if its local date lies outside the calendar's dates
     */
    public boolean has(Instant start, Instant now) {
        if (diaries.length == 0 || start.getNano() != 0) return false;
        var date = Dates.at(start, diaries[0].calendar().clinic().clock().zone());
        var next = first(1, new Dates(date, date), start, now);
        return !next.isEmpty() && next.start(0) == start.getEpochSecond();
    }

    private long earliest(Dates asked, Instant now) {
        var day = asked.firstDay();
        return Window.earliest(calendarOf(day).clock(), service.rules(), day, now);
    }

    private long before(Dates asked, Instant now) {
        var day = asked.lastDay();
        return Window.before(calendarOf(day).clock(), service.rules(), day, now);
    }

    private ClinicCalendar calendarOf(long day) {
        var clinic = diaries[0].calendar().clinic();
        if (!clinic.dates().contains(day)) throw new IllegalArgumentException("dates lie in " + clinic.dates());
        return clinic;
    }

    private Slots slots(long[] keys) {
        return new Slots(keys, service.rules().duration() * 60L, providers);
    }
}

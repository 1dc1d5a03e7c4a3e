package praxis.domain.time;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock on the wall of one time zone over a stretch of dates: the one place where wall-clock time becomes instants
 * (A5). Instants are epoch seconds; a local time is a date as its epoch day and a minute of that day.
 *
 * <p>A boundary inside a gap moves to the transition. In a repeated stretch an opening takes the earlier offset, a
 * closing the later. 24:00 is the instant at which the next local day begins, and no closing comes after it.
 *
 * <p>A local day lasts from the first time that the wall shows its midnight until the first time it shows the next one;
 * so days follow one another also where the clock is set back over midnight, and a date that a zone left out is empty.
 */
public final class WallClock {

    /** No instant that a clock shows. */
    static final long UNEVEN = Long.MIN_VALUE;

    private static final long DAY = 86_400;

    private final ZoneId zone;
    private final Dates dates;
    private final long[] changes;
    /** {@code offsets[i]} holds before {@code changes[i]}; seconds east of UTC. */
    private final int[] offsets;
    /** The clock changes from two days before the dates to three days after are those from {@code first} to {@code end}. */
    private final int first;

    private final int end;

    private WallClock(ZoneId zone, Dates dates, ClockChanges changes, int first, int end) {
        this.zone = zone;
        this.dates = dates;
        this.changes = changes.at();
        this.offsets = changes.offsets();
        this.first = first;
        this.end = end;
    }

    public static WallClock of(ZoneId zone, Dates dates) {
        var start = (dates.firstDay() - 2) * DAY;
        var end = (dates.lastDay() + 3) * DAY;
        var changes = ClockChanges.of(zone, start, end);
        var first = changes.firstFrom(start);
        return new WallClock(zone, dates, changes, first, changes.nextFrom(first, end));
    }

    public ZoneId zone() {
        return zone;
    }

    /** The dates that this clock can answer for, and one day around them. */
    public Dates dates() {
        return dates;
    }

    /** The instant at which a period that starts at {@code minute} (0 to 1440) of a day starts. */
    public long opening(long epochDay, int minute) {
        var local = epochDay * DAY + minute * 60L;
        int i = first;
        for (; i < end && local >= changes[i] + offsets[i]; i++)
            if (local < changes[i] + offsets[i + 1]) return changes[i];
        return local - offsets[i];
    }

    /** The instant at which a period that ends at {@code minute} (0 to 1440) of a day ends. */
    public long closing(long epochDay, int minute) {
        if (minute == Period.MIDNIGHT) return opening(epochDay + 1, 0);
        var local = epochDay * DAY + minute * 60L;
        int i = first;
        for (; i < end && local >= changes[i] + Math.min(offsets[i], offsets[i + 1]); i++)
            if (local < changes[i] + offsets[i + 1] && offsets[i] < offsets[i + 1]) return changes[i];
        var instant = local - offsets[i];
        return i == first ? instant : Math.min(instant, opening(epochDay + 1, 0));
    }

    /**
     * Midnight of a day of which no local time is left out or repeated, so that all of it is found by adding;
     * {@link #UNEVEN} of any other day.
     */
    long evenMidnight(long epochDay) {
        var midnight = epochDay * DAY;
        int i = first;
        while (i < end && changes[i] + Math.max(offsets[i], offsets[i + 1]) <= midnight) i++;
        return i < end && changes[i] + Math.min(offsets[i], offsets[i + 1]) < midnight + DAY
                ? UNEVEN
                : midnight - offsets[i];
    }

    /**
     * Adds the instants of a period of a day.
     *
     * @param midnight the day's {@link #evenMidnight}
     */
    void add(TimeRanges.Builder instants, long midnight, long epochDay, Period period) {
        if (midnight == UNEVEN) instants.add(opening(epochDay, period.start()), closing(epochDay, period.end()));
        else instants.add(midnight + period.start() * 60L, midnight + period.end() * 60L);
    }

    /** The instant at which a local day begins, also where its midnight does not exist or comes twice. */
    public long startOf(LocalDate date) {
        return opening(date.toEpochDay(), 0);
    }

    /** The instants of the local days {@code dates}. */
    public TimeRanges days(Dates dates) {
        return TimeRanges.of(opening(dates.firstDay(), 0), opening(dates.lastDay() + 1, 0));
    }

    /** The instants of one local day; none of a date that the zone left out. */
    public TimeRanges day(LocalDate date) {
        return TimeRanges.of(startOf(date), startOf(date.plusDays(1)));
    }

    /** The epoch day of the local day that an instant belongs to. */
    public long dayOf(long instant) {
        var day = Math.floorDiv(instant + offsetAt(instant), DAY);
        while (opening(day + 1, 0) <= instant) day++;
        return day;
    }

    /** The instant at which the local day of {@code instant} begins. */
    long startOfDay(long instant) {
        return opening(dayOf(instant), 0);
    }

    /** The instant at which the local day of {@code instant} ends. */
    long nextDay(long instant) {
        return opening(dayOf(instant) + 1, 0);
    }

    /** Seconds east of UTC at an instant. */
    public int offsetAt(long instant) {
        int i = first;
        while (i < end && changes[i] <= instant) i++;
        return offsets[i];
    }

    /** The first clock change after an instant, {@link Long#MAX_VALUE} if this clock knows of none. */
    long changeAfter(long instant) {
        for (int i = first; i < end; i++) if (changes[i] > instant) return changes[i];
        return Long.MAX_VALUE;
    }
}

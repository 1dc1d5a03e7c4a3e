package praxis.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

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

    private static final long DAY = 86_400;

    private final ZoneId zone;
    private final Dates dates;
    /** The clock changes from two days before the dates to three days after, ascending. */
    private final long[] changes;
    /** {@code offsets[i]} holds before {@code changes[i]}, the last one after all changes; seconds east of UTC. */
    private final int[] offsets;

    private WallClock(ZoneId zone, Dates dates, long[] changes, int[] offsets) {
        this.zone = zone;
        this.dates = dates;
        this.changes = changes;
        this.offsets = offsets;
    }

    public static WallClock of(ZoneId zone, Dates dates) {
        var rules = zone.getRules();
        var start = Instant.ofEpochSecond((dates.first().toEpochDay() - 2) * DAY);
        var end = Instant.ofEpochSecond((dates.last().toEpochDay() + 3) * DAY);
        var transitions = new ArrayList<ZoneOffsetTransition>();
        for (var next = rules.nextTransition(start);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) transitions.add(next);
        var first = rules.getOffset(start).getTotalSeconds();
        return new WallClock(zone, dates, instants(transitions), offsets(first, transitions));
    }

    private static long[] instants(List<ZoneOffsetTransition> transitions) {
        return transitions.stream()
                .mapToLong(ZoneOffsetTransition::toEpochSecond)
                .toArray();
    }

    private static int[] offsets(int first, List<ZoneOffsetTransition> transitions) {
        var offsets = new int[transitions.size() + 1];
        offsets[0] = first;
        for (int i = 0; i < transitions.size(); i++)
            offsets[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds();
        return offsets;
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
        int i = 0;
        for (; i < changes.length && local >= changes[i] + offsets[i]; i++)
            if (local < changes[i] + offsets[i + 1]) return changes[i];
        return local - offsets[i];
    }

    /** The instant at which a period that ends at {@code minute} (0 to 1440) of a day ends. */
    public long closing(long epochDay, int minute) {
        if (minute == Period.MIDNIGHT) return opening(epochDay + 1, 0);
        var local = epochDay * DAY + minute * 60L;
        int i = 0;
        for (; i < changes.length && local >= changes[i] + Math.min(offsets[i], offsets[i + 1]); i++)
            if (local < changes[i] + offsets[i + 1] && offsets[i] < offsets[i + 1]) return changes[i];
        return Math.min(local - offsets[i], opening(epochDay + 1, 0));
    }

    /** The instant at which a local day begins, also where its midnight does not exist or comes twice. */
    public long startOf(LocalDate date) {
        return opening(date.toEpochDay(), 0);
    }

    /** The instants of the local days {@code dates}. */
    public TimeRanges days(Dates dates) {
        return TimeRanges.of(startOf(dates.first()), startOf(dates.last().plusDays(1)));
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

    /** The instant at which the local day of {@code instant} ends. */
    long nextDay(long instant) {
        return opening(dayOf(instant) + 1, 0);
    }

    /** Seconds east of UTC at an instant. */
    public int offsetAt(long instant) {
        int i = 0;
        while (i < changes.length && changes[i] <= instant) i++;
        return offsets[i];
    }

    /** The first clock change after an instant, {@link Long#MAX_VALUE} if this clock knows of none. */
    long changeAfter(long instant) {
        for (var change : changes) if (change > instant) return change;
        return Long.MAX_VALUE;
    }
}

package praxis.domain.time;

/**
 * The instants at which something may start (S2), as anchors to count the steps from: midnights, or the starts of
 * pieces of time, each cut where a local day begins.
 */
public final class Grid {

    private static final long DAY = 86_400;

    private final WallClock clock;
    /** The pieces of time are what both have in common; neither is asked where the steps are counted from midnight. */
    private final TimeRanges hours;

    private final TimeRanges others;
    private final boolean fromMidnight;

    private Grid(WallClock clock, TimeRanges hours, TimeRanges others, boolean fromMidnight) {
        this.clock = clock;
        this.hours = hours;
        this.others = others;
        this.fromMidnight = fromMidnight;
    }

    /**
     * Steps of wall-clock time since midnight, on the clock's dates; counted anew where the clock changes, so that both
     * 01:30s of a repeated hour are on the grid.
     */
    public static Grid clock(WallClock clock) {
        return new Grid(clock, TimeRanges.NONE, TimeRanges.NONE, true);
    }

    /**
     * Steps of elapsed time since the start of each piece of {@code hours ∩ others}; a piece that runs on over midnight
     * counts anew from the start of the local day.
     */
    public static Grid period(WallClock clock, TimeRanges hours, TimeRanges others) {
        return new Grid(clock, hours, others, false);
    }

    /** Whether it can be asked of an instant if it is on the grid: always by the clock, else inside some piece. */
    public boolean spans(long instant) {
        return fromMidnight || hours.contains(instant) && others.contains(instant);
    }

    /** Whether an instant is some steps, of so many seconds, after what they are counted from. */
    public boolean contains(long instant, long step) {
        return spans(instant) && (instant - anchor(instant)) % step == 0;
    }

    /** What the steps at an instant that the grid spans are counted from; never after the instant. */
    public long anchor(long instant) {
        if (fromMidnight) return midnight(instant);
        var start = Math.max(start(hours, instant), start(others, instant));
        return Math.max(start, clock.startOfDay(instant));
    }

    /** How far the steps at an instant that the grid spans fall as if all were counted from its anchor; after it. */
    public long countedUntil(long instant, long step) {
        if (!fromMidnight) return Math.min(Math.min(end(hours, instant), end(others, instant)), clock.nextDay(instant));
        var change = clock.changeAfter(instant);
        return DAY % step == 0 ? change : Math.min(midnight(instant) + DAY, change);
    }

    private static long start(TimeRanges ranges, long instant) {
        return ranges.start(ranges.firstEndingAfter(instant));
    }

    private static long end(TimeRanges ranges, long instant) {
        return ranges.end(ranges.firstEndingAfter(instant));
    }

    /** When the wall would have shown 00:00, had the clock not changed since. */
    private long midnight(long instant) {
        var offset = clock.offsetAt(instant);
        return Math.floorDiv(instant + offset, DAY) * DAY - offset;
    }
}

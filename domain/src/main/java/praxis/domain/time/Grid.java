package praxis.domain.time;

/**
 * The instants at which something may start (S2), as anchors to count the steps from: midnights, or the starts of
 * pieces of time, each cut where a local day begins.
 */
public final class Grid {

    private static final long DAY = 86_400;

    private final WallClock clock;
    /** None where the steps are counted from midnight. */
    private final TimeRanges pieces;

    private final boolean fromMidnight;
    private final int step;

    private Grid(WallClock clock, TimeRanges pieces, boolean fromMidnight, int stepMinutes) {
        this.clock = clock;
        this.pieces = pieces;
        this.fromMidnight = fromMidnight;
        this.step = stepMinutes * 60;
    }

    /**
     * Wall-clock minutes since midnight divisible by the step, on the clock's dates; counted anew where the clock
     * changes, so that both 01:30s of a repeated hour are on the grid.
     *
     * @param stepMinutes 1 to 1440
     */
    public static Grid clock(WallClock clock, int stepMinutes) {
        return new Grid(clock, TimeRanges.NONE, true, stepMinutes);
    }

    /**
     * Elapsed minutes divisible by the step since the start of each piece of {@code hours}; a piece that runs on over
     * midnight counts anew from the start of the local day.
     *
     * @param stepMinutes 1 to 1440
     */
    public static Grid period(WallClock clock, TimeRanges hours, int stepMinutes) {
        return new Grid(clock, hours, false, stepMinutes);
    }

    /** Whether it can be asked of an instant if it is on the grid: always by the clock, else inside some piece. */
    public boolean spans(long instant) {
        return fromMidnight || pieces.contains(instant);
    }

    public boolean contains(long instant) {
        return spans(instant) && (instant - anchor(instant)) % step == 0;
    }

    /** What the steps at an instant that the grid spans are counted from; never after the instant. */
    public long anchor(long instant) {
        return fromMidnight ? midnight(instant) : Math.max(pieces.start(piece(instant)), clock.startOfDay(instant));
    }

    /** How far the steps at an instant that the grid spans fall as if all were counted from its anchor; after it. */
    public long countedUntil(long instant) {
        if (!fromMidnight) return Math.min(pieces.end(piece(instant)), clock.nextDay(instant));
        var change = clock.changeAfter(instant);
        return DAY % step == 0 ? change : Math.min(midnight(instant) + DAY, change);
    }

    private int piece(long instant) {
        return pieces.firstEndingAfter(instant);
    }

    /** When the wall would have shown 00:00, had the clock not changed since. */
    private long midnight(long instant) {
        var offset = clock.offsetAt(instant);
        return Math.floorDiv(instant + offset, DAY) * DAY - offset;
    }
}

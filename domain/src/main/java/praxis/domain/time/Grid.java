package praxis.domain.time;

import java.util.Arrays;

/**
 * The instants at which something may start (S2): pieces of time, each cut where a local day begins, with an anchor in
 * each cut to count the steps from. An instant outside every piece is not on the grid.
 */
public final class Grid {

    private static final long DAY = 86_400;

    private final WallClock clock;
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
     * Wall-clock minutes since midnight divisible by the step, on all of the clock's dates; counted anew where the clock
     * changes, so that both 01:30s of a repeated hour are on the grid.
     *
     * @param stepMinutes 1 to 1440
     */
    public static Grid clock(WallClock clock, int stepMinutes) {
        return new Grid(clock, clock.days(clock.dates()), true, stepMinutes);
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

    /** Whether an instant lies in some piece, so that it can be asked whether it is on the grid. */
    public boolean spans(long instant) {
        return pieces.contains(instant);
    }

    public boolean contains(long instant) {
        var piece = pieces.firstEndingAfter(instant);
        return spans(instant) && (instant - anchor(instant, piece)) % step == 0;
    }

    /** What the steps at an instant in piece {@code piece} are counted from; never after the instant. */
    private long anchor(long instant, int piece) {
        return fromMidnight ? midnight(instant) : Math.max(pieces.start(piece), clock.opening(clock.dayOf(instant), 0));
    }

    /** Where the counting at an instant in piece {@code piece} ends; after the instant. */
    private long end(long instant, int piece) {
        var next =
                fromMidnight ? Math.min(midnight(instant) + DAY, clock.changeAfter(instant)) : clock.nextDay(instant);
        return Math.min(next, pieces.end(piece));
    }

    /** When the wall would have shown 00:00, had the clock not changed since. */
    private long midnight(long instant) {
        var offset = clock.offsetAt(instant);
        return Math.floorDiv(instant + offset, DAY) * DAY - offset;
    }

    /**
     * The grid's instants {@code t >= earliest}, {@code t < before}, for which {@code [t, t + seconds)} lies inside one
     * range of {@code free}; ascending epoch seconds.
     */
    public long[] starts(TimeRanges free, long seconds, long earliest, long before) {
        var starts = new long[16];
        int length = 0;
        int piece = 0;
        var anchor = 0L;
        var end = Long.MIN_VALUE; // of the counting from anchor
        for (int i = 0; i < free.size(); i++) {
            var t = Math.max(free.start(i), earliest);
            var last = Math.min(free.end(i) - seconds, before - 1);
            while (t <= last) {
                if (t >= end) {
                    while (piece < pieces.size() && pieces.end(piece) <= t) piece++;
                    if (piece == pieces.size()) return Arrays.copyOf(starts, length);
                    t = Math.max(t, pieces.start(piece));
                    anchor = anchor(t, piece);
                    end = end(t, piece);
                }
                var over = (int) (t - anchor) % step;
                if (over != 0) t += step - over;
                for (var stop = Math.min(last, end - 1); t <= stop; t += step) {
                    if (length == starts.length) starts = Arrays.copyOf(starts, 2 * length);
                    starts[length++] = t;
                }
                t = end;
            }
        }
        return Arrays.copyOf(starts, length);
    }
}

package praxis.domain.time;

import java.util.Arrays;

/**
 * The instants at which something may start (S2): stretches of time, each with an instant to count from in steps. An
 * instant outside every stretch is not on the grid.
 */
public final class Grid {

    /** start, end, anchor of each stretch; ascending, disjoint. The anchor may lie before the start. */
    private final long[] stretches;

    private final long step;

    private Grid(long[] stretches, int stepMinutes) {
        this.stretches = stretches;
        this.step = stepMinutes * 60L;
    }

    /**
     * Wall-clock minutes since midnight divisible by the step, on all of the clock's dates: a stretch for each local
     * day, two where the clock changes during it. So both 01:30s of a repeated hour are on the grid.
     *
     * @param stepMinutes 1 to 1440
     */
    public static Grid clock(WallClock clock, int stepMinutes) {
        var end = clock.startOf(clock.dates().last().plusDays(1));
        var stretches = new Stretches();
        for (var start = clock.startOf(clock.dates().first()); start < end; ) {
            var offset = clock.offsetAt(start);
            var midnight = Math.floorDiv(start + offset, 86_400L) * 86_400 - offset;
            var next = Math.min(midnight + 86_400, clock.changeAfter(start));
            stretches.add(start, Math.min(next, end), midnight);
            start = next;
        }
        return new Grid(stretches.toArray(), stepMinutes);
    }

    /**
     * Elapsed minutes divisible by the step since the start of each piece of {@code hours}; a piece that runs on over
     * midnight counts anew from the start of the local day.
     *
     * @param stepMinutes 1 to 1440
     */
    public static Grid period(WallClock clock, TimeRanges hours, int stepMinutes) {
        var stretches = new Stretches();
        for (int i = 0; i < hours.size(); i++)
            for (var start = hours.start(i); start < hours.end(i); ) {
                var next = Math.min(hours.end(i), clock.nextDay(start));
                stretches.add(start, next, start);
                start = next;
            }
        return new Grid(stretches.toArray(), stepMinutes);
    }

    /** Whether an instant lies in some stretch, so that it can be asked whether it is on the grid. */
    public boolean spans(long instant) {
        return stretchAt(instant) >= 0;
    }

    public boolean contains(long instant) {
        var i = stretchAt(instant);
        return i >= 0 && (instant - stretches[i + 2]) % step == 0;
    }

    private int stretchAt(long instant) {
        for (int i = 0; i < stretches.length; i += 3)
            if (stretches[i] <= instant && instant < stretches[i + 1]) return i;
        return -1;
    }

    /**
     * The grid's instants {@code t >= earliest}, {@code t < before}, for which {@code [t, t + seconds)} lies inside one
     * range of {@code free}; ascending epoch seconds.
     */
    public long[] starts(TimeRanges free, long seconds, long earliest, long before) {
        var starts = new long[32];
        int length = 0;
        int i = 0;
        for (int r = 0; r < free.size(); r++) {
            var first = Math.max(free.start(r), earliest);
            var last = Math.min(free.end(r) - seconds, before - 1);
            while (i < stretches.length && stretches[i + 1] <= first) i += 3;
            for (int j = i; j < stretches.length && stretches[j] <= last; j += 3) {
                var end = Math.min(stretches[j + 1] - 1, last);
                for (var t = ceiling(Math.max(first, stretches[j]), stretches[j + 2]); t <= end; t += step) {
                    if (length == starts.length) starts = Arrays.copyOf(starts, 2 * length);
                    starts[length++] = t;
                }
            }
        }
        return Arrays.copyOf(starts, length);
    }

    /** The first instant at or after {@code from} that lies a multiple of the step after {@code anchor}. */
    private long ceiling(long from, long anchor) {
        var over = (from - anchor) % step;
        return over == 0 ? from : from - over + step;
    }

    /** Grows while the stretches are found. */
    private static final class Stretches {

        private long[] numbers = new long[96];
        private int length;

        void add(long start, long end, long anchor) {
            if (length == numbers.length) numbers = Arrays.copyOf(numbers, 2 * length);
            numbers[length++] = start;
            numbers[length++] = end;
            numbers[length++] = anchor;
        }

        long[] toArray() {
            return Arrays.copyOf(numbers, length);
        }
    }
}

package praxis.domain.availability;

import praxis.domain.service.SlotRules;
import praxis.domain.time.Grid;
import praxis.domain.time.TimeRanges;

/**
 * Meets every start of a service with one provider, in order: one sweep over availability and blocked time, which stops
 * where nobody asks for more. Availability, busy time, grid, notice and horizon meet here and nowhere else (S1–S4).
 * Keeps its place in a few numbers and allocates nothing.
 */
final class Starts {

    /** Instead of a start, where there is none left. */
    static final long NONE = Long.MAX_VALUE;

    private final TimeRanges open;
    private final Blocked blocked;
    private final Grid grid;
    private final long seconds;
    private final long step;
    /** What the service itself wants free before and after it. */
    private final long bufferBefore;

    private final long bufferAfter;
    private final long before;

    /** The range and the block that come next. */
    private int range;

    private int block;
    /** Nothing before this instant is to be looked at any more. */
    private long at;
    /** The service can start in {@code [from, fit]}, both inclusive, were it not for the grid. */
    private long from;

    private long fit;
    /** Steps are counted from {@code anchor}, as far as {@code counted}. */
    private long anchor;

    private long counted = Long.MIN_VALUE;
    /** The start met last, and how far the steps from it go. */
    private long start;

    private long last = Long.MIN_VALUE;

    Starts(Diary diary, SlotRules rules, Window window) {
        this.open = diary.calendar().open();
        this.blocked = diary.blocked();
        this.grid = diary.calendar().grid(rules);
        this.seconds = rules.duration() * 60L;
        this.step = rules.step() * 60L;
        this.bufferBefore = rules.bufferBefore() * 60L;
        this.bufferAfter = rules.bufferAfter() * 60L;
        this.before = window.before();
        this.at = window.earliest();
        this.range = open.firstEndingAfter(at);
        this.block = blocked.firstAfter(at, bufferBefore);
        this.from = at;
        this.fit = Long.MIN_VALUE;
    }

    /** The next start as an epoch second, {@link #NONE} after the last. */
    long next() {
        if (start + step <= last) return start += step;
        return search();
    }

    private long search() {
        while (from <= fit || nextStretch()) {
            if (from >= counted) count();
            start = from + Math.floorMod(anchor - from, step);
            last = Math.min(fit, counted - 1);
            from = last + 1;
            if (start <= last) return start;
        }
        return NONE;
    }

    /** Goes on to the next stretch of free time that the service fits into. */
    private boolean nextStretch() {
        while (range < open.size()) {
            var end = open.end(range);
            from = Math.max(open.start(range), at);
            if (from >= before) return false;
            while (block < blocked.size() && blocked.until(block, bufferBefore) <= from) block++;
            var stop = block < blocked.size() ? Math.min(blocked.from(block, bufferAfter), end) : end;
            fit = Math.min(stop - seconds, before - 1);
            if (stop == end) range++;
            else at = blocked.until(block, bufferBefore);
            if (from <= fit) return true;
        }
        return false;
    }

    private void count() {
        anchor = grid.anchor(from);
        counted = grid.countedUntil(from);
    }
}

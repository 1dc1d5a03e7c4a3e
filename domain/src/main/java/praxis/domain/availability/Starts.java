package praxis.domain.availability;

import praxis.domain.service.SlotRules;
import praxis.domain.time.Grid;

/**
 * Meets every start of a service with one provider, in order, and goes no further than it is asked. Room, buffers, grid,
 * notice and horizon meet here and nowhere else (S1–S4). Keeps its place in a few numbers and allocates nothing.
 */
final class Starts {

    /** Instead of a start, where there is none left. */
    static final long NONE = Long.MAX_VALUE;

    private final FreeTime free;
    private final Grid grid;
    private final long seconds;
    private final long step;
    private final long bufferBefore;
    private final long bufferAfter;
    private final long earliest;
    private final long before;
    private final int first;

    /** The number of the free stretch that comes next. */
    private int next;
    /** Where in the present one, {@code [from, fit]}, the service can still start, were it not for the grid. */
    private long from;

    private long fit;
    /** The steps in the present stretch are counted from {@code anchor}, as far as {@code counted}. */
    private long anchor;

    private long counted;
    /** The start met last, and how far the steps from it go. */
    private long start;

    private long last;

    /**
     * @param earliest the first epoch second at which something may start
     * @param before the first epoch second after
     */
    Starts(Diary diary, SlotRules rules, long earliest, long before) {
        this.free = diary.free();
        this.grid = diary.calendar().grid(rules);
        this.seconds = rules.duration() * 60L;
        this.step = rules.step() * 60L;
        this.bufferBefore = rules.bufferBefore() * 60L;
        this.bufferAfter = rules.bufferAfter() * 60L;
        this.earliest = earliest;
        this.before = before;
        this.first = free.firstEndingAfter(earliest);
        begin();
    }

    private void begin() {
        next = first;
        fit = Long.MIN_VALUE;
        counted = Long.MIN_VALUE;
        last = Long.MIN_VALUE;
    }

    /** How many starts there are; begins anew. */
    int count() {
        int count = 0;
        while (next() != NONE) count++;
        begin();
        return count;
    }

    /** Writes the keys of all slots with provider {@code number} from {@code index} on; returns where the next goes. */
    int fill(long[] keys, int index, int number) {
        int to = index;
        for (var met = next(); met != NONE; met = next()) keys[to++] = Slots.key(met, number);
        return to;
    }

    /** The next start as an epoch second, {@link #NONE} after the last. */
    long next() {
        if (start + step <= last) return start += step;
        while (from <= fit || nextStretch()) {
            if (from >= counted) countFrom(from);
            start = from + Math.floorMod(anchor - from, step);
            last = Math.min(fit, counted - 1);
            from = last + 1;
            if (start <= last) return start;
        }
        return NONE;
    }

    /** Goes on to the next stretch that the service fits into. */
    private boolean nextStretch() {
        for (; next < free.size(); next++) {
            from = Math.max(free.start(next, bufferBefore), earliest);
            if (from >= before) return false;
            fit = Math.min(free.end(next, bufferAfter) - seconds, before - 1);
            if (from <= fit) {
                next++;
                return true;
            }
        }
        return false;
    }

    private void countFrom(long instant) {
        anchor = grid.anchor(instant);
        counted = grid.countedUntil(instant);
    }
}

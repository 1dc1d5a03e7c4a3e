package praxis.domain.availability;

import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;

/**
 * Where a service with some rules can start. Room, buffers, grid, notice and horizon meet in {@link #write} and nowhere
 * else (S1–S4). It keeps its place in a few numbers and allocates nothing, compiled or not.
 */
final class Starts {

    private static final long[] NOWHERE = {};

    private final Alignment alignment;
    private final long seconds;
    private final int step;
    private final long bufferBefore;
    private final long bufferAfter;

    Starts(SlotRules rules) {
        this.alignment = rules.alignment();
        this.seconds = rules.duration() * 60L;
        this.step = rules.step() * 60;
        this.bufferBefore = rules.bufferBefore() * 60L;
        this.bufferAfter = rules.bufferAfter() * 60L;
    }

    /** All slots that start in {@code [earliest, before)}, epoch seconds, in their order. */
    long[] all(Diary diary, long earliest, long before) {
        var first = diary.free().firstEndingAfter(earliest);
        var count = write(diary, 0, first, earliest, before, NOWHERE, 0, Integer.MAX_VALUE);
        if (count == 0) return NOWHERE;
        var keys = new long[count];
        write(diary, 0, first, earliest, before, keys, 0, count);
        return keys;
    }

    /** How many starts there are in {@code [earliest, before)}, epoch seconds. */
    int count(Diary diary, long earliest, long before) {
        return write(diary, 0, earliest, before, NOWHERE, 0, Integer.MAX_VALUE);
    }

    /**
     * Writes the slots that start in {@code [earliest, before)}, epoch seconds, in their order, and goes no further than
     * there is room for.
     *
     * @param number the provider's, for the slots' {@linkplain Slots#key keys}
     * @param keys takes the slots from {@code index} to {@code end}; if it is empty they are only counted
     * @return the index after the last
     */
    int write(Diary diary, int number, long earliest, long before, long[] keys, int index, int end) {
        return write(diary, number, diary.free().firstEndingAfter(earliest), earliest, before, keys, index, end);
    }

    private int write(Diary diary, int number, int first, long earliest, long before, long[] keys, int index, int end) {
        var free = diary.free();
        var grid = diary.calendar().grid(alignment);
        var anchor = 0L;
        var counted = Long.MIN_VALUE; // how far the steps are counted from anchor
        int to = index;
        for (int i = first; i < free.size(); i++) {
            var from = Math.max(free.start(i, bufferBefore), earliest);
            if (from >= before) break;
            var fit = Math.min(free.end(i, bufferAfter) - seconds, before - 1);
            while (from <= fit) {
                if (from >= counted) {
                    anchor = grid.anchor(from);
                    counted = grid.countedUntil(from, step);
                }
                var last = Math.min(fit, counted - 1);
                for (var start = onGrid(from, anchor); start <= last; start += step) {
                    if (keys.length > 0) keys[to] = Slots.key(start, number);
                    if (++to == end) return to;
                }
                from = last + 1;
            }
        }
        return to;
    }

    /** The first instant from {@code from} on that is some steps after {@code anchor}, which is not after it. */
    private long onGrid(long from, long anchor) {
        var over = Math.toIntExact(from - anchor) % step;
        return over == 0 ? from : from + step - over;
    }
}

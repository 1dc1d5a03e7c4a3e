package praxis.domain.availability;

import praxis.domain.time.TimeRanges;

/**
 * Availability without what the person's appointments block: the stretches that are free to a service without buffers,
 * each knowing the blocks around it, so that those free to a service with buffers are found without another sweep.
 */
final class FreeTime {

    /** start, end, start, end, … in epoch seconds, ascending. */
    private final long[] edges;
    /** By stretch, the number of the first block after it. */
    private final int[] blocks;

    private final int size;
    private final Blocked blocked;

    /** @param size how many stretches there are; the arrays may have room for more */
    private FreeTime(long[] edges, int[] blocks, int size, Blocked blocked) {
        this.edges = edges;
        this.blocks = blocks;
        this.size = size;
        this.blocked = blocked;
    }

    static FreeTime of(TimeRanges open, Blocked blocked) {
        if (open.isEmpty()) return new FreeTime(new long[0], new int[0], 0, Blocked.NOTHING);
        var first = blocked.firstAfter(open.start(0));
        var near = blocked.firstAfter(open.end(open.size() - 1)) - first;
        var sweep = new Sweep(open.size() + near, first);
        for (int i = 0; i < open.size(); i++) sweep.over(open.start(i), open.end(i), blocked);
        return sweep.build(blocked);
    }

    int size() {
        return size;
    }

    /** What was taken out; nothing where nothing was open. */
    Blocked blocked() {
        return blocked;
    }

    /** The number of the first stretch that ends after an instant, {@link #size()} if none does. */
    int firstEndingAfter(long instant) {
        int low = 0;
        for (int left = size(); left > 0; ) { // without branches that the processor would have to guess
            var half = left + 1 >>> 1;
            low = edges[2 * (low + half) - 1] <= instant ? low + half : low;
            left -= half;
        }
        return low;
    }

    /** Where a service that wants {@code margin} seconds before it can start in stretch {@code i} at the earliest. */
    long start(int i, long margin) {
        return margin == 0 ? edges[2 * i] : Math.max(edges[2 * i], blocked.lastEnd(blocks[i]) + margin);
    }

    /** Where a service that wants {@code margin} seconds after it must end in stretch {@code i} at the latest. */
    long end(int i, long margin) {
        return margin == 0 ? edges[2 * i + 1] : Math.min(edges[2 * i + 1], blocked.nextStart(blocks[i]) - margin);
    }

    /** The free stretches found so far. */
    private static final class Sweep {

        private final long[] edges;
        private final int[] blocks;
        private int size;
        /** The number of the first block that is not over. */
        private int block;

        Sweep(int most, int block) {
            this.edges = new long[2 * most];
            this.blocks = new int[most];
            this.block = block;
        }

        /** Goes on over a range that begins after the last one. */
        void over(long start, long end, Blocked blocked) {
            for (var at = start; at < end; at = blocked.until(block)) {
                while (block < blocked.size() && blocked.until(block) <= at) block++;
                var stop = block < blocked.size() ? Math.min(blocked.from(block), end) : end;
                if (at < stop) add(at, stop);
                if (stop == end) return;
            }
        }

        private void add(long start, long end) {
            edges[2 * size] = start;
            edges[2 * size + 1] = end;
            blocks[size++] = block;
        }

        FreeTime build(Blocked blocked) {
            return new FreeTime(edges, blocks, size, blocked);
        }
    }
}

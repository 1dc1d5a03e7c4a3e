package praxis.domain.availability;

import java.util.Arrays;

/**
 * What a person's appointments and holds leave no room for, whichever service asks: the busy times as sorted arrays,
 * without their rows.
 *
 * <p>Busy times that leave no gap to any service are one block. A block knows its bare time, from the first start to
 * the last end in it, and its own time, the union of its busy times with the buffers kept with them; the blocks' own
 * times never touch. A service whose buffers are {@code before} and {@code after} is kept out of a block from
 * {@code min(own start, bare start − after)} until {@code max(own end, bare end + before)}: that is S3 exactly, and both
 * ascend from block to block, so that only the nearest block on either side counts.
 */
public final class Blocked {

    public static final Blocked NOTHING = new Blocked(new long[0], new long[0], 0);

    /** start, end, start, end, … in epoch seconds, each pair one block's. */
    private final long[] bare;
    /** The same with the busy times' own buffers; the same array where nobody has any. */
    private final long[] own;

    private final int size;

    /** @param size how many blocks there are; the arrays may have room for more */
    private Blocked(long[] bare, long[] own, int size) {
        this.bare = bare;
        this.own = own;
        this.size = size;
    }

    /** How many blocks there are, at most one a busy time. */
    int size() {
        return size;
    }

    /** The first second of block {@code i}'s own time. */
    long from(int i) {
        return own[2 * i];
    }

    /** The first second after block {@code i}'s own time. */
    long until(int i) {
        return own[2 * i + 1];
    }

    /** When the bare time of the block before block {@code i} ends; {@link Long#MIN_VALUE} if there is none. */
    long lastEnd(int i) {
        return i == 0 ? Long.MIN_VALUE : bare[2 * i - 1];
    }

    /** When the bare time of block {@code i} starts; {@link Long#MAX_VALUE} if there is no such block. */
    long nextStart(int i) {
        return i == size ? Long.MAX_VALUE : bare[2 * i];
    }

    /** The number of the first block whose own time lasts beyond an instant, {@link #size()} if none does. */
    int firstAfter(long instant) {
        int low = 0;
        for (int left = size(); left > 0; ) { // without branches that the processor would have to guess
            var half = left + 1 >>> 1;
            low = until(low + half - 1) <= instant ? low + half : low;
            left -= half;
        }
        return low;
    }

    /** The same with one busy time more. */
    Blocked with(BusyTime time) {
        var all = new Builder(size + 1);
        int i = 0;
        for (; i < size && bare[2 * i] <= time.start(); i++) all.addBlock(this, i);
        all.add(time.start(), time.end(), 60L * time.bufferBefore(), 60L * time.bufferAfter());
        for (; i < size; i++) all.addBlock(this, i);
        return all.build();
    }

    /** Collects busy times that come in the order of their starts. */
    public static final class Builder {

        private long[] bare;
        private long[] own;
        /** Whether nobody has buffers so far, and one array is enough. */
        private boolean alike = true;

        private int length;

        /** @param expected how many are likely to come, at least 0 */
        public Builder(int expected) {
            bare = new long[2 * Math.max(1, expected)];
            own = bare;
        }

        /**
         * Adds the busy time {@code [start, end)}, epoch seconds.
         *
         * @param before seconds of its own that stay free before it, at least 0
         * @param after seconds of its own that stay free after it, at least 0
         * @throws IllegalArgumentException if it is empty, or starts before the block that it would be added to
         */
        public Builder add(long start, long end, long before, long after) {
            if (start >= end || length > 0 && start < bare[length - 2])
                throw new IllegalArgumentException("busy times are not empty and come sorted");
            if (alike && (before | after) != 0) part();
            if (alike) addBare(start, end);
            else if (length == 0 || own[length - 1] < start - before) append(start, end, start - before, end + after);
            else join(start, end, before, after);
            return this;
        }

        /** Without a branch on whether it is a block of its own, which the processor could not guess. */
        private void addBare(long start, long end) {
            if (length == bare.length) grow();
            var last = length == 0 ? Long.MIN_VALUE : bare[length - 1];
            bare[length] = start;
            length += last < start ? 2 : 0;
            bare[length - 1] = Math.max(last, end);
        }

        /** A block is as good as a busy time that keeps all of it. */
        private void addBlock(Blocked blocked, int i) {
            var start = blocked.bare[2 * i];
            var end = blocked.bare[2 * i + 1];
            add(start, end, start - blocked.from(i), blocked.until(i) - end);
        }

        private void part() {
            own = bare.clone();
            alike = false;
        }

        private void append(long start, long end, long from, long until) {
            if (length == bare.length) grow();
            bare[length] = start;
            own[length++] = from;
            bare[length] = end;
            own[length++] = until;
        }

        /** Makes one block of the busy time and all those at the end that it leaves no gap to. */
        private void join(long start, long end, long before, long after) {
            var bareEnd = end;
            var from = start - before;
            var until = end + after;
            var bareStart = start;
            while (length > 0 && own[length - 1] >= from) {
                length -= 2;
                bareStart = bare[length];
                bareEnd = Math.max(bareEnd, bare[length + 1]);
                from = Math.min(from, own[length]);
                until = Math.max(until, own[length + 1]);
            }
            append(bareStart, bareEnd, from, until);
        }

        private void grow() {
            bare = Arrays.copyOf(bare, 2 * length);
            own = alike ? bare : Arrays.copyOf(own, 2 * length);
        }

        /** The builder is not used afterwards. */
        public Blocked build() {
            return length == 0 ? NOTHING : new Blocked(bare, own, length / 2);
        }
    }
}

package praxis.domain.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of instants, in whole epoch seconds, as its one shortest list of half-open ranges: sorted, disjoint, never
 * touching, none empty; so equal sets are equal values.
 *
 * <pre>
 *   a            [09:00, 13:00) [15:00, 19:00)
 *   b                  [10:00, 18:00)
 *   a ∪ b        [09:00, 19:00)
 *   a ∩ b        [10:00, 13:00) [15:00, 18:00)
 *   a − b        [09:00, 10:00) [18:00, 19:00)
 * </pre>
 *
 * Intersection and difference are one linear sweep and allocate their answer, with little room to spare.
 */
public final class TimeRanges {

    public static final TimeRanges NONE = new TimeRanges(new long[0], 0);

    /** start, end, start, end, …; strictly ascending up to {@link #length}. */
    private final long[] edges;

    private final int length;

    private TimeRanges(long[] edges, int length) {
        this.edges = edges;
        this.length = length;
    }

    /** The instants {@code [start, end)}, none if {@code end <= start}. */
    public static TimeRanges of(long start, long end) {
        return start < end ? new TimeRanges(new long[] {start, end}, 2) : NONE;
    }

    /** The union of {@code ranges}, which may come in any order and overlap. */
    public static TimeRanges of(List<TimeRange> ranges) {
        var sorted =
                ranges.stream().sorted((a, b) -> a.start().compareTo(b.start())).toList();
        var builder = new Builder(sorted.size());
        for (var range : sorted)
            builder.add(range.start().getEpochSecond(), range.end().getEpochSecond());
        return builder.build();
    }

    /**
     * The union of many sets. With all starts and all ends in order, each for itself, a gap is where as many ranges have
     * ended as have started.
     */
    public static TimeRanges union(List<TimeRanges> sets) {
        if (sets.size() < 2) return sets.isEmpty() ? NONE : sets.getFirst();
        int size = 0;
        for (var set : sets) size += set.size();
        var starts = new long[size];
        var ends = new long[size];
        int next = 0;
        for (var set : sets)
            for (int i = 0; i < set.size(); i++) {
                starts[next] = set.start(i);
                ends[next++] = set.end(i);
            }
        Arrays.sort(starts);
        Arrays.sort(ends);
        var all = new Builder(size);
        int from = 0;
        for (int i = 0; i < size; i++)
            if (i + 1 == size || ends[i] < starts[i + 1]) {
                all.add(starts[from], ends[i]);
                from = i + 1;
            }
        return all.build();
    }

    public TimeRanges intersect(TimeRanges other) {
        if (isEmpty() || other.isEmpty()) return NONE;
        var common = new Builder(Math.min(size(), other.size()));
        for (int i = 0, j = 0; i < length && j < other.length; ) {
            var end = edges[i + 1];
            var otherEnd = other.edges[j + 1];
            common.add(Math.max(edges[i], other.edges[j]), Math.min(end, otherEnd));
            if (end <= otherEnd) i += 2;
            if (otherEnd <= end) j += 2;
        }
        return common.build();
    }

    public TimeRanges minus(TimeRanges other) {
        if (isEmpty() || other.isEmpty()) return this;
        var left = new Builder(size() + other.size());
        int i = 0;
        var start = edges[0]; // of what is left of range i
        for (int j = 0; i < length && j < other.length; j += 2) {
            var whole = firstEnd(i, other.edges[j]);
            if (i < whole) {
                left.addAll(start, edges, i, whole);
                start = whole < length ? edges[whole] : Long.MAX_VALUE;
            }
            left.add(start, other.edges[j]);
            i = firstEnd(whole, other.edges[j + 1]);
            if (i < length) start = Math.max(edges[i], other.edges[j + 1]);
        }
        if (i < length) left.addAll(start, edges, i, length);
        return left.build();
    }

    /** The index of the start of the first range, from that at {@code i} on, that ends after an instant. */
    private int firstEnd(int i, long instant) {
        int next = i;
        while (next < length && edges[next + 1] <= instant) next += 2;
        return next;
    }

    /** The part of this set inside {@code [start, end)}. */
    public TimeRanges within(long start, long end) {
        return intersect(of(start, end));
    }

    /** Whether every instant of {@code [start, end)} is in the set; true of nothing, {@code start >= end}. */
    public boolean covers(long start, long end) {
        if (start >= end) return true;
        var i = firstEndingAfter(start);
        return i < size() && start(i) <= start && end <= end(i);
    }

    /** Whether some instant of {@code [start, end)} is in the set. */
    public boolean overlaps(long start, long end) {
        if (start >= end) return false;
        var i = firstEndingAfter(start);
        return i < size() && start(i) < end;
    }

    public boolean contains(long instant) {
        return covers(instant, instant + 1);
    }

    /** The number of the first range that ends after {@code instant}, {@link #size()} if none does. */
    public int firstEndingAfter(long instant) {
        int low = 0;
        for (int left = size(); left > 0; ) { // without branches that the processor would have to guess
            var half = left + 1 >>> 1;
            low = edges[2 * (low + half) - 1] <= instant ? low + half : low;
            left -= half;
        }
        return low;
    }

    /** How many ranges the normal form has. */
    public int size() {
        return length / 2;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** The first instant of range {@code i}, {@code 0 <= i < size()}. */
    public long start(int i) {
        return edges[2 * i];
    }

    /** The first instant after range {@code i}, {@code 0 <= i < size()}. */
    public long end(int i) {
        return edges[2 * i + 1];
    }

    public List<TimeRange> ranges() {
        return IntStream.range(0, size())
                .mapToObj(i -> new TimeRange(Instant.ofEpochSecond(start(i)), Instant.ofEpochSecond(end(i))))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeRanges that && Arrays.equals(edges, 0, length, that.edges, 0, that.length);
    }

    @Override
    public int hashCode() {
        return ranges().hashCode();
    }

    @Override
    public String toString() {
        return ranges().toString();
    }

    /** Collects ranges that come in the order of their starts into the normal form; empty ones are left out. */
    public static final class Builder {

        private long[] edges;
        private int length;

        /** @param expected how many ranges are likely to come, at least 0 */
        public Builder(int expected) {
            edges = new long[2 * Math.max(1, expected)];
        }

        /**
         * Adds {@code [start, end)}, joined to the last range where they touch or overlap.
         *
         * @throws IllegalArgumentException if {@code start} lies before the last range's start
         */
        public Builder add(long start, long end) {
            if (start >= end) return this;
            if (length > 0 && start <= edges[length - 1]) {
                if (start < edges[length - 2]) throw new IllegalArgumentException("ranges must come sorted");
                edges[length - 1] = Math.max(edges[length - 1], end);
                return this;
            }
            if (length == edges.length) edges = Arrays.copyOf(edges, 2 * length);
            edges[length++] = start;
            edges[length++] = end;
            return this;
        }

        /** Adds a whole set, moved by some seconds, that does not begin before the last range ends. */
        void addAll(TimeRanges set, long shift) {
            if (set.isEmpty()) return;
            if (length + set.length > edges.length)
                edges = Arrays.copyOf(edges, Math.max(2 * length, length + set.length));
            if (length > 0 && edges[length - 1] == set.edges[0] + shift) length -= 2;
            else edges[length] = set.edges[0] + shift;
            edges[length + 1] = set.edges[1] + shift;
            for (int i = 2; i < set.length; i += 2) {
                edges[length + i] = set.edges[i] + shift;
                edges[length + i + 1] = set.edges[i + 1] + shift;
            }
            length += set.length;
        }

        /** Adds the edges {@code from..to} of a normal form, from {@code start} on, that begin after the last range. */
        private void addAll(long start, long[] ranges, int from, int to) {
            System.arraycopy(ranges, from, edges, length, to - from);
            edges[length] = start;
            length += to - from;
        }

        /** The builder is not used afterwards. */
        public TimeRanges build() {
            if (length == 0) return NONE;
            return new TimeRanges(2 * length < edges.length ? Arrays.copyOf(edges, length) : edges, length);
        }
    }
}

package praxis.benchmarks;

import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import java.util.Arrays;
import praxis.domain.time.TimeRanges;

/** What others would use, given the same hours and bookings as instants already. */
final class Peers {

    private static final long STEP = 15 * 60;
    private static final long DURATION = 30 * 60;

    private Peers() {}

    /** Guava's TreeRangeSet: one set, cut by ranges, then walked. */
    static long[] guava(long[] clinic, long[] provider, long[] closed, long[] booked) {
        var free = TreeRangeSet.<Long>create();
        for (int i = 0; i < clinic.length; i += 2) free.add(Range.closedOpen(clinic[i], clinic[i + 1]));
        var other = TreeRangeSet.<Long>create();
        for (int i = 0; i < provider.length; i += 2) other.add(Range.closedOpen(provider[i], provider[i + 1]));
        free.removeAll(other.complement());
        for (int i = 0; i < closed.length; i += 2) free.remove(Range.closedOpen(closed[i], closed[i + 1]));
        for (int i = 0; i < booked.length; i += 2) free.remove(Range.closedOpen(booked[i], booked[i + 1]));
        var starts = new long[16];
        int length = 0;
        for (var range : free.asRanges())
            for (long t = Math.ceilDiv(range.lowerEndpoint(), STEP) * STEP;
                    t + DURATION <= range.upperEndpoint();
                    t += STEP) {
                if (length == starts.length) starts = Arrays.copyOf(starts, 2 * length);
                starts[length++] = t;
            }
        return Arrays.copyOf(starts, length);
    }

    /** The linear sweep over sorted arrays, writing into a buffer that is kept: availability minus bookings, cut. */
    static int sweep(long[] available, long[] booked, long[] out) {
        int length = 0;
        int j = 0;
        for (int i = 0; i < available.length; i += 2) {
            long start = available[i];
            long end = available[i + 1];
            while (j < booked.length && booked[j + 1] <= start) j += 2;
            long t = Math.ceilDiv(start, STEP) * STEP;
            int k = j;
            while (t + DURATION <= end) {
                while (k < booked.length && booked[k + 1] <= t) k += 2;
                if (k < booked.length && booked[k] < t + DURATION) {
                    t = Math.ceilDiv(booked[k + 1], STEP) * STEP;
                } else {
                    out[length++] = t;
                    t += STEP;
                }
            }
        }
        return length;
    }

    static long[] edges(TimeRanges ranges) {
        var edges = new long[2 * ranges.size()];
        for (int i = 0; i < ranges.size(); i++) {
            edges[2 * i] = ranges.start(i);
            edges[2 * i + 1] = ranges.end(i);
        }
        return edges;
    }
}

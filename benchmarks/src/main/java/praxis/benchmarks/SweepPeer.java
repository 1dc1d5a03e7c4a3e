package praxis.benchmarks;

import java.util.Arrays;

/**
 * The linear sweep over sorted {@code long[]} (start, end, start, end, … in epoch seconds) that allocates nothing: the
 * least that an answer can cost once somebody has turned everything into instants and cut it to the dates asked for.
 * Knows one service: 30 minutes every 15, from the full hour.
 */
final class SweepPeer {

    private static final long STEP = 15 * 60;
    private static final long DURATION = 30 * 60;

    private SweepPeer() {}

    /** Writes the starts in {@code (clinic ∩ provider) − closed − booked} into {@code out} and returns their number. */
    static int starts(long[] clinic, long[] provider, long[] closed, long[] booked, long[] out, int from, int most) {
        int length = from;
        int c = 0;
        int b = 0;
        for (int i = 0, j = 0; i < clinic.length && j < provider.length && length < most; ) {
            var at = Math.max(clinic[i], provider[j]);
            var end = Math.min(clinic[i + 1], provider[j + 1]);
            if (clinic[i + 1] < provider[j + 1]) i += 2;
            else j += 2;
            while (at + DURATION <= end) {
                while (c < closed.length && closed[c + 1] <= at) c += 2;
                while (b < booked.length && booked[b + 1] <= at) b += 2;
                var stop = end;
                var next = end;
                if (c < closed.length && closed[c] < stop) {
                    stop = closed[c];
                    next = closed[c + 1];
                }
                if (b < booked.length && booked[b] < stop) {
                    stop = booked[b];
                    next = booked[b + 1];
                }
                for (long t = Math.ceilDiv(at, STEP) * STEP; t + DURATION <= stop && length < most; t += STEP)
                    out[length++] = t;
                at = next;
            }
        }
        return length;
    }

    /** The same from availability, with closures already taken out: {@code available − booked}. */
    static int starts(long[] available, long[] booked, long[] out) {
        int length = 0;
        int b = 0;
        for (int i = 0; i < available.length; i += 2) {
            var at = available[i];
            var end = available[i + 1];
            while (at + DURATION <= end) {
                while (b < booked.length && booked[b + 1] <= at) b += 2;
                var taken = b < booked.length && booked[b] < end;
                var stop = taken ? booked[b] : end;
                for (long t = Math.ceilDiv(at, STEP) * STEP; t + DURATION <= stop; t += STEP) out[length++] = t;
                at = taken ? booked[b + 1] : end;
            }
        }
        return length;
    }

    /** Leaves the distinct ones of the first {@code length} numbers, sorted, and returns how many there are. */
    static int distinct(long[] starts, int length) {
        Arrays.sort(starts, 0, length);
        int kept = 0;
        for (int i = 0; i < length; i++) if (i == 0 || starts[i] != starts[i - 1]) starts[kept++] = starts[i];
        return kept;
    }
}

package praxis.domain.availability;

import java.util.Comparator;
import java.util.List;
import praxis.domain.service.SlotRules;
import praxis.domain.time.TimeRanges;

/** A person's active appointments and holds in every clinic, sorted by start. */
public final class BusyTimes {

    public static final BusyTimes NONE = new BusyTimes(List.of());

    private final List<BusyTime> times;
    /** Epoch seconds of each start, so that a stretch of time is found by halving. */
    private final long[] starts;
    /** The most seconds that one of them takes, its own buffers included. */
    private final long longest;
    /** Whether all have the same buffer before, so that widening keeps their order. */
    private final boolean evenBuffers;

    public BusyTimes(List<BusyTime> times) {
        this.times = times.stream()
                .sorted(Comparator.comparing(time -> time.range().start()))
                .toList();
        this.starts = this.times.stream().mapToLong(BusyTime::start).toArray();
        this.evenBuffers =
                times.stream().mapToInt(BusyTime::bufferBefore).distinct().count() <= 1;
        this.longest = times.stream()
                .mapToLong(time -> time.end() - time.start() + 60L * (time.bufferBefore() + time.bufferAfter()))
                .max()
                .orElse(0);
    }

    public List<BusyTime> times() {
        return times;
    }

    /**
     * The time in {@code [start, end)}, and perhaps around it, that an appointment by {@code rules} must not touch: each
     * busy time, widened on each side by the larger of the two buffers that meet there (S3).
     */
    TimeRanges blocked(SlotRules rules, long start, long end) {
        var reach = longest + 60L * (rules.bufferBefore() + rules.bufferAfter());
        var first = firstFrom(start - reach);
        var near = times.subList(first, Math.max(first, firstFrom(end + reach)));
        var blocked = new TimeRanges.Builder(near.size());
        for (var time : evenBuffers ? near : byBlockedStart(near, rules))
            blocked.add(time.blockedFrom(rules), time.blockedUntil(rules));
        return blocked.build();
    }

    private static List<BusyTime> byBlockedStart(List<BusyTime> times, SlotRules rules) {
        return times.stream()
                .sorted(Comparator.comparingLong(time -> time.blockedFrom(rules)))
                .toList();
    }

    /** The number of the first time that starts at or after an instant. */
    private int firstFrom(long instant) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (starts[middle] < instant) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

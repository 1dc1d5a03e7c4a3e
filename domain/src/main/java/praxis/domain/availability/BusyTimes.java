package praxis.domain.availability;

import java.util.Comparator;
import java.util.List;

/** A person's active appointments and holds in every clinic, sorted by start. */
public final class BusyTimes {

    public static final BusyTimes NONE = new BusyTimes(List.of());

    private final List<BusyTime> times;
    private final Blocked blocked;

    public BusyTimes(List<BusyTime> times) {
        this.times = isSorted(times) ? List.copyOf(times) : sorted(times);
        this.blocked = blocked(this.times);
    }

    private static boolean isSorted(List<BusyTime> times) {
        var last = Long.MIN_VALUE;
        for (var time : times) {
            if (time.start() < last) return false;
            last = time.start();
        }
        return true;
    }

    private static List<BusyTime> sorted(List<BusyTime> times) {
        return times.stream().sorted(Comparator.comparingLong(BusyTime::start)).toList();
    }

    private static Blocked blocked(List<BusyTime> times) {
        if (times.isEmpty()) return Blocked.NOTHING;
        var blocked = new Blocked.Builder(times.size());
        for (var time : times)
            blocked.add(time.start(), time.end(), 60L * time.bufferBefore(), 60L * time.bufferAfter());
        return blocked.build();
    }

    public List<BusyTime> times() {
        return times;
    }

    /** The same without the rows, for cutting slots. */
    public Blocked blocked() {
        return blocked;
    }
}

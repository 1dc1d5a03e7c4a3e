package praxis.domain.availability;

import java.util.Comparator;
import java.util.List;

/** A person's active appointments and holds in every clinic, sorted by start. */
public final class BusyTimes {

    public static final BusyTimes NONE = new BusyTimes(List.of());

    private final List<BusyTime> times;
    private final Blocked blocked;

    public BusyTimes(List<BusyTime> times) {
        var inOrder = new Blocked.Builder(times.size());
        var sorted = addTo(inOrder, times);
        this.times = sorted ? List.copyOf(times) : sorted(times);
        this.blocked = sorted ? inOrder.build() : blocked(this.times);
    }

    private static List<BusyTime> sorted(List<BusyTime> times) {
        return times.stream().sorted(Comparator.comparingLong(BusyTime::start)).toList();
    }

    private static Blocked blocked(List<BusyTime> sorted) {
        var blocked = new Blocked.Builder(sorted.size());
        addTo(blocked, sorted);
        return blocked.build();
    }

    /** Gives up, and returns false, at the first that starts before the one in front of it. */
    private static boolean addTo(Blocked.Builder blocked, List<BusyTime> times) {
        var last = Long.MIN_VALUE;
        for (var time : times) {
            var start = time.start();
            if (start < last) return false;
            blocked.add(start, time.end(), 60L * time.bufferBefore(), 60L * time.bufferAfter());
            last = start;
        }
        return true;
    }

    public List<BusyTime> times() {
        return times;
    }

    /** The same without the rows, for cutting slots. */
    public Blocked blocked() {
        return blocked;
    }
}

package praxis.domain.availability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A person's active appointments and holds in every clinic, sorted by start. */
public final class BusyTimes {

    public static final BusyTimes NONE = new BusyTimes(List.of());

    private final List<BusyTime> times;
    private final Blocked blocked;

    public BusyTimes(List<BusyTime> times) {
        var inOrder = new Blocked.Builder(times.size());
        var sorted = new ArrayList<>(times);
        var wasSorted = addTo(inOrder, sorted);
        if (!wasSorted) sorted.sort(Comparator.comparingLong(BusyTime::start));
        this.times = Collections.unmodifiableList(sorted);
        this.blocked = wasSorted ? inOrder.build() : blocked(sorted);
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

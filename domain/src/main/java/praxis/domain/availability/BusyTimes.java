package praxis.domain.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A person's active appointments and holds in every clinic, sorted by start. */
public final class BusyTimes {

    public static final BusyTimes NONE = new BusyTimes(List.of());

    private final List<BusyTime> times;
    private final Blocked blocked;

    public BusyTimes(List<BusyTime> times) {
        this.times = sorted(times);
        this.blocked = blocked(this.times);
    }

    private static List<BusyTime> sorted(List<BusyTime> times) {
        for (int i = 1; i < times.size(); i++)
            if (times.get(i).range().start().isBefore(times.get(i - 1).range().start())) {
                var copy = new ArrayList<>(times);
                copy.sort(Comparator.comparing(time -> time.range().start()));
                return List.copyOf(copy);
            }
        return List.copyOf(times);
    }

    private static Blocked blocked(List<BusyTime> times) {
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

package praxis.domain.availability;

import java.util.Comparator;
import java.util.List;
import praxis.domain.service.SlotRules;
import praxis.domain.time.TimeRanges;

/** A person's active appointments and holds in every clinic, sorted by start. */
public record BusyTimes(List<BusyTime> times) {

    public static final BusyTimes NONE = new BusyTimes(List.of());

    public BusyTimes {
        times = times.stream()
                .sorted(Comparator.comparing(time -> time.range().start()))
                .toList();
    }

    /**
     * The time that an appointment by {@code rules} must not touch: each busy time, widened on each side by the larger
     * of the two buffers that meet there (S3).
     */
    TimeRanges blocked(SlotRules rules) {
        if (times.isEmpty()) return TimeRanges.NONE;
        var blocked = new TimeRanges.Builder(times.size());
        times.stream()
                .sorted(Comparator.comparingLong(time -> time.blockedFrom(rules)))
                .forEach(time -> blocked.add(time.blockedFrom(rules), time.blockedUntil(rules)));
        return blocked.build();
    }
}

package praxis.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * When the clocks of a zone change over a stretch of time.
 *
 * @param at the changes, ascending epoch seconds
 * @param offsets {@code offsets[i]} holds before {@code at[i]}, the last one after all changes; seconds east of UTC
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside this package, where nobody changes or compares it
record ClockChanges(long[] at, int[] offsets) {

    private static final long FIRST_KEPT = epochSecond(1970);
    private static final long LAST_KEPT = epochSecond(2100);

    /** The changes of the years that are asked about in practice, found once a zone; time zone data never changes. */
    private static final ConcurrentMap<ZoneId, ClockChanges> KEPT = new ConcurrentHashMap<>();

    /** At least the changes of a zone in {@code start..end}. */
    static ClockChanges of(ZoneId zone, long start, long end) {
        if (start < FIRST_KEPT || end > LAST_KEPT) return find(zone, start, end);
        var kept = KEPT.get(zone);
        return kept != null ? kept : KEPT.computeIfAbsent(zone, one -> find(one, FIRST_KEPT, LAST_KEPT));
    }

    private static ClockChanges find(ZoneId zone, long start, long end) {
        var rules = zone.getRules();
        var found = new ArrayList<ZoneOffsetTransition>();
        for (var next = rules.nextTransition(Instant.ofEpochSecond(start));
                next != null && next.toEpochSecond() < end;
                next = rules.nextTransition(next.getInstant())) found.add(next);
        var offsets = new int[found.size() + 1];
        offsets[0] = rules.getOffset(Instant.ofEpochSecond(start)).getTotalSeconds();
        for (int i = 0; i < found.size(); i++)
            offsets[i + 1] = found.get(i).getOffsetAfter().getTotalSeconds();
        return new ClockChanges(
                found.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray(), offsets);
    }

    /** The index of the first change at or after an instant. */
    int firstFrom(long instant) {
        var i = Arrays.binarySearch(at, instant);
        return i < 0 ? -i - 1 : i;
    }

    /** As {@link #firstFrom}, of an instant so near after change {@code first} that stepping finds it at once. */
    int nextFrom(int first, long instant) {
        var i = first;
        while (i < at.length && at[i] < instant) i++;
        return i;
    }

    private static long epochSecond(int year) {
        return LocalDate.of(year, 1, 1).toEpochSecond(LocalTime.MIN, ZoneOffset.UTC);
    }
}

package praxis.domain.time;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.domain.OverlappingPeriods;

/**
 * The periods that one owner works each week, sorted by weekday and time; no two overlap on any date (H3), contiguous
 * ones stay two (H4).
 */
public record WeeklyHours(List<WeeklyPeriod> periods) {

    private static final Comparator<WeeklyPeriod> ORDER =
            Comparator.comparing(WeeklyPeriod::weekday).thenComparing(WeeklyPeriod::period);

    public static final WeeklyHours NONE = new WeeklyHours(List.of());

    /** @throws OverlappingPeriods if two periods overlap, naming the first such pair */
    public WeeklyHours {
        periods = periods.stream().sorted(ORDER).toList();
        for (int i = 0; i < periods.size(); i++)
            overlapAfter(periods, i).ifPresent(overlap -> {
                throw overlap;
            });
    }

    private static Optional<OverlappingPeriods> overlapAfter(List<WeeklyPeriod> sorted, int i) {
        var one = sorted.get(i);
        return sorted.stream()
                .skip(i + 1L)
                .takeWhile(next -> next.weekday() == one.weekday()
                        && next.period().start() < one.period().end())
                .filter(one::overlaps)
                .findFirst()
                .map(other -> new OverlappingPeriods(one.toString(), other.toString()));
    }

    public boolean isEmpty() {
        return periods.isEmpty();
    }

    /** The periods of one weekday, whatever their validity, in the order of their starts. */
    public List<WeeklyPeriod> on(DayOfWeek weekday) {
        return periods.stream().filter(period -> period.weekday() == weekday).toList();
    }

    /**
     * The parts of these hours that never have an effect within {@code clinic}'s (H7): on no date on which they apply
     * does the clinic's week reach them.
     */
    public List<WeeklyPeriod> outside(WeeklyHours clinic) {
        return periods.stream().flatMap(period -> clinic.uncovered(period)).toList();
    }

    private Stream<WeeklyPeriod> uncovered(WeeklyPeriod row) {
        var open = on(row.weekday()).stream()
                .filter(row::overlaps)
                .map(WeeklyPeriod::period)
                .toList();
        return row.period().minus(open).stream().map(part -> new WeeklyPeriod(row.weekday(), part, row.validity()));
    }
}

package praxis.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.domain.OverlappingPeriods;

/**
 * The periods that one owner works each week, sorted by weekday and time; no two overlap on any date (H3), contiguous
 * ones stay two (H4).
 */
public final class WeeklyHours {

    private static final Comparator<WeeklyPeriod> ORDER =
            Comparator.comparing(WeeklyPeriod::weekday).thenComparing(WeeklyPeriod::period);

    public static final WeeklyHours NONE = new WeeklyHours(List.of());

    private final List<WeeklyPeriod> periods;
    /** The periods by weekday, 0 Monday to 6 Sunday. */
    private final WeeklyPeriod[][] byWeekday;

    /** The same as seconds since a midnight after which no clock changes on that day. */
    private final TimeRanges[] sinceMidnight;

    private final boolean always;

    /** @throws OverlappingPeriods if two periods overlap, naming the first such pair */
    public WeeklyHours(List<WeeklyPeriod> periods) {
        this.periods = periods.stream().sorted(ORDER).toList();
        for (int i = 0; i < periods.size(); i++)
            overlapAfter(this.periods, i).ifPresent(overlap -> {
                throw overlap;
            });
        this.byWeekday = Stream.of(DayOfWeek.values())
                .map(day -> on(day).toArray(WeeklyPeriod[]::new))
                .toArray(WeeklyPeriod[][]::new);
        this.sinceMidnight = Stream.of(byWeekday).map(WeeklyHours::seconds).toArray(TimeRanges[]::new);
        this.always = periods.stream().allMatch(period -> period.validity().equals(Validity.ALWAYS));
    }

    public List<WeeklyPeriod> periods() {
        return periods;
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

    private static TimeRanges seconds(WeeklyPeriod[] day) {
        var seconds = new TimeRanges.Builder(day.length);
        for (var row : day) seconds.add(row.period().start() * 60L, row.period().end() * 60L);
        return seconds.build();
    }

    public boolean isEmpty() {
        return periods.isEmpty();
    }

    /** The date after which none of them applies; empty where there are none, or some have no end. */
    public Optional<LocalDate> lastDate() {
        var ends = periods.stream().map(row -> row.validity().until()).toList();
        return ends.stream().allMatch(Optional::isPresent)
                ? ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The periods of one weekday, whatever their validity, in the order of their starts. */
    public List<WeeklyPeriod> on(DayOfWeek weekday) {
        return periods.stream().filter(period -> period.weekday() == weekday).toList();
    }

    /** Whether every period applies every week. */
    boolean isAlways() {
        return always;
    }

    /**
     * When they work on a weekday, 0 Monday to 6 Sunday, on which no clock changes, in seconds since midnight; of hours
     * that apply every week.
     */
    TimeRanges sinceMidnight(int weekday) {
        return sinceMidnight[weekday];
    }

    /** The periods of the weekday of a date, given as its epoch day, whatever their validity. */
    WeeklyPeriod[] around(long epochDay) {
        return byWeekday[Validity.weekdayOf(epochDay)];
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

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours that && periods.equals(that.periods);
    }

    @Override
    public int hashCode() {
        return periods.hashCode();
    }

    @Override
    public String toString() {
        return periods.toString();
    }
}

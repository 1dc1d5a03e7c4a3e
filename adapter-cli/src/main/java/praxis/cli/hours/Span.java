package praxis.cli.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.time.Period;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

/**
 * Hours of one weekday before those past midnight become two rows.
 *
 * @param start minutes since midnight
 * @param end minutes since the same midnight, so more than 1440 past the next
 */
record Span(DayOfWeek weekday, int start, int end, Validity validity) {

    boolean isOverMidnight() {
        return end > Period.MIDNIGHT;
    }

    /** Whether both hold at some minute of this day of the week. */
    boolean overlaps(Span other) {
        return weekday == other.weekday && start < other.end && other.start < end;
    }

    /** As clocks show them: {@code 22:00-06:00}. */
    String times() {
        return Period.time(start) + "-" + Period.time(isOverMidnight() ? end - Period.MIDNIGHT : end);
    }

    List<WeeklyPeriod> rows() {
        if (!isOverMidnight()) return WeeklyPeriod.written(weekday, start, end, validity);
        if (end - start >= Period.MIDNIGHT)
            throw new InvalidPeriod(Period.time(start) + "-" + Period.time(end) + " is as long as a day or longer");
        return WeeklyPeriod.written(weekday, start, end - Period.MIDNIGHT, validity);
    }

    /** What is left of this span where a later rule holds on {@code days} within {@code dates}. */
    List<Span> without(List<DayOfWeek> days, Validity dates) {
        return days.contains(weekday)
                ? minus(validity, dates).stream()
                        .map(left -> new Span(weekday, start, end, left))
                        .toList()
                : List.of(this);
    }

    private List<Validity> minus(Validity one, Validity other) {
        if (!meet(one, other)) return List.of(one);
        if (one.everyWeeks() > 1 || other.everyWeeks() > 1)
            throw new InvalidValue(
                    "a rule for every n weeks replaces another one; join them by a comma instead, or write"
                            + " all weeks of each");
        var left = new ArrayList<Validity>();
        other.from()
                .filter(from -> one.from().map(first -> first.isBefore(from)).orElse(true))
                .ifPresent(from -> left.add(new Validity(one.from(), Optional.of(from.minusDays(1)), 1)));
        other.until()
                .filter(until -> one.until().map(last -> last.isAfter(until)).orElse(true))
                .ifPresent(until -> left.add(new Validity(Optional.of(until.plusDays(1)), one.until(), 1)));
        return left;
    }

    /** Whether there is such a weekday among its dates: of one Thursday written as a date, only the Thursday has. */
    boolean everHolds() {
        return meet(validity, validity);
    }

    /** Whether both hold on some day of this weekday. */
    private boolean meet(Validity one, Validity other) {
        return new WeeklyPeriod(weekday, Period.WHOLE_DAY, one)
                .overlaps(new WeeklyPeriod(weekday, Period.WHOLE_DAY, other));
    }
}

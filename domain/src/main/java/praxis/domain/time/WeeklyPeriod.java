package praxis.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** A period that comes back each week, or each n weeks, on one weekday (H2, H8). */
public record WeeklyPeriod(DayOfWeek weekday, Period period, Validity validity) {

    /**
     * Hours as a person writes them: {@code 22:00-06:00} is work past midnight and becomes two periods (H9), the second
     * on the next day and valid one day later.
     *
     * @param start minutes since midnight, 0 to 1439
     * @param end minutes since midnight, 1 to 1440; before {@code start} it is meant on the next day
     * @throws praxis.domain.InvalidPeriod if start and end are equal or out of the day
     */
    public static List<WeeklyPeriod> written(DayOfWeek weekday, int start, int end, Validity validity) {
        if (end <= 0 || start <= end) return List.of(new WeeklyPeriod(weekday, new Period(start, end), validity));
        return List.of(
                new WeeklyPeriod(weekday, new Period(start, Period.MIDNIGHT), validity),
                new WeeklyPeriod(weekday.plus(1), new Period(0, end), nextMorning(weekday, validity)));
    }

    /**
     * The validity one day later (H9). Counting every n weeks from a Sunday, or to a Monday morning, that day would
     * start another week than the evening it belongs to; then weeks are counted from the first morning itself.
     */
    private static Validity nextMorning(DayOfWeek evening, Validity validity) {
        var until = validity.until().map(date -> date.plusDays(1));
        var from = validity.from().map(date -> {
            var dayLater = date.plusDays(1);
            var firstMorning =
                    firstEvening(evening, date, validity.everyWeeks()).plusDays(1);
            var weeks = Validity.week(firstMorning.toEpochDay()) - Validity.week(dayLater.toEpochDay());
            var sameMornings = weeks % validity.everyWeeks() == 0
                    || until.map(firstMorning::isAfter).orElse(false);
            return sameMornings ? dayLater : firstMorning;
        });
        return new Validity(from, until, validity.everyWeeks());
    }

    private static LocalDate firstEvening(DayOfWeek evening, LocalDate from, int everyWeeks) {
        var date = from.with(TemporalAdjusters.nextOrSame(evening));
        var inWeekZero = Validity.week(date.toEpochDay()) == Validity.week(from.toEpochDay());
        return inWeekZero ? date : date.plusWeeks(everyWeeks - 1);
    }

    boolean appliesOn(long epochDay) {
        return Validity.weekdayOf(epochDay) == weekday.ordinal() && validity.includes(epochDay);
    }

    /** Whether there is a date on which both apply and both cover the same minute (H3). */
    public boolean overlaps(WeeklyPeriod other) {
        return weekday == other.weekday
                && period.overlaps(other.period)
                && validity.meets(other.validity, weekday.ordinal());
    }

    /** As a person reads it: {@code Monday 09:00-13:00 from 2026-01-05 every 2 weeks}. */
    @Override
    public String toString() {
        return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + period + validity;
    }
}

package praxis.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A period that comes back each week, or each n weeks, on one weekday (H2, H8). */
public record WeeklyPeriod(DayOfWeek weekday, Period period, Validity validity) {

    /**
     * Hours as a person writes them: {@code 22:00-06:00} is work past midnight and becomes two periods (H9), the second
     * on the next day and valid one day later; an evening that never comes has no morning.
     *
     * @param start minutes since midnight, 0 to 1439
     * @param end minutes since midnight, 1 to 1440; before {@code start} it is meant on the next day
     * @throws praxis.domain.InvalidPeriod if start and end are equal or out of the day
     */
    public static List<WeeklyPeriod> written(DayOfWeek weekday, int start, int end, Validity validity) {
        if (end <= 0 || start <= end) return List.of(new WeeklyPeriod(weekday, new Period(start, end), validity));
        var evening = new WeeklyPeriod(weekday, new Period(start, Period.MIDNIGHT), validity);
        var morning = new Period(0, end);
        return nextMorning(weekday, validity)
                .map(next -> List.of(evening, new WeeklyPeriod(weekday.plus(1), morning, next)))
                .orElse(List.of(evening));
    }

    /**
     * The validity one day later (H9), none if there is no evening. Counting every n weeks from that day would count
     * other weeks than the evening's where it is a Monday or the morning is; then weeks are counted from the first
     * morning itself.
     */
    private static Optional<Validity> nextMorning(DayOfWeek evening, Validity validity) {
        var until =
                validity.until().map(date -> new Dates(date, date).widened(0, 1).last());
        var weeks = validity.everyWeeks();
        if (weeks == 1) return Optional.of(new Validity(validity.from().map(date -> date.plusDays(1)), until, 1));
        var from = validity.from().orElseThrow();
        var first = firstEvening(evening, from, weeks);
        if (validity.until().filter(first::isAfter).isPresent()) return Optional.empty();
        var apart = week(first.plusDays(1)) - week(from.plusDays(1));
        var counted = apart % weeks == 0 ? from : first;
        return Optional.of(new Validity(Optional.of(counted.plusDays(1)), until, weeks));
    }

    private static LocalDate firstEvening(DayOfWeek evening, LocalDate from, int everyWeeks) {
        var date = from.with(TemporalAdjusters.nextOrSame(evening));
        return week(date) == week(from) ? date : date.plusWeeks(everyWeeks - 1);
    }

    private static long week(LocalDate date) {
        return Validity.week(date.toEpochDay());
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

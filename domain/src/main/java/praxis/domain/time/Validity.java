package praxis.domain.time;

import java.time.LocalDate;
import java.util.Optional;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;

/**
 * From when, until when and in which weeks a weekly period applies (H8).
 *
 * @param from the first date, whose ISO week is week 0; required where {@code everyWeeks > 1}
 * @param until the last date, inclusive
 * @param everyWeeks 1 (each week) to {@value #MOST_WEEKS}
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until, int everyWeeks) {

    public static final int MOST_WEEKS = 520;

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty(), 1);

    /** @throws InvalidValue if {@code until} lies before {@code from}, or every n weeks has no {@code from} */
    public Validity {
        InvalidValue.within("every_weeks", everyWeeks, 1, MOST_WEEKS);
        if (everyWeeks > 1 && from.isEmpty())
            throw new InvalidValue("every_weeks above 1 needs valid_from, the week to count from");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            throw new InvalidPeriod("valid_until " + until.get() + " lies before valid_from " + from.get());
        from.ifPresent(date -> new Dates(date, date));
        until.ifPresent(date -> new Dates(date, date));
    }

    /** Whether a date, given as its epoch day, lies inside and in one of the weeks that count. */
    boolean includes(long epochDay) {
        return (from.isEmpty() || isReached(epochDay, from.get().toEpochDay()))
                && (until.isEmpty() || epochDay <= until.get().toEpochDay());
    }

    private boolean isReached(long epochDay, long firstDay) {
        return epochDay >= firstDay
                && (everyWeeks == 1 || Math.floorMod(week(epochDay) - week(firstDay), everyWeeks) == 0);
    }

    /** Whether a date of {@code weekday} (0 Monday to 6 Sunday) exists on which both apply. */
    boolean meets(Validity other, int weekday) {
        var first = Math.max(firstDay(), other.firstDay());
        var last = Math.min(lastDay(), other.lastDay());
        if (first == Long.MIN_VALUE) return true; // both since ever, so in every week
        return everyWeeks >= other.everyWeeks
                ? meets(other, weekday, first, last)
                : other.meets(this, weekday, first, last);
    }

    /** Looks at the dates of this validity in {@code first..last} until the weeks of {@code other} repeat. */
    private boolean meets(Validity other, int weekday, long first, long last) {
        var day = first + Math.floorMod(weekday - weekdayOf(first), 7);
        if (everyWeeks > 1) day += 7 * Math.floorMod(week(firstDay()) - week(day), (long) everyWeeks);
        for (int i = 0; i < other.everyWeeks && day <= last; i++, day += 7L * everyWeeks)
            if (other.includes(day)) return true;
        return false;
    }

    long firstDay() {
        return from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    }

    private long lastDay() {
        return until.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    /** 0 Monday to 6 Sunday; 1970-01-01 was a Thursday. */
    static int weekdayOf(long epochDay) {
        return Math.floorMod(epochDay + 3, 7);
    }

    /** A number of the ISO week that grows by one each Monday. */
    static long week(long epochDay) {
        return Math.floorDiv(epochDay + 3, 7L);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        from.ifPresent(date -> text.append(" from ").append(date));
        until.ifPresent(date -> text.append(" until ").append(date));
        if (everyWeeks > 1) text.append(" every ").append(everyWeeks).append(" weeks");
        return text.toString();
    }
}

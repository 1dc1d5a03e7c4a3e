package praxis.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import praxis.domain.InvalidPeriod;

/** The local dates {@code first..last}, both inclusive, never empty, in the years 1 to 9999. */
public final class Dates {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final long EARLIEST_DAY = EARLIEST.toEpochDay();
    private static final long LATEST_DAY = LATEST.toEpochDay();
    /** Between these every zone's local date lies between those. */
    private static final Instant FIRST =
            EARLIEST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final Instant LAST = LATEST.atStartOfDay(ZoneOffset.UTC).toInstant();

    private final LocalDate first;
    private final LocalDate last;
    private final long firstDay;
    private final long lastDay;

    /** @throws InvalidPeriod if {@code last} lies before {@code first}, or a year outside 1 to 9999 */
    public Dates(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
        this.firstDay = first.toEpochDay();
        this.lastDay = last.toEpochDay();
        if (lastDay < firstDay) throw new InvalidPeriod("the last date " + last + " lies before the first, " + first);
        if (firstDay < EARLIEST_DAY || lastDay > LATEST_DAY)
            throw new InvalidPeriod("dates lie in the years 1 to 9999, not " + first + " to " + last);
    }

    /** All dates from one on. @throws InvalidPeriod as the constructor */
    public static Dates from(LocalDate first) {
        return new Dates(first, LATEST);
    }

    /**
     * The local date at an instant.
     *
     * @throws InvalidPeriod if it lies before the second day of the year 1 or after the start of the last of 9999, UTC
     */
    public static LocalDate at(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(inTime(instant), zone);
    }

    /** Returns {@code instant}. @throws InvalidPeriod as {@link #at} */
    public static Instant inTime(Instant instant) {
        return inTime("", instant);
    }

    /** As {@link #inTime(Instant)}. @param field what the caller knows it by */
    public static Instant inTime(String field, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST))
            throw new InvalidPeriod(field, "instants lie in the years 1 to 9999, not at " + instant);
        return instant;
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    /** The first as its epoch day. */
    public long firstDay() {
        return firstDay;
    }

    /** The last as its epoch day. */
    public long lastDay() {
        return lastDay;
    }

    /** How many dates, at least 1. */
    public long count() {
        return lastDay - firstDay + 1;
    }

    /** These dates with {@code before} days more at the start and {@code after} at the end, inside years 1 to 9999. */
    public Dates widened(int before, int after) {
        return new Dates(
                before == 0 ? first : LocalDate.ofEpochDay(Math.max(EARLIEST_DAY, firstDay - before)),
                after == 0 ? last : LocalDate.ofEpochDay(Math.min(LATEST_DAY, lastDay + after)));
    }

    public boolean contains(LocalDate date) {
        return contains(date.toEpochDay());
    }

    /** As {@link #contains(LocalDate)}, of an epoch day. */
    public boolean contains(long day) {
        return firstDay <= day && day <= lastDay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dates that && firstDay == that.firstDay && lastDay == that.lastDay;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * firstDay + lastDay);
    }

    @Override
    public String toString() {
        return first + " to " + last;
    }
}

package praxis.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import praxis.domain.InvalidPeriod;

/**
 * The local dates {@code first..last}, both inclusive, never empty.
 *
 * @param first not before the year 1
 * @param last not before {@code first}, not after the year 9999
 */
public record Dates(LocalDate first, LocalDate last) {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    /** Between these every zone's local date lies between those. */
    private static final Instant FIRST =
            EARLIEST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final Instant LAST = LATEST.atStartOfDay(ZoneOffset.UTC).toInstant();

    /** @throws InvalidPeriod if {@code last} lies before {@code first}, or a year outside 1 to 9999 */
    public Dates {
        if (last.isBefore(first)) throw new InvalidPeriod("the last date " + last + " lies before the first, " + first);
        if (first.isBefore(EARLIEST) || last.isAfter(LATEST))
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
        if (instant.isBefore(FIRST) || instant.isAfter(LAST))
            throw new InvalidPeriod("instants lie in the years 1 to 9999, not at " + instant);
        return instant;
    }

    /** How many dates, at least 1. */
    public long count() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** These dates with {@code before} days more at the start and {@code after} at the end, inside years 1 to 9999. */
    public Dates widened(int before, int after) {
        var earliest = EARLIEST.plusDays(before);
        var latest = LATEST.minusDays(after);
        return new Dates(
                first.isBefore(earliest) ? EARLIEST : first.minusDays(before),
                last.isAfter(latest) ? LATEST : last.plusDays(after));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}

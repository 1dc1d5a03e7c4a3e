package praxis.domain.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;

/**
 * A minute of a local date.
 *
 * @param minute since midnight, 0 to 1440; 1440 (24:00) is the end of the date, whatever its length
 */
public record LocalMoment(LocalDate date, int minute) implements Comparable<LocalMoment> {

    /** @throws InvalidPeriod if the minute is out of the day or the year outside 1 to 9999 */
    public LocalMoment {
        new Dates(date, date);
        if (minute < 0 || minute > Period.MIDNIGHT)
            throw new InvalidPeriod("a local time lies from 00:00 to 24:00, not at minute " + minute);
    }

    /** Reads {@code 2026-11-23T12:00}. @throws InvalidPeriod if it is no such text; seconds other than 00 are refused */
    public static LocalMoment parse(String text) {
        var t = text.indexOf('T');
        if (t < 0)
            throw new InvalidPeriod(InvalidValue.quoted(text) + " is not a local date-time like 2026-11-23T12:00");
        try {
            return new LocalMoment(LocalDate.parse(text.substring(0, t)), Period.minute(text.substring(t + 1)));
        } catch (DateTimeException e) {
            throw new InvalidPeriod(InvalidValue.quoted(text) + " is not a local date-time like 2026-11-23T12:00");
        }
    }

    /** By the wall clock; 24:00 and the next day's 00:00 are the same moment. */
    @Override
    public int compareTo(LocalMoment other) {
        return Comparator.comparingLong(LocalMoment::minutes).compare(this, other);
    }

    private long minutes() {
        return date.toEpochDay() * Period.MIDNIGHT + minute;
    }

    @Override
    public String toString() {
        return date + "T" + Period.time(minute);
    }
}

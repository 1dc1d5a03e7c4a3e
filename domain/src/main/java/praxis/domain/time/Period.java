package praxis.domain.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;

/**
 * A half-open stretch {@code [start, end)} of one local day (H1), in minutes since midnight.
 *
 * @param start 0 to 1439
 * @param end after {@code start}, at most 1440 (24:00)
 */
public record Period(int start, int end) implements Comparable<Period> {

    /** Minutes of a day as the clock on the wall counts them; the end 24:00. */
    public static final int MIDNIGHT = 1440;

    public static final Period WHOLE_DAY = new Period(0, MIDNIGHT);

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)(?::(\\d{2}))?");

    /** @throws InvalidPeriod unless {@code 00:00 <= start < end <= 24:00} (H1) */
    public Period {
        if (start < 0 || end > MIDNIGHT || start >= end)
            throw new InvalidPeriod(
                    "a period needs 00:00 <= start < end <= 24:00, not " + time(start) + "-" + time(end));
    }

    /** Reads {@code 09:00-13:00}. @throws InvalidPeriod if it is not such a text or breaks H1 */
    public static Period parse(String text) {
        var dash = text.indexOf('-');
        if (dash < 0) throw new InvalidPeriod(InvalidValue.quoted(text) + " is not a period like 09:00-13:00");
        return new Period(
                minute(text.substring(0, dash).strip()),
                minute(text.substring(dash + 1).strip()));
    }

    /**
     * Reads a local time {@code 00:00} to {@code 24:00} as minutes since midnight; seconds may be written if they are 00.
     *
     * @throws InvalidPeriod if it is no such time (H1)
     */
    public static int minute(String text) {
        var time = TIME.matcher(text);
        if (!time.matches())
            throw new InvalidPeriod(InvalidValue.quoted(text) + " is not a time from 00:00 to 24:00 like 09:30");
        if (time.group(3) != null && !time.group(3).equals("00"))
            throw new InvalidPeriod(InvalidValue.quoted(text) + " has seconds; times are whole minutes");
        var minute = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        if (minute > MIDNIGHT) throw new InvalidPeriod(InvalidValue.quoted(text) + " is later than 24:00");
        return minute;
    }

    /** Writes minutes since midnight as {@code 09:00}. */
    public static String time(int minute) {
        return twoDigits(Math.floorDiv(minute, 60)) + ":" + twoDigits(Math.floorMod(minute, 60));
    }

    private static String twoDigits(int number) {
        return number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
    }

    /** {@code A.start < B.end && B.start < A.end} (H3); periods that only touch do not overlap (H4). */
    public boolean overlaps(Period other) {
        return start < other.end && other.start < end;
    }

    /** What of this period is left without {@code other}: none, one or two periods. */
    public List<Period> minus(Period other) {
        if (!overlaps(other)) return List.of(this);
        var left = new ArrayList<Period>();
        if (start < other.start) left.add(new Period(start, other.start));
        if (other.end < end) left.add(new Period(other.end, end));
        return left;
    }

    /** What of this period is left without any of {@code others}, in the order of their starts. */
    public List<Period> minus(List<Period> others) {
        var left = List.of(this);
        for (var other : others)
            left = left.stream().flatMap(part -> part.minus(other).stream()).toList();
        return left;
    }

    /** Returns {@code periods} sorted. @throws praxis.domain.OverlappingPeriods if two of them overlap (H3) */
    static List<Period> disjoint(String day, List<Period> periods) {
        var sorted = periods.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++)
            if (sorted.get(i - 1).overlaps(sorted.get(i)))
                throw new praxis.domain.OverlappingPeriods(day + " " + sorted.get(i - 1), day + " " + sorted.get(i));
        return sorted;
    }

    @Override
    public int compareTo(Period other) {
        return Comparator.comparingInt(Period::start)
                .thenComparingInt(Period::end)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return time(start) + "-" + time(end);
    }
}

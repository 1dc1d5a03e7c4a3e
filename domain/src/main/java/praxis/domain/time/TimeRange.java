package praxis.domain.time;

import java.time.Instant;
import praxis.domain.InvalidPeriod;

/**
 * A half-open stretch {@code [start, end)} of the time-line, never empty. Ranges that only touch do not overlap:
 * 09:00–10:00 and 10:00–11:00 can both be booked.
 *
 * @param start the first instant inside
 * @param end the first instant after, later than {@code start}
 */
public record TimeRange(Instant start, Instant end) {

    /** @throws InvalidPeriod if {@code end} is not after {@code start} */
    public TimeRange {
        if (!start.isBefore(end)) throw new InvalidPeriod("empty or reversed range " + start + "/" + end);
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}

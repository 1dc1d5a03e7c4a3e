package praxis.domain.availability;

import java.time.Instant;
import java.util.Optional;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.service.SlotRules;
import praxis.domain.time.TimeRange;

/**
 * Time of a person taken by an active appointment or hold, with the buffers kept with it (S3).
 *
 * @param start the first second taken, as an epoch second
 * @param end the first epoch second after
 * @param bufferBefore minutes, 0 to 1440
 * @param bufferAfter minutes, 0 to 1440
 * @param elsewhere whether it is in another clinic than the one that asks, which must learn nothing more of it (B3)
 * @param appointment its id, for the clinic that owns it
 */
public record BusyTime(
        long start, long end, int bufferBefore, int bufferAfter, boolean elsewhere, Optional<String> appointment) {

    /** @throws InvalidPeriod if {@code end} is not after {@code start} */
    public BusyTime {
        if (start >= end) throw new InvalidPeriod("empty or reversed range " + start + "/" + end);
        InvalidValue.within("buffer_before_minutes", bufferBefore, 0, 1_440);
        InvalidValue.within("buffer_after_minutes", bufferAfter, 0, 1_440);
        if (elsewhere) appointment = Optional.empty();
    }

    /** Of a range that may begin or end within a second; all of that is taken. */
    public BusyTime(
            TimeRange range, int bufferBefore, int bufferAfter, boolean elsewhere, Optional<String> appointment) {
        this(range.start().getEpochSecond(), ceiling(range.end()), bufferBefore, bufferAfter, elsewhere, appointment);
    }

    public TimeRange range() {
        return new TimeRange(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }

    /** The first second that an appointment by {@code rules} must leave free before this one (S3). */
    long blockedFrom(SlotRules rules) {
        return start() - 60L * Math.max(rules.bufferAfter(), bufferBefore);
    }

    /** The first second at which an appointment by {@code rules} may start after this one (S3). */
    long blockedUntil(SlotRules rules) {
        return end() + 60L * Math.max(bufferAfter, rules.bufferBefore());
    }

    static long ceiling(Instant instant) {
        return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    }
}

package praxis.benchmarks.storm;

import java.time.Instant;

/**
 * Time that somebody was given: from when the request was sent at the earliest until a request to give it up was answered
 * at the latest.
 *
 * @param sent nanoseconds of the run's clock
 * @param gone the same; {@link Long#MAX_VALUE} while it is held
 */
record Taken(String person, Instant start, int minutes, int before, int after, long sent, long gone) {

    Taken until(long instant) {
        return new Taken(person, start, minutes, before, after, sent, instant);
    }

    /** Whether both cannot be in one calendar (B2, S3). */
    boolean collides(Taken other) {
        return person.equals(other.person) && reaches(other) && other.reaches(this);
    }

    /** Whether this one starts before the other one, and what must be left free after it, ends. */
    private boolean reaches(Taken other) {
        return start.isBefore(other.start.plusSeconds(60L * (other.minutes + Math.max(other.after, before))));
    }

    boolean isWhile(Taken other) {
        return sent < other.gone && other.sent < gone;
    }
}

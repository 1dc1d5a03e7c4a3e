package praxis.domain;

import java.time.Instant;

/**
 * How often and when a stored thing changed.
 *
 * @param number 1 when made, one more with each change; strong enough for an ETag
 * @param updatedAt not before {@code createdAt}
 */
public record Revision(long number, Instant createdAt, Instant updatedAt) {

    public static Revision first(Instant now) {
        return new Revision(1, now, now);
    }

    public Revision next(Instant now) {
        return new Revision(number + 1, createdAt, now);
    }
}

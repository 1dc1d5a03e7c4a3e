package praxis.domain.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * What an access token says.
 *
 * @param issuedAt in whole seconds, as {@code expiresAt}, which is the first instant at which it is not valid
 */
public record Grant(Subject subject, Instant issuedAt, Instant expiresAt) {

    /** Valid from {@code now} on for {@code lifetime}, both cut to whole seconds. */
    public static Grant of(Subject subject, Instant now, Duration lifetime) {
        var from = Instant.ofEpochSecond(now.getEpochSecond());
        return new Grant(subject, from, from.plusSeconds(lifetime.toSeconds()));
    }

    public Duration lifetime() {
        return Duration.between(issuedAt, expiresAt);
    }
}

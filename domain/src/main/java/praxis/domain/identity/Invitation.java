package praxis.domain.identity;

import java.time.Instant;
import praxis.domain.people.UserId;

/**
 * Lets a person set their password once.
 *
 * @param secret the fingerprint of what they were sent
 * @param expiresAt the first instant at which it is not valid
 */
public record Invitation(UserId user, Fingerprint secret, Instant createdAt, Instant expiresAt) {

    public boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }
}

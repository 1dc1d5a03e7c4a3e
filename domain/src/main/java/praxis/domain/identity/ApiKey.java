package praxis.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import praxis.domain.InvalidValue;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;

/**
 * Lets a patient-facing app speak for a clinic.
 *
 * @param name what the clinic calls it, 1 to 200 characters
 * @param expiresAt the first instant at which it is not valid
 * @param lastUsedOn in UTC; no closer, so that using a key hardly ever writes
 */
public record ApiKey(
        ApiKeyId id,
        ClinicId clinic,
        String name,
        Fingerprint secret,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt,
        Optional<LocalDate> lastUsedOn) {

    private static final Duration LONGEST = Duration.ofDays(3653);

    /** @throws InvalidValue if the name is blank or too long, or its end is not within the next ten years */
    public ApiKey {
        name = InvalidValue.text("name", name, 200);
        if (expiresAt.filter(end -> !end.isAfter(createdAt)).isPresent())
            throw new InvalidValue("expires_at", "expires_at must lie in the future");
        if (expiresAt.filter(end -> end.isAfter(createdAt.plus(LONGEST))).isPresent())
            throw new InvalidValue("expires_at", "expires_at must lie within ten years");
    }

    public boolean isValid(Instant now) {
        return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
    }

    public ApiKey revoked(Instant now) {
        return new ApiKey(id, clinic, name, secret, createdAt, expiresAt, Optional.of(now), lastUsedOn);
    }

    public ApiKey used(LocalDate on) {
        return new ApiKey(id, clinic, name, secret, createdAt, expiresAt, revokedAt, Optional.of(on));
    }
}

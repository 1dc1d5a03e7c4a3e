package praxis.application.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.ApiKeys;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Ports;
import praxis.application.port.Secrets;
import praxis.domain.access.ApiKeyId;
import praxis.domain.access.Permission;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.ApiKey;
import praxis.domain.identity.ApiKeyText;

/** Keeps the API keys of clinics' apps. */
public final class ManageApiKeys {

    /** @param text the key itself, to be shown once */
    public record Made(ApiKey key, ApiKeyText text) {}

    private final Ports ports;
    private final ApiKeys keys;
    private final Secrets secrets;
    private final Access access;
    private final InstantSource clock;

    ManageApiKeys(Ports ports, Secrets secrets, Access access, InstantSource clock) {
        this.ports = ports;
        this.keys = ports.identity().apiKeys();
        this.secrets = secrets;
        this.access = access;
        this.clock = clock;
    }

    /** @throws praxis.domain.InvalidValue if the name is none, or the key would never be valid */
    public Outcome<Made> make(ClinicId clinic, String name, Optional<Instant> expiresAt) {
        var text = new ApiKeyText(new ApiKeyId(ports.ids().next()), secrets.next());
        var key = new ApiKey(
                text.id(),
                clinic,
                name,
                text.secret().fingerprint(),
                clock.instant(),
                expiresAt.map(end -> end.truncatedTo(ChronoUnit.MILLIS)),
                Optional.empty(),
                Optional.empty());
        return ports.transactions()
                .decide(() -> access.to(Permission.MANAGE_API_KEYS, clinic).map(there -> {
                    keys.add(key);
                    return new Made(key, text);
                }));
    }

    public Outcome<Page<ApiKey>> list(ClinicId clinic, PageRequest page) {
        return ports.transactions()
                .read(() -> access.to(Permission.MANAGE_API_KEYS, clinic).map(there -> keys.list(clinic, page)));
    }

    /** From its next request on the app is nobody; revoking again changes nothing. */
    public Outcome<ApiKey> revoke(ClinicId clinic, ApiKeyId id) {
        return ports.transactions()
                .decide(() -> access.to(Permission.MANAGE_API_KEYS, clinic)
                        .then(there -> Outcome.found(keys.find(clinic, id), "API key", id))
                        .map(this::revoked));
    }

    private ApiKey revoked(ApiKey key) {
        if (key.revokedAt().isPresent()) return key;
        var revoked = key.revoked(clock.instant());
        keys.revoke(revoked);
        return revoked;
    }
}

package praxis.application.port;

import java.time.LocalDate;
import java.util.Optional;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.ApiKey;

/** The keys of clinics' apps. Nobody is asked for by a secret. */
public interface ApiKeys {

    /** For an app that shows a key, which does not say of which clinic it is. */
    Optional<ApiKey> find(ApiKeyId id);

    Optional<ApiKey> find(ClinicId clinic, ApiKeyId id);

    Page<ApiKey> list(ClinicId clinic, PageRequest page);

    void add(ApiKey key);

    /** Stores when a key was revoked; of a key that was revoked before, the first instant stays. */
    void revoke(ApiKey key);

    void use(ApiKeyId id, LocalDate on);
}

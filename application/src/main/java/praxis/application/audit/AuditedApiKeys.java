package praxis.application.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import praxis.application.port.ApiKeys;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.ApiKey;

/** Records what is written, but not each use of a key. */
record AuditedApiKeys(ApiKeys port, Recorder<ApiKey> recorder) implements ApiKeys {

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return port.find(id);
    }

    @Override
    public Optional<ApiKey> find(ClinicId clinic, ApiKeyId id) {
        return port.find(clinic, id);
    }

    @Override
    public Page<ApiKey> list(ClinicId clinic, PageRequest page) {
        return port.list(clinic, page);
    }

    @Override
    public void add(ApiKey key) {
        port.add(key);
        recorder.added(List.of(key));
    }

    @Override
    public void revoke(ApiKey key) {
        recorder.locked(port.find(key.clinic(), key.id()));
        port.revoke(key);
        recorder.replaced(List.of(key));
    }

    @Override
    public void use(ApiKeyId id, LocalDate on) {
        port.use(id, on);
    }
}

package praxis.application.memory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.application.port.ApiKeys;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.ApiKey;

public final class MemoryApiKeys implements ApiKeys {

    private final MemoryStore store;

    public MemoryApiKeys(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return Optional.ofNullable(store.reading().identity().apiKeys().get(id));
    }

    @Override
    public Optional<ApiKey> find(ClinicId clinic, ApiKeyId id) {
        return find(id).filter(key -> key.clinic().equals(clinic));
    }

    @Override
    public Page<ApiKey> list(ClinicId clinic, PageRequest page) {
        var found = store.reading().identity().apiKeys().values().stream()
                .filter(key -> key.clinic().equals(clinic));
        return MemoryStore.page(found, page, key -> key.id().value());
    }

    @Override
    public void add(ApiKey key) {
        if (!store.writing().clinics().containsKey(key.clinic())) throw new IllegalStateException("no such clinic");
        store.writing().identity().apiKeys().put(key.id(), key);
    }

    @Override
    public void revoke(ApiKey revoked) {
        change(
                revoked.id(),
                key -> key.revokedAt().isPresent()
                        ? key
                        : key.revoked(revoked.revokedAt().orElseThrow()));
    }

    @Override
    public void use(ApiKeyId id, LocalDate on) {
        change(id, key -> key.used(on));
    }

    private void change(ApiKeyId id, UnaryOperator<ApiKey> change) {
        store.writing().identity().apiKeys().computeIfPresent(id, (same, key) -> change.apply(key));
    }
}

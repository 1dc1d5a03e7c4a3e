package praxis.application.memory;

import java.util.List;
import java.util.Optional;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.Clinics;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;

public final class MemoryClinics implements Clinics {

    private final MemoryStore store;

    public MemoryClinics(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Clinic> find(ClinicId id) {
        return Optional.ofNullable(store.reading().clinics().get(id));
    }

    @Override
    public Optional<Clinic> find(ExternalId id) {
        return store.reading().clinics().values().stream()
                .filter(clinic -> clinic.externalId().equals(Optional.of(id)))
                .findFirst();
    }

    @Override
    public Optional<Clinic> lock(ClinicId id) {
        return Optional.ofNullable(store.writing().clinics().get(id));
    }

    @Override
    public Page<Clinic> list(Filter filter, PageRequest page) {
        var found = store.reading().clinics().values().stream()
                .filter(clinic ->
                        filter.externalId().isEmpty() || clinic.externalId().equals(filter.externalId()))
                .filter(clinic ->
                        filter.member().map(user -> isMember(clinic, user)).orElse(true))
                .filter(clinic -> filter.q()
                        .map(q -> MemoryStore.contains(clinic.name(), q))
                        .orElse(true));
        return MemoryStore.page(found, page, clinic -> clinic.id().value());
    }

    private boolean isMember(Clinic clinic, UserId user) {
        return store.reading().memberships().values().stream()
                .anyMatch(member ->
                        member.clinic().equals(clinic.id()) && member.user().equals(user) && member.isApproved());
    }

    @Override
    public void add(List<Clinic> clinics) {
        clinics.forEach(this::store);
    }

    @Override
    public void replace(Clinic clinic) {
        if (!store.writing().clinics().containsKey(clinic.id())) throw new IllegalStateException("no such clinic");
        store(clinic);
    }

    private void store(Clinic clinic) {
        var clinics = store.writing().clinics();
        clinic.externalId()
                .filter(key -> clinics.values().stream()
                        .anyMatch(other -> !other.id().equals(clinic.id())
                                && other.externalId().equals(Optional.of(key))))
                .ifPresent(key -> {
                    throw new AlreadyTaken("external_id", key.value());
                });
        clinics.put(clinic.id(), clinic);
    }
}

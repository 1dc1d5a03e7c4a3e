package praxis.application.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Services;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

public final class MemoryServices implements Services {

    private final MemoryStore store;

    public MemoryServices(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Service> find(ClinicId clinic, ServiceId id) {
        return of(clinic).filter(service -> service.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Service> find(ClinicId clinic, ExternalId id) {
        return of(clinic)
                .filter(service -> service.externalId().equals(Optional.of(id)))
                .findFirst();
    }

    @Override
    public List<Key> named(Collection<ClinicId> clinics, String name) {
        return store.reading().services().values().stream()
                .filter(service -> clinics.contains(service.clinic()))
                .filter(service -> service.name().toUpperCase(Locale.ROOT).equals(name.toUpperCase(Locale.ROOT))
                        || service.externalId().map(ExternalId::value).equals(Optional.of(name)))
                .map(service -> new Key(service.clinic(), service.id()))
                .sorted(Comparator.comparing((Key key) -> key.clinic().value())
                        .thenComparing(key -> key.service().value()))
                .toList();
    }

    @Override
    public Optional<Service> lock(ClinicId clinic, ServiceId id) {
        store.writing();
        return find(clinic, id);
    }

    @Override
    public Page<Service> list(ClinicId clinic, Filter filter, PageRequest page) {
        var found = of(clinic)
                .filter(service ->
                        filter.active().map(asked -> asked == service.active()).orElse(true))
                .filter(service ->
                        filter.externalId().isEmpty() || filter.externalId().equals(service.externalId()))
                .filter(service -> filter.q()
                        .map(q -> MemoryStore.contains(service.name(), q))
                        .orElse(true));
        return MemoryStore.page(found, page, service -> service.id().value());
    }

    @Override
    public void add(List<Service> services) {
        services.forEach(this::store);
    }

    @Override
    public void replace(Service service) {
        if (find(service.clinic(), service.id()).isEmpty()) throw new IllegalStateException("no such service");
        store(service);
    }

    @Override
    public void remove(ClinicId clinic, ServiceId id) {
        var services = store.writing().services();
        if (find(clinic, id).isPresent()) services.remove(id);
    }

    private void store(Service service) {
        var state = store.writing();
        if (!state.clinics().containsKey(service.clinic())) throw new IllegalStateException("no such clinic");
        for (var provider : service.providers()) state.requireMember(service.clinic(), provider);
        service.externalId()
                .filter(key -> of(service.clinic())
                        .anyMatch(other -> !other.id().equals(service.id())
                                && other.externalId().equals(Optional.of(key))))
                .ifPresent(key -> {
                    throw new AlreadyTaken("external_id", key.value());
                });
        state.services().put(service.id(), service);
    }

    private Stream<Service> of(ClinicId clinic) {
        return store.reading().services().values().stream()
                .filter(service -> service.clinic().equals(clinic));
    }
}

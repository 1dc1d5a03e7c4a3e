package praxis.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.Closures;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;

public final class MemoryClosures implements Closures {

    private final MemoryStore store;

    public MemoryClosures(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Closure> find(ClinicId clinic, ClosureId id) {
        return of(clinic).filter(closure -> closure.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Closure> lock(ClinicId clinic, ClosureId id) {
        store.writing();
        return find(clinic, id);
    }

    @Override
    public Page<Closure> list(ClinicId clinic, Filter filter, PageRequest page) {
        var found = of(clinic).filter(closure -> matches(closure, filter));
        return MemoryStore.page(found, page, closure -> closure.id().value());
    }

    private static boolean matches(Closure closure, Filter filter) {
        return (filter.provider().isEmpty() || filter.provider().equals(closure.provider()))
                && (filter.externalId().isEmpty() || filter.externalId().equals(closure.externalId()))
                && filter.from()
                        .map(date -> !closure.stretch().lastDate().isBefore(date))
                        .orElse(true)
                && filter.to()
                        .map(date -> !closure.stretch().firstDate().isAfter(date))
                        .orElse(true);
    }

    @Override
    public void add(List<Closure> closures) {
        closures.forEach(this::store);
    }

    @Override
    public void replace(Closure closure) {
        if (find(closure.clinic(), closure.id()).isEmpty()) throw new IllegalStateException("no such closure");
        store(closure);
    }

    @Override
    public void remove(ClinicId clinic, ClosureId id) {
        var closures = store.writing().closures();
        if (find(clinic, id).isPresent()) closures.remove(id);
    }

    private void store(Closure closure) {
        var state = store.writing();
        if (!state.clinics().containsKey(closure.clinic())) throw new IllegalStateException("no such clinic");
        closure.provider().ifPresent(provider -> state.requireMember(closure.clinic(), provider));
        closure.externalId()
                .filter(key -> of(closure.clinic())
                        .anyMatch(other -> !other.id().equals(closure.id())
                                && other.externalId().equals(Optional.of(key))))
                .ifPresent(key -> {
                    throw new AlreadyTaken("external_id", key.value());
                });
        state.closures().put(closure.id(), closure);
    }

    private Stream<Closure> of(ClinicId clinic) {
        return store.reading().closures().values().stream()
                .filter(closure -> closure.clinic().equals(clinic));
    }
}

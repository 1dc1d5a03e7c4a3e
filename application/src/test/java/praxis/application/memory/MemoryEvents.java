package praxis.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import praxis.application.port.Events;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Event;
import praxis.domain.event.EventType;

public final class MemoryEvents implements Events {

    private final MemoryStore store;

    public MemoryEvents(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(List<Event> events) {
        store.writing().events().unnumbered().addAll(events);
        if (!events.isEmpty()) store.afterCommit();
    }

    @Override
    public boolean hasUnnumbered(ClinicId clinic) {
        return store.reading().events().unnumbered().stream()
                .anyMatch(event -> event.clinic().equals(clinic));
    }

    @Override
    public void number(ClinicId clinic) {
        var state = store.writing().events();
        var waiting = state.unnumbered().stream()
                .filter(event -> event.clinic().equals(clinic))
                .toList();
        for (var event : Event.inOrder(waiting))
            state.numbered().add(new Numbered(state.last().merge(clinic, 1L, Long::sum), event));
        state.unnumbered().removeAll(waiting);
    }

    @Override
    public long last(ClinicId clinic) {
        return store.reading().events().last().getOrDefault(clinic, 0L);
    }

    @Override
    public long oldest(ClinicId clinic) {
        return of(clinic).mapToLong(Numbered::number).min().orElseGet(() -> last(clinic) + 1);
    }

    @Override
    public List<Numbered> after(ClinicId clinic, long number, Set<EventType> types, int most) {
        return of(clinic)
                .filter(event -> event.number() > number)
                .filter(event -> types.isEmpty() || types.contains(event.event().type()))
                .limit(most)
                .toList();
    }

    private Stream<Numbered> of(ClinicId clinic) {
        return store.reading().events().numbered().stream()
                .filter(event -> event.event().clinic().equals(clinic));
    }

    @Override
    public Set<ClinicId> unnumbered(Instant before) {
        return store.reading().events().unnumbered().stream()
                .filter(event -> event.at().isBefore(before))
                .map(Event::clinic)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int forget(Instant before, int most) {
        var numbered = store.writing().events().numbered();
        var old = numbered.stream()
                .filter(event -> event.event().at().isBefore(before))
                .limit(most)
                .toList();
        numbered.removeAll(old);
        return old.size();
    }

    @Override
    public void listen(Runnable listener) {
        store.listen(listener);
    }
}

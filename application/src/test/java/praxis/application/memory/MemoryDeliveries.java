package praxis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import praxis.application.memory.EventState.Turn;
import praxis.application.port.Deliveries;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Delivery;
import praxis.domain.event.Progress;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;

public final class MemoryDeliveries implements Deliveries {

    private static final String NOBODY = "";

    private final MemoryStore store;

    public MemoryDeliveries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Progress> find(ClinicId clinic, WebhookId webhook) {
        return turn(clinic, webhook).map(Turn::progress);
    }

    private Optional<Turn> turn(ClinicId clinic, WebhookId webhook) {
        return Optional.ofNullable(store.reading().events().webhooks().get(webhook))
                .filter(one -> one.clinic().equals(clinic))
                .flatMap(one ->
                        Optional.ofNullable(store.reading().events().turns().get(webhook)));
    }

    @Override
    public void put(ClinicId clinic, WebhookId webhook, Progress progress) {
        store.writing().events().turns().put(webhook, new Turn(progress, NOBODY, Instant.EPOCH));
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return store.reading().events().webhooks().values().stream()
                .filter(Webhook::active)
                .map(webhook -> new Due(webhook.clinic(), webhook.id()))
                .filter(due ->
                        ready(due, now).filter(turn -> hasMore(due, turn)).isPresent())
                .sorted(Comparator.comparing(
                        due -> ready(due, now).orElseThrow().progress().dueAt()))
                .limit(most)
                .toList();
    }

    private Optional<Turn> ready(Due due, Instant now) {
        return turn(due.clinic(), due.webhook())
                .filter(turn -> !turn.progress().stopped())
                .filter(turn -> turn.progress().isDue(now) && !now.isBefore(turn.until()));
    }

    private boolean hasMore(Due due, Turn turn) {
        var state = store.reading().events();
        return turn.progress().position() < state.last().getOrDefault(due.clinic(), 0L)
                || state.unnumbered().stream().anyMatch(event -> event.clinic().equals(due.clinic()));
    }

    @Override
    public Optional<Progress> take(Due due, String by, Instant now, Instant until) {
        var turns = store.writing().events().turns();
        return ready(due, now).map(Turn::progress).map(progress -> {
            turns.put(due.webhook(), new Turn(progress, by, until));
            return progress;
        });
    }

    @Override
    public boolean keep(Due due, String by, Progress progress, Instant until) {
        var turns = store.writing().events().turns();
        var own = turn(due.clinic(), due.webhook())
                .filter(turn -> turn.by().equals(by))
                .isPresent();
        if (own) turns.put(due.webhook(), new Turn(progress, by, until));
        return own;
    }

    @Override
    public void log(Delivery delivery) {
        store.writing().events().deliveries().add(delivery);
    }

    @Override
    public Page<Delivery> list(ClinicId clinic, WebhookId webhook, boolean failuresOnly, PageRequest page) {
        var found = store.reading().events().deliveries().stream()
                .filter(one -> one.clinic().equals(clinic) && one.webhook().equals(webhook))
                .filter(one -> !failuresOnly || one.failure().isPresent())
                .filter(one -> page.after()
                        .map(after -> one.id().value().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Delivery::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page, one -> one.id().value());
    }

    @Override
    public int forget(Instant before, int most) {
        var all = store.writing().events().deliveries();
        var old = all.stream()
                .filter(one -> one.at().isBefore(before))
                .limit(most)
                .toList();
        all.removeAll(old);
        return old.size();
    }
}

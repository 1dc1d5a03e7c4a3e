package praxis.application.memory;

import java.util.Optional;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Webhooks;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;

public final class MemoryWebhooks implements Webhooks {

    private final MemoryStore store;

    public MemoryWebhooks(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Webhook> find(ClinicId clinic, WebhookId id) {
        return Optional.ofNullable(store.reading().events().webhooks().get(id))
                .filter(webhook -> webhook.clinic().equals(clinic));
    }

    @Override
    public Optional<Webhook> lock(ClinicId clinic, WebhookId id) {
        store.writing();
        return find(clinic, id);
    }

    @Override
    public Page<Webhook> list(ClinicId clinic, PageRequest page) {
        var found = store.reading().events().webhooks().values().stream()
                .filter(webhook -> webhook.clinic().equals(clinic));
        return MemoryStore.page(found, page, webhook -> webhook.id().value());
    }

    @Override
    public void add(Webhook webhook) {
        if (!store.writing().clinics().containsKey(webhook.clinic())) throw new IllegalStateException("no such clinic");
        store.writing().events().webhooks().put(webhook.id(), webhook);
    }

    @Override
    public void replace(Webhook webhook) {
        if (find(webhook.clinic(), webhook.id()).isEmpty()) throw new IllegalStateException("no such webhook");
        store.writing().events().webhooks().put(webhook.id(), webhook);
    }

    @Override
    public void remove(ClinicId clinic, WebhookId id) {
        if (find(clinic, id).isEmpty()) return;
        store.writing().events().webhooks().remove(id);
        store.writing().events().turns().remove(id);
        store.writing().events().deliveries().removeIf(one -> one.webhook().equals(id));
    }
}

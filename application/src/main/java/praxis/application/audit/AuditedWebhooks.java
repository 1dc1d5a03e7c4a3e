package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Webhooks;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;

/** Records what is written. */
record AuditedWebhooks(Webhooks port, Recorder<Webhook> recorder) implements Webhooks {

    @Override
    public Optional<Webhook> find(ClinicId clinic, WebhookId id) {
        return port.find(clinic, id);
    }

    @Override
    public Optional<Webhook> lock(ClinicId clinic, WebhookId id) {
        return recorder.locked(port.lock(clinic, id));
    }

    @Override
    public Page<Webhook> list(ClinicId clinic, PageRequest page) {
        return port.list(clinic, page);
    }

    @Override
    public void add(Webhook webhook) {
        port.add(webhook);
        recorder.added(List.of(webhook));
    }

    @Override
    public void replace(Webhook webhook) {
        port.replace(webhook);
        recorder.replaced(List.of(webhook));
    }

    @Override
    public void remove(ClinicId clinic, WebhookId id) {
        port.find(clinic, id).ifPresent(recorder::removed);
        port.remove(clinic, id);
    }
}

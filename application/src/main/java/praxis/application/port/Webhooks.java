package praxis.application.port;

import java.util.Optional;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;

/** Where the events of clinics are sent. No question without its clinic. */
public interface Webhooks {

    Optional<Webhook> find(ClinicId clinic, WebhookId id);

    /** As {@link #find}, and makes other writers of this webhook's row wait until the transaction ends. */
    Optional<Webhook> lock(ClinicId clinic, WebhookId id);

    Page<Webhook> list(ClinicId clinic, PageRequest page);

    void add(Webhook webhook);

    void replace(Webhook webhook);

    /** Removes it with its progress and its deliveries. */
    void remove(ClinicId clinic, WebhookId id);
}

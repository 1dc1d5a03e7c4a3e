package praxis.domain.event;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;

/**
 * Tells somebody of a clinic's events, one after another in their order.
 *
 * @param active whether messages are sent; what happens meanwhile is sent later
 * @param types of events that are sent; none for all
 */
public record Webhook(
        WebhookId id,
        ClinicId clinic,
        WebhookUrl url,
        SigningKey key,
        boolean active,
        SortedSet<EventType> types,
        Revision revision) {

    public Webhook {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    /** The same with other messages to another place. */
    public Webhook with(WebhookUrl newUrl, boolean newActive, SortedSet<EventType> newTypes) {
        return new Webhook(id, clinic, newUrl, key, newActive, newTypes, revision);
    }

    public Webhook revised(Revision next) {
        return new Webhook(id, clinic, url, key, active, types, next);
    }
}

package praxis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Delivery;
import praxis.domain.event.Progress;
import praxis.domain.event.WebhookId;

/** How far webhooks have come, whose turn it is to send, and what became of what was sent. */
public interface Deliveries {

    /** A webhook that may have something to send. */
    record Due(ClinicId clinic, WebhookId webhook) {}

    Optional<Progress> find(ClinicId clinic, WebhookId webhook);

    /** Stores how far a webhook is, and ends the turn of whoever sends for it now. */
    void put(ClinicId clinic, WebhookId webhook, Progress progress);

    /**
     * Active webhooks of any clinic that nobody sends for, with events beyond their position, the longest due first; for
     * the server itself, and no caller.
     */
    List<Due> due(Instant now, int most);

    /**
     * Lets one sender at a time send for a webhook, on whichever node.
     *
     * @param by names the sender, in this turn only
     * @param until when others may take the turn, should the sender fall silent
     * @return empty if it is not due, or another sends
     */
    Optional<Progress> take(Due due, String by, Instant now, Instant until);

    /**
     * Stores how far the sender has come, who sends on until an instant, or ends the turn with one that is past.
     *
     * @return whether the turn was still the sender's; if not, nothing is stored
     */
    boolean keep(Due due, String by, Progress progress, Instant until);

    void log(Delivery delivery);

    /** The latest first; {@link PageRequest#after} goes back in time. @param failuresOnly without those that succeeded */
    Page<Delivery> list(ClinicId clinic, WebhookId webhook, boolean failuresOnly, PageRequest page);

    /** Removes deliveries of before an instant, in every clinic. @return how many, at most {@code most} */
    int forget(Instant before, int most);
}

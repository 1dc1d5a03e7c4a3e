package praxis.application.event;

import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Deliveries;
import praxis.application.port.Events;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Ports;
import praxis.application.port.Secrets;
import praxis.application.port.WebhookSender;
import praxis.application.port.Webhooks;
import praxis.domain.InvalidValue;
import praxis.domain.Revision;
import praxis.domain.access.Permission;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Delivery;
import praxis.domain.event.EventType;
import praxis.domain.event.Progress;
import praxis.domain.event.SigningKey;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;
import praxis.domain.event.WebhookUrl;

/** Keeps a clinic's webhooks. */
public final class ManageWebhooks {

    /** How many a clinic may have. */
    public static final int MOST = 20;

    /** How a webhook is. */
    public enum Status {
        WORKING,
        FAILING,
        /** Nothing could be delivered for so long that it was given up. */
        STOPPED,
        /** Somebody wants nothing sent now. */
        PAUSED
    }

    /** A webhook and how far it has come. */
    public record Kept(Webhook webhook, Progress progress) {

        public Status status() {
            if (!webhook.active()) return Status.PAUSED;
            if (progress.stopped()) return Status.STOPPED;
            return progress.failures() > 0 ? Status.FAILING : Status.WORKING;
        }
    }

    private final Ports ports;
    private final Webhooks webhooks;
    private final Events events;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final WebhookSender sender;
    private final Access access;
    private final InstantSource clock;

    ManageWebhooks(Ports audited, Secrets secrets, WebhookSender sender, Access access, InstantSource clock) {
        this.ports = audited;
        this.webhooks = audited.events().webhooks();
        this.events = audited.events().events();
        this.deliveries = audited.events().deliveries();
        this.secrets = secrets;
        this.sender = sender;
        this.access = access;
        this.clock = clock;
    }

    /**
     * From now on it is told of the clinic's events. The answer's signing key is to be shown this once.
     *
     * @param types none for all
     * @throws InvalidValue if nothing may be sent there, or the clinic has {@value #MOST} already
     */
    public Outcome<Kept> make(ClinicId clinic, WebhookUrl url, SortedSet<EventType> types) {
        var key = new SigningKey(SigningKey.PREFIX + secrets.next().value());
        var webhook = new Webhook(
                new WebhookId(ports.ids().next()), clinic, url, key, true, types, Revision.first(clock.instant()));
        return ports.transactions().decide(() -> to(clinic).map(there -> added(webhook)));
    }

    private Outcome<Clinic> to(ClinicId clinic) {
        return access.to(Permission.MANAGE_WEBHOOKS, clinic);
    }

    private Kept added(Webhook webhook) {
        refuseWhatIsNeverSent(webhook.url());
        if (webhooks.list(webhook.clinic(), PageRequest.first()).items().size() >= MOST)
            throw new InvalidValue("a clinic has at most " + MOST + " webhooks");
        events.number(webhook.clinic());
        webhooks.add(webhook);
        var progress = Progress.at(events.last(webhook.clinic()), clock.instant());
        deliveries.put(webhook.clinic(), webhook.id(), progress);
        return new Kept(webhook, progress);
    }

    private void refuseWhatIsNeverSent(WebhookUrl url) {
        sender.refuses(url).ifPresent(why -> {
            throw new InvalidValue("url", "url " + why);
        });
    }

    public Outcome<Page<Kept>> list(ClinicId clinic, PageRequest page) {
        return ports.transactions()
                .read(() -> to(clinic).map(there -> webhooks.list(clinic, page).map(this::kept)));
    }

    private Kept kept(Webhook webhook) {
        return new Kept(webhook, deliveries.find(webhook.clinic(), webhook.id()).orElseThrow());
    }

    public Outcome<Kept> find(ClinicId clinic, WebhookId id) {
        return ports.transactions()
                .read(() -> to(clinic).then(there -> found(clinic, id)).map(this::kept));
    }

    private Outcome<Webhook> found(ClinicId clinic, WebhookId id) {
        return Outcome.found(webhooks.find(clinic, id), "webhook", id);
    }

    /**
     * Changes it and starts it again at once where it is, whatever failed before.
     *
     * @throws InvalidValue if nothing may be sent where it is to go now
     */
    public Outcome<Kept> change(ClinicId clinic, WebhookId id, IfMatch ifMatch, UnaryOperator<Webhook> change) {
        return ports.transactions()
                .decide(() -> locked(clinic, id, ifMatch).map(before -> {
                    var after = change.apply(before).revised(before.revision().next(clock.instant()));
                    refuseWhatIsNeverSent(after.url());
                    webhooks.replace(after);
                    return new Kept(after, restarted(kept(after)));
                }));
    }

    private Outcome<Webhook> locked(ClinicId clinic, WebhookId id, IfMatch ifMatch) {
        return to(clinic)
                .then(there -> Outcome.found(webhooks.lock(clinic, id), "webhook", id))
                .then(webhook -> ifMatch.check(webhook, webhook.revision().number()));
    }

    private Progress restarted(Kept kept) {
        return put(kept.webhook(), kept.progress().restarted(clock.instant()));
    }

    private Progress put(Webhook webhook, Progress progress) {
        deliveries.put(webhook.clinic(), webhook.id(), progress);
        return progress;
    }

    public Outcome<Webhook> remove(ClinicId clinic, WebhookId id, IfMatch ifMatch) {
        return ports.transactions()
                .decide(() -> locked(clinic, id, ifMatch).map(webhook -> {
                    webhooks.remove(clinic, id);
                    return webhook;
                }));
    }

    /**
     * Sends again what came after an event, and starts it if it had stopped.
     *
     * @param after the event's number, refused if there is none yet; empty to begin with the oldest that is kept
     */
    public Outcome<Kept> replay(ClinicId clinic, WebhookId id, Optional<Long> after) {
        return ports.transactions()
                .decide(() -> locked(clinic, id, IfMatch.ANY).then(webhook -> {
                    events.number(clinic);
                    var from = after.orElseGet(() -> events.oldest(clinic) - 1);
                    if (from > events.last(clinic)) return Outcome.refused(new Refusal.UnknownCursor(from));
                    return Outcome.done(new Kept(webhook, put(webhook, Progress.at(from, clock.instant()))));
                }));
    }

    /** What was sent to it lately, the latest first. */
    public Outcome<Page<Delivery>> deliveries(ClinicId clinic, WebhookId id, boolean failuresOnly, PageRequest page) {
        return ports.transactions()
                .read(() -> to(clinic)
                        .then(there -> found(clinic, id))
                        .map(webhook -> deliveries.list(clinic, id, failuresOnly, page)));
    }
}

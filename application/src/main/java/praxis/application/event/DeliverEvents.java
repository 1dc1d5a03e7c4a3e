package praxis.application.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import praxis.application.Outcome;
import praxis.application.port.Deliveries.Due;
import praxis.application.port.EventPorts;
import praxis.application.port.Ports;
import praxis.application.port.WebhookSender;
import praxis.domain.event.Progress;

/**
 * Sends to webhooks what is due, each message at least once, in the order of a clinic's events. One sender at a time
 * sends for a webhook, on whichever node. No transaction is open while a receiver is waited for.
 */
public final class DeliverEvents {

    private static final int MOST_DUE = 500;

    private static final int MOST_FORGOTTEN_AT_ONCE = 1_000;

    private final Ports ports;
    private final EventPorts mail;
    private final WebhookSender sender;
    private final InstantSource clock;
    private final DoubleSupplier chance;
    private final Duration retention;

    /** @param retention how long events, and what became of their messages, are kept */
    DeliverEvents(Ports ports, WebhookSender sender, InstantSource clock, DoubleSupplier chance, Duration retention) {
        this.ports = ports;
        this.mail = ports.events();
        this.sender = sender;
        this.clock = clock;
        this.chance = chance;
        this.retention = retention;
    }

    /** Webhooks that may have something to send now, the longest due first. */
    public List<Due> due() {
        return ports.transactions().read(() -> mail.deliveries().due(clock.instant(), MOST_DUE));
    }

    /**
     * Sends a webhook its next messages, until one fails.
     *
     * @return how many were sent, whatever became of them; none if somebody else is sending
     */
    public int deliver(Due due) {
        var by = ports.ids().next();
        return taken(due, by) instanceof Outcome.Done<Turn>(var turn) ? turn.send() : 0;
    }

    private Outcome<Turn> taken(Due due, String by) {
        var now = clock.instant();
        return ports.transactions()
                .decide(() -> found(mail.deliveries().take(due, by, now, now.plus(Turn.SILENCE)), due)
                        .then(start -> turn(due, by, start))
                        .map(this::numbered));
    }

    private Outcome<Turn> turn(Due due, String by, Progress start) {
        return found(mail.webhooks().find(due.clinic(), due.webhook()), due)
                .then(webhook -> found(ports.clinics().find(due.clinic()), due)
                        .map(clinic -> new Turn(ports, sender, clock, chance, due, by, webhook, clinic.zone(), start)));
    }

    private static <T> Outcome<T> found(Optional<T> thing, Due due) {
        return Outcome.found(thing, "webhook", due.webhook());
    }

    private Turn numbered(Turn turn) {
        if (mail.events().hasUnnumbered(turn.due().clinic()))
            mail.events().number(turn.due().clinic());
        return turn;
    }

    /** Forgets what is older than it is kept. @return how many events and deliveries */
    public int forget() {
        var before = clock.instant().minus(retention);
        number(before);
        return forgotten(() -> mail.deliveries().forget(before, MOST_FORGOTTEN_AT_ONCE))
                + forgotten(() -> mail.events().forget(before, MOST_FORGOTTEN_AT_ONCE));
    }

    /** What nobody has read or sent has no number yet, and by the numbers readers see that something is gone. */
    private void number(Instant before) {
        for (var clinic : ports.transactions().read(() -> mail.events().unnumbered(before)))
            ports.transactions().decide(() -> {
                mail.events().number(clinic);
                return Outcome.done(clinic);
            });
    }

    /** In many short transactions. */
    private int forgotten(IntSupplier some) {
        var all = 0;
        while (ports.transactions().decide(() -> Outcome.done(some.getAsInt()))
                instanceof Outcome.Done<Integer>(var n)) {
            all += n;
            if (n < MOST_FORGOTTEN_AT_ONCE) break;
        }
        return all;
    }
}

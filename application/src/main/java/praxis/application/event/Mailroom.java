package praxis.application.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import praxis.application.access.Access;
import praxis.application.audit.Audited;
import praxis.application.port.Ports;
import praxis.application.port.Secrets;
import praxis.application.port.WebhookSender;
import praxis.domain.access.Actor;

/** All that has to do with telling others what happened. */
public final class Mailroom {

    private final Ports ports;
    private final Secrets secrets;
    private final WebhookSender sender;
    private final InstantSource clock;
    private final DoubleSupplier chance;
    private final Duration retention;

    /**
     * @param chance from 0 to 1
     * @param retention how long events are kept
     */
    public Mailroom(
            Ports ports,
            Secrets secrets,
            WebhookSender sender,
            InstantSource clock,
            DoubleSupplier chance,
            Duration retention) {
        this.ports = ports;
        this.secrets = secrets;
        this.sender = sender;
        this.clock = clock;
        this.chance = chance;
        this.retention = retention;
    }

    public FindEvents events(Actor actor) {
        return new FindEvents(ports, access(actor));
    }

    public ManageWebhooks webhooks(Actor actor) {
        return new ManageWebhooks(Audited.ports(ports, actor, clock), secrets, sender, access(actor), clock);
    }

    public DeliverEvents deliveries() {
        return new DeliverEvents(ports, sender, clock, chance, retention);
    }

    /** Calls somebody after each commit of this process after which there may be something to deliver. */
    public void listen(Runnable listener) {
        ports.events().events().listen(listener);
    }

    private Access access(Actor actor) {
        return new Access(actor, ports.clinics(), ports.memberships());
    }
}

package praxis.application.memory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import praxis.application.port.Events;
import praxis.application.port.WebhookSender;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookUrl;

/** Sends nothing, and remembers what it would have sent; receivers answer as the test says. */
public final class MemoryWebhookSender implements WebhookSender {

    /** A message to somebody. */
    public record Sent(Webhook webhook, Events.Numbered event, Instant at) {}

    public static final Answer OK = new Answer(Optional.of(200), Optional.empty());

    public static final Answer BROKEN = new Answer(Optional.of(500), Optional.of("answered 500"));

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Function<Sent, Answer> receivers;

    public MemoryWebhookSender() {
        this(message -> OK);
    }

    public MemoryWebhookSender(Function<Sent, Answer> receivers) {
        this.receivers = receivers;
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Refuses what is not encrypted. */
    @Override
    public Optional<String> refuses(WebhookUrl url) {
        return url.isEncrypted() ? Optional.empty() : Optional.of("must begin with https://");
    }

    @Override
    public Answer send(Webhook webhook, Events.Numbered event, ZoneId zone, Instant now) {
        var message = new Sent(webhook, event, now);
        sent.add(message);
        return receivers.apply(message);
    }
}

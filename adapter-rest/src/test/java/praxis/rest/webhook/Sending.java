package praxis.rest.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import okhttp3.Dns;
import praxis.application.port.Events.Numbered;
import praxis.application.port.WebhookSender.Answer;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Cause;
import praxis.domain.event.Event;
import praxis.domain.event.EventId;
import praxis.domain.event.EventType;
import praxis.domain.event.SigningKey;
import praxis.domain.event.Subject;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;
import praxis.domain.event.WebhookUrl;

/** One message, to wherever a test says. */
final class Sending {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final SigningKey KEY = new SigningKey("whsec_for-this-test-only");
    static final String BODY = "{\"type\":\"availability.changed\",\"näme\":\"é\"}";
    static final Duration PATIENCE = Duration.ofSeconds(3);
    static final Reach ANYWHERE = new Reach(true, true);
    static final Reach DEFAULT = new Reach(false, false);

    private Sending() {}

    static Webhook to(String url) {
        return new Webhook(
                new WebhookId("w"),
                new ClinicId("c"),
                new WebhookUrl(url),
                KEY,
                true,
                new TreeSet<>(),
                Revision.first(NOW));
    }

    static Numbered event() {
        var subject = new Subject.OfAvailability(new TreeSet<>(List.of(Cause.CLINIC)), new TreeSet<>());
        return new Numbered(
                1, new Event(new EventId("e-1"), new ClinicId("c"), NOW, EventType.AVAILABILITY_CHANGED, subject));
    }

    static Answer send(Reach reach, Dns names, String url) {
        var sender =
                new HttpWebhookSender(reach, (event, zone) -> BODY.getBytes(StandardCharsets.UTF_8), PATIENCE, names);
        try {
            return sender.send(to(url), event(), ZoneOffset.UTC, NOW);
        } finally {
            sender.close();
        }
    }

    static Answer send(String url) {
        return send(ANYWHERE, Dns.SYSTEM, url);
    }
}

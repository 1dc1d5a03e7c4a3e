package praxis.application.port;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookUrl;

/** Sends messages to webhooks. */
public interface WebhookSender {

    /**
     * What became of a message.
     *
     * @param status that was answered; empty if nothing was
     * @param failure why it does not count, in at most 200 characters that give away nothing of this network
     */
    record Answer(Optional<Integer> status, Optional<String> failure) {

        public boolean isAccepted() {
            return failure.isEmpty();
        }
    }

    /** Why nothing would ever be sent to a URL, in a sentence; empty if something may. No name is looked up for it. */
    Optional<String> refuses(WebhookUrl url);

    /**
     * Sends one message and waits some seconds for the answer.
     *
     * @param zone in which the event's times are written
     * @param now which the signature names
     */
    Answer send(Webhook webhook, Events.Numbered event, ZoneId zone, Instant now);
}

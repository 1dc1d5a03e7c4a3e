package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import praxis.application.event.EventCursor;
import praxis.application.event.ManageWebhooks;
import praxis.domain.event.Delivery;
import praxis.domain.event.EventType;

/** A webhook, without its signing key. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "Webhook", description = "Tells of the clinic's events, one after another in their order.")
record WebhookJson(
        String id,
        @Schema(example = "https://example.org/praxis") String url,
        boolean active,

        @Schema(description = "Types of events that are sent; none for all.")
        List<String> types,

        @Schema(
                type = "string",
                allowableValues = {"working", "failing", "stopped", "paused"},
                description =
                        "`stopped`: nothing could be delivered for three days; any change or a replay starts it again.")
        String status,

        @Schema(description = "Behind the last event that was delivered or passed over.")
        String cursor,

        @Schema(description = "Attempts that failed since the last success.")
        int failures,

        @Schema(nullable = true, format = "date-time") Optional<String> failingSince,

        @Schema(nullable = true, format = "date-time") Optional<String> nextAttemptAt,

        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") String updatedAt) {

    static WebhookJson of(ManageWebhooks.Kept kept, ZoneId zone) {
        var webhook = kept.webhook();
        var progress = kept.progress();
        var status = Written.lower(kept.status());
        return new WebhookJson(
                webhook.id().value(),
                webhook.url().value(),
                webhook.active(),
                webhook.types().stream().map(EventType::code).toList(),
                status,
                EventCursor.of(progress.position()),
                progress.failures(),
                progress.failingSince().map(since -> Times.written(since, zone)),
                kept.status() == ManageWebhooks.Status.FAILING
                        ? Optional.of(Times.written(progress.dueAt(), zone))
                        : Optional.empty(),
                Times.written(webhook.revision().createdAt(), zone),
                Times.written(webhook.revision().updatedAt(), zone));
    }

    /** A webhook and the key that its messages are signed with. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewlyMadeWebhook", description = "The one answer that holds the key.")
    record MadeJson(
            String id,
            String url,
            List<String> types,
            String cursor,
            @Schema(format = "date-time") String createdAt,

            @Schema(
                    description = "What messages are signed with: to be kept secret, and never shown again.",
                    example = "whsec_…")
            String signingKey) {

        static MadeJson of(ManageWebhooks.Kept kept, ZoneId zone) {
            var told = WebhookJson.of(kept, zone);
            return new MadeJson(
                    told.id(),
                    told.url(),
                    told.types(),
                    told.cursor(),
                    told.createdAt(),
                    kept.webhook().key().value());
        }

        @Override
        public String toString() {
            return "MadeJson[" + id + "]";
        }
    }

    /** An attempt to tell a webhook of an event. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Delivery", description = "An attempt to deliver an event.")
    record DeliveryJson(
            String id,
            String eventId,
            @Schema(example = "appointment.booked") String type,
            @Schema(format = "date-time") String at,

            @Schema(description = "1 for the first since the last success.")
            int attempt,

            boolean delivered,

            @Schema(nullable = true, type = "integer", description = "What the receiver answered.")
            Optional<Integer> status,

            @Schema(nullable = true, description = "Why it failed.")
            Optional<String> failure,

            long tookMillis) {

        static DeliveryJson of(Delivery delivery, ZoneId zone) {
            return new DeliveryJson(
                    delivery.id().value(),
                    delivery.event().value(),
                    delivery.type().code(),
                    Times.written(delivery.at(), zone),
                    delivery.attempt(),
                    delivery.failure().isEmpty(),
                    delivery.status(),
                    delivery.failure(),
                    delivery.took().toMillis());
        }
    }
}

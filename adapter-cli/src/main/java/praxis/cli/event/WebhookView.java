package praxis.cli.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import praxis.application.event.EventCursor;
import praxis.application.event.ManageWebhooks;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.event.Delivery;
import praxis.domain.event.EventType;
import praxis.domain.event.Webhook;

/** Webhooks as they are printed. */
record WebhookView(ZoneId zone) {

    /** The one answer with the signing key. */
    Answer made(ManageWebhooks.Kept kept) {
        var key = kept.webhook().key().value();
        return Answer.of(
                () -> json(kept).put("signing_key", key),
                () -> Table.ofFields("id", kept.webhook().id().value(), "signing key", key)
                        .lines());
    }

    Answer one(ManageWebhooks.Kept kept) {
        return Answer.of(() -> json(kept), () -> table(List.of(kept)).lines());
    }

    Answer list(List<ManageWebhooks.Kept> webhooks) {
        return Answer.list("webhooks", webhooks, this::json, () -> table(webhooks));
    }

    static Answer removed(Webhook webhook) {
        return Answer.of(
                () -> Json.object().put("id", webhook.id().value()),
                () -> List.of("removed " + webhook.id().value()));
    }

    private ObjectNode json(ManageWebhooks.Kept kept) {
        var webhook = kept.webhook();
        return Json.object()
                .put("id", webhook.id().value())
                .put("url", webhook.url().value())
                .put("active", webhook.active())
                .<ObjectNode>set("types", Json.array(List.copyOf(webhook.types()), type -> Json.text(type.code())))
                .put("status", status(kept))
                .put("cursor", EventCursor.of(kept.progress().position()))
                .put("failures", kept.progress().failures())
                .<ObjectNode>set(
                        "failing_since",
                        Json.text(kept.progress().failingSince().map(this::written)))
                .<ObjectNode>set("next_attempt_at", Json.text(nextAttempt(kept)))
                .put("created_at", written(webhook.revision().createdAt()))
                .put("updated_at", written(webhook.revision().updatedAt()));
    }

    private Optional<String> nextAttempt(ManageWebhooks.Kept kept) {
        return kept.status() == ManageWebhooks.Status.FAILING
                ? Optional.of(written(kept.progress().dueAt()))
                : Optional.empty();
    }

    private String written(Instant instant) {
        return Times.iso(instant, zone);
    }

    private static String status(ManageWebhooks.Kept kept) {
        return kept.status().name().toLowerCase(Locale.ROOT);
    }

    private static Table table(List<ManageWebhooks.Kept> webhooks) {
        return new Table(
                List.of("ID", "URL", "TYPES", "STATUS", "CURSOR", "FAILURES"),
                webhooks.stream()
                        .map(kept -> List.of(
                                kept.webhook().id().value(),
                                kept.webhook().url().value(),
                                types(kept.webhook()),
                                status(kept),
                                EventCursor.of(kept.progress().position()),
                                String.valueOf(kept.progress().failures())))
                        .toList());
    }

    private static String types(Webhook webhook) {
        return webhook.types().isEmpty()
                ? "all"
                : webhook.types().stream().map(EventType::code).collect(Collectors.joining(" "));
    }

    Answer deliveries(List<Delivery> deliveries) {
        return Answer.list("deliveries", deliveries, this::json, () -> deliveryTable(deliveries));
    }

    private ObjectNode json(Delivery delivery) {
        return Json.object()
                .put("id", delivery.id().value())
                .put("event_id", delivery.event().value())
                .put("type", delivery.type().code())
                .put("at", Times.iso(delivery.at(), zone))
                .put("attempt", delivery.attempt())
                .put("delivered", delivery.failure().isEmpty())
                .<ObjectNode>set("status", Json.text(delivery.status()))
                .<ObjectNode>set("failure", Json.text(delivery.failure()))
                .put("took_millis", delivery.took().toMillis());
    }

    private Table deliveryTable(List<Delivery> deliveries) {
        return new Table(
                List.of("AT", "TYPE", "ATTEMPT", "STATUS", "FAILURE", "EVENT"),
                deliveries.stream()
                        .map(one -> List.of(
                                Times.iso(one.at(), zone),
                                one.type().code(),
                                String.valueOf(one.attempt()),
                                Table.cell(one.status()),
                                Table.cell(one.failure()),
                                one.event().value()))
                        .toList());
    }
}

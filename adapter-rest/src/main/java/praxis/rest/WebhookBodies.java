package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import praxis.domain.event.EventType;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookUrl;
import praxis.rest.input.Body;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;

/** The bodies of requests about webhooks, as they are described and as they are read. */
final class WebhookBodies {

    private static final Kind<WebhookUrl> URL = Kinds.TEXT.to(WebhookUrl::new);

    private static final Kind<List<EventType>> TYPES = Kinds.list(Kinds.oneOf(EventType.values(), EventType::code));

    private WebhookBodies() {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "NewWebhook",
            requiredProperties = {"url"})
    record NewWebhook(
            @Schema(example = "https://example.org/praxis", maxLength = 500)
            String url,

            @Schema(
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Types of events that are sent; left out or empty: all.")
            Optional<List<String>> types) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "WebhookChange")
    record WebhookChange(
            @Schema(type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 500)
            Optional<String> url,

            @Schema(
                    type = "boolean",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "What happens while it is not is sent later.")
            Optional<Boolean> active,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<List<String>> types) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Replay")
    record Replay(
            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Left out: from the oldest event that is kept.")
            Optional<String> cursor) {}

    /** What a new webhook is to be. */
    record Draft(WebhookUrl url, SortedSet<EventType> types) {}

    static Draft draft(Body body) {
        var url = body.required("url", URL);
        var types = body.optional("types", TYPES);
        return new Draft(url.get(), new TreeSet<>(types.orElse(List.of())));
    }

    static UnaryOperator<Webhook> change(Body body) {
        var url = body.optional("url", URL);
        var active = body.optional("active", Kinds.BOOLEAN);
        var types = body.optional("types", TYPES);
        var newUrl = url.optional();
        var newActive = active.optional();
        var newTypes = types.optional();
        return before -> before.with(
                newUrl.orElse(before.url()),
                newActive.orElse(before.active()),
                newTypes.<SortedSet<EventType>>map(TreeSet::new).orElse(before.types()));
    }

    /** The number of the event after which to begin. */
    static Optional<Long> replay(Body body) {
        return body.optional("cursor", (json, path) -> EventNumbers.behind(Kinds.TEXT.read(json, path)))
                .optional();
    }
}

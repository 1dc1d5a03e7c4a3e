package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import praxis.application.event.Mailroom;
import praxis.application.event.ManageWebhooks;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.WebhookId;
import praxis.rest.input.Body;
import praxis.rest.input.Cursor;
import praxis.rest.input.Preconditions;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** A clinic's webhooks. */
@Controller("/v1/clinics/{clinic_id}/webhooks")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "events")
final class WebhooksController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Webhooks")
    record WebhooksJson(
            List<WebhookJson> webhooks,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Deliveries")
    record DeliveriesJson(
            List<WebhookJson.DeliveryJson> deliveries,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    private final Mailroom mailroom;
    private final Callers callers;
    private final ClinicZones zones;

    WebhooksController(Mailroom mailroom, Callers callers, ClinicZones zones) {
        this.mailroom = mailroom;
        this.callers = callers;
        this.zones = zones;
    }

    private ManageWebhooks webhooks() {
        return mailroom.webhooks(callers.actor());
    }

    @Post
    @Operation(
            operationId = "makeWebhook",
            summary = "Makes a webhook",
            description = "It is told of what happens from now on. Its signing key is in this answer only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookBodies.NewWebhook.class)))
    @DocumentedMaking
    HttpResponse<WebhookJson.MadeJson> make(
            @PathVariable("clinic_id") String clinic,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var id = new ClinicId(clinic);
        var draft = Body.read(body, WebhookBodies::draft);
        var made = Refused.unlessDone(webhooks().make(id, draft.url(), draft.types()));
        return Answers.created(
                        WebhookJson.MadeJson.of(made, zones.of(id)),
                        made.webhook().revision(),
                        "/v1/clinics/" + clinic + "/webhooks/" + made.webhook().id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get
    @DocumentedCondition
    @Operation(operationId = "listWebhooks", summary = "Lists the clinic's webhooks")
    WebhooksJson list(
            @PathVariable("clinic_id") String clinic,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var page = Refused.unlessDone(webhooks().list(id, Query.page(limit, cursor)));
        var zone = zones.of(id);
        return new WebhooksJson(
                page.items().stream().map(kept -> WebhookJson.of(kept, zone)).toList(),
                page.next().map(Cursor::of));
    }

    @Get("/{webhook_id}")
    @DocumentedCondition
    @Operation(operationId = "findWebhook", summary = "Reads a webhook, and how far it has come")
    HttpResponse<WebhookJson> find(
            @PathVariable("clinic_id") String clinic, @PathVariable("webhook_id") String webhook) {
        var id = new ClinicId(clinic);
        return answer(Refused.unlessDone(webhooks().find(id, new WebhookId(webhook))), id);
    }

    private HttpResponse<WebhookJson> answer(ManageWebhooks.Kept kept, ClinicId clinic) {
        return Answers.ok(WebhookJson.of(kept, zones.of(clinic)), kept.webhook().revision());
    }

    @Patch("/{webhook_id}")
    @Operation(
            operationId = "changeWebhook",
            summary = "Changes fields of a webhook",
            description = "Fields left out stay. It starts again at once where it is, whatever failed before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookBodies.WebhookChange.class)))
    HttpResponse<WebhookJson> change(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("webhook_id") String webhook,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var id = new ClinicId(clinic);
        var change = Body.read(body, WebhookBodies::change);
        var after = Refused.unlessDone(
                webhooks().change(id, new WebhookId(webhook), Preconditions.ifMatch(ifMatch), change));
        return answer(after, id);
    }

    @Delete("/{webhook_id}")
    @Operation(operationId = "removeWebhook", summary = "Removes a webhook", description = "At once, and for good.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("webhook_id") String webhook,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        Refused.unlessDone(
                webhooks().remove(new ClinicId(clinic), new WebhookId(webhook), Preconditions.ifMatch(ifMatch)));
        return HttpResponse.noContent();
    }

    @Post("/{webhook_id}/replay")
    @Operation(
            operationId = "replayWebhook",
            summary = "Sends again what came after an event",
            description = "In the same order and with the same ids; what has been sent since is sent again as well.")
    @Consumes(MediaType.ALL)
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookBodies.Replay.class)))
    WebhookJson replay(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("webhook_id") String webhook,
            @Parameter(hidden = true) HttpRequest<byte[]> request) {
        var id = new ClinicId(clinic);
        var after = Body.readIfAny(request.getBody(), WebhookBodies::replay).flatMap(one -> one);
        return WebhookJson.of(Refused.unlessDone(webhooks().replay(id, new WebhookId(webhook), after)), zones.of(id));
    }

    @Get("/{webhook_id}/deliveries")
    @DocumentedCondition
    @Operation(
            operationId = "listDeliveries",
            summary = "What became of what was sent lately",
            description = "The latest first; kept as long as events are.")
    DeliveriesJson deliveries(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("webhook_id") String webhook,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "delivered",
                            required = false,
                            description = "`false`: failures only.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"false"}))
                    @QueryValue("delivered")
                    Optional<String> delivered,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var failuresOnly = Query.oneOf("delivered", new Boolean[] {false}, String::valueOf, delivered)
                .isPresent();
        var page = Refused.unlessDone(
                webhooks().deliveries(id, new WebhookId(webhook), failuresOnly, Query.page(limit, cursor)));
        var zone = zones.of(id);
        return new DeliveriesJson(
                page.items().stream()
                        .map(one -> WebhookJson.DeliveryJson.of(one, zone))
                        .toList(),
                page.next().map(Cursor::of));
    }
}

package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import praxis.application.identity.FrontDoor;
import praxis.application.identity.ManageApiKeys;
import praxis.domain.InvalidValue;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.ApiKey;
import praxis.rest.input.Body;
import praxis.rest.input.Cursor;
import praxis.rest.input.Kinds;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** The keys with which a clinic's apps show themselves. */
@Controller("/v1/clinics/{clinic_id}/api_keys")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "identity")
final class ApiKeysController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ApiKey")
    record ApiKeyJson(
            String id,
            @Schema(example = "Website") String name,
            @Schema(format = "date-time") String createdAt,
            @Schema(nullable = true, format = "date-time") Optional<String> expiresAt,
            @Schema(nullable = true, format = "date-time") Optional<String> revokedAt,

            @Schema(nullable = true, format = "date", description = "In UTC.")
            Optional<String> lastUsedOn) {

        static ApiKeyJson of(ApiKey key, ZoneId zone) {
            return new ApiKeyJson(
                    key.id().value(),
                    key.name(),
                    Times.written(key.createdAt(), zone),
                    key.expiresAt().map(at -> Times.written(at, zone)),
                    key.revokedAt().map(at -> Times.written(at, zone)),
                    key.lastUsedOn().map(LocalDate::toString));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewlyMadeApiKey", description = "The one answer that holds the key.")
    record MadeJson(
            String id,
            @Schema(example = "Website") String name,
            @Schema(format = "date-time") String createdAt,
            @Schema(nullable = true, format = "date-time") Optional<String> expiresAt,

            @Schema(description = "The key: to be kept secret, and never shown again.", example = "pxk_…")
            String key) {

        static MadeJson of(ManageApiKeys.Made made, ZoneId zone) {
            var told = ApiKeyJson.of(made.key(), zone);
            return new MadeJson(
                    told.id(),
                    told.name(),
                    told.createdAt(),
                    told.expiresAt(),
                    made.text().written());
        }

        @Override
        public String toString() {
            return "MadeJson[" + id + "]";
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ApiKeys")
    record ApiKeysJson(
            List<ApiKeyJson> apiKeys,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    private record Draft(String name, Optional<Instant> expiresAt) {}

    private final FrontDoor door;

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewApiKey", requiredProperties = "name")
    record NewApiKey(
            @Schema(example = "Website", maxLength = 200) String name,

            @Schema(
                    nullable = true,
                    type = "string",
                    format = "date-time",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Within ten years; left out, it does not expire.")
            Optional<String> expiresAt) {}

    private final Callers callers;
    private final ClinicZones zones;

    ApiKeysController(FrontDoor door, Callers callers, ClinicZones zones) {
        this.door = door;
        this.callers = callers;
        this.zones = zones;
    }

    private ManageApiKeys keys() {
        return door.apiKeys(callers.actor());
    }

    @Post
    @Operation(
            operationId = "makeApiKey",
            summary = "Makes an API key for an app of the clinic",
            description = "The key is in this answer only.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewApiKey.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Made.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The path of what was made.",
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MadeJson.class)))
    HttpResponse<MadeJson> make(
            @PathVariable("clinic_id") String clinic,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var id = new ClinicId(clinic);
        var draft = Body.read(body, ApiKeysController::draft);
        var made = Refused.unlessDone(keys().make(id, draft.name(), draft.expiresAt()));
        var location =
                URI.create("/v1/clinics/" + clinic + "/api_keys/" + made.key().id());
        return HttpResponse.created(MadeJson.of(made, zones.of(id)), location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Draft draft(Body body) {
        var name = body.required("name", Kinds.TEXT.to(text -> InvalidValue.text("name", text, 200)));
        var expiresAt = body.nullable("expires_at", Kinds.INSTANT);
        return new Draft(name.get(), expiresAt.optional());
    }

    @Get
    @DocumentedCondition
    @Operation(operationId = "listApiKeys", summary = "Lists the clinic's API keys, revoked and expired ones too")
    ApiKeysJson list(
            @PathVariable("clinic_id") String clinic,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var page = Refused.unlessDone(keys().list(id, Query.page(limit, cursor)));
        var zone = zones.of(id);
        return new ApiKeysJson(
                page.items().stream().map(key -> ApiKeyJson.of(key, zone)).toList(),
                page.next().map(Cursor::of));
    }

    @Delete("/{api_key_id}")
    @Operation(operationId = "revokeApiKey", summary = "Revokes an API key", description = "At once, and for good.")
    @ApiResponse(responseCode = "204", description = "Revoked.")
    HttpResponse<?> revoke(@PathVariable("clinic_id") String clinic, @PathVariable("api_key_id") String key) {
        Refused.unlessDone(keys().revoke(new ClinicId(clinic), new ApiKeyId(key)));
        return HttpResponse.noContent();
    }
}

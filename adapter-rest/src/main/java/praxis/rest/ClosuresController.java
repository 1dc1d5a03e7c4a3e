package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import praxis.application.closure.ManageClosures;
import praxis.application.port.Closures;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.people.MembershipId;
import praxis.rest.input.Body;
import praxis.rest.input.Cursor;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;
import praxis.rest.input.Preconditions;
import praxis.rest.input.Query;
import praxis.rest.problem.BadInput;
import praxis.rest.problem.Refused;

/** When a clinic, or one of its providers, is closed. */
@Controller("/v1/clinics/{clinic_id}/closures")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "closures")
final class ClosuresController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Closure", description = "Whole dates, or from `start` to `end`: of the two pairs one is null.")
    record ClosureJson(
            String id,
            String clinicId,
            @Schema(nullable = true) Optional<String> externalId,

            @Schema(nullable = true, description = "Null: the whole clinic.")
            Optional<String> providerId,

            @Schema(nullable = true, format = "date", example = "2026-12-21")
            Optional<String> startDate,

            @Schema(nullable = true, format = "date", example = "2027-01-03", description = "Inclusive.")
            Optional<String> endDate,

            @Schema(nullable = true, description = "In the clinic's zone.")
            Optional<String> start,

            @Schema(nullable = true) Optional<String> end,
            @Schema(nullable = true) Optional<String> reason,
            @Schema(format = "date-time") String createdAt,
            @Schema(format = "date-time") String updatedAt) {

        static ClosureJson of(Closure closure, ZoneId zone) {
            var stretch = StretchJson.of(closure.stretch());
            return new ClosureJson(
                    closure.id().value(),
                    closure.clinic().value(),
                    closure.externalId().map(ExternalId::value),
                    closure.provider().map(MembershipId::value),
                    stretch.startDate(),
                    stretch.endDate(),
                    stretch.start(),
                    stretch.end(),
                    closure.reason(),
                    Times.written(closure.revision().createdAt(), zone),
                    Times.written(closure.revision().updatedAt(), zone));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Closures")
    record ClosuresJson(
            List<ClosureJson> closures,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    private static final Kind<MembershipId> PROVIDER = Kinds.TEXT.to(MembershipId::new);

    private final ClinicZones zones;

    private final Callers callers;

    private final Changes changes;

    ClosuresController(Callers callers, ClinicZones zones, Changes changes) {
        this.callers = callers;
        this.changes = changes;
        this.zones = zones;
    }

    @Post
    @Rehearsable
    @Operation(
            operationId = "makeClosure",
            summary = "Closes a clinic or a provider for a time",
            description = "`start_date` and `end_date`, both inclusive, or `start` and `end` in the clinic's zone.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StretchBodies.NewClosure.class)))
    @DocumentedMaking
    HttpResponse<ClosureJson> create(
            @PathVariable("clinic_id") String clinic,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var draft = Body.read(body, ClosuresController::draft);
        var id = new ClinicId(clinic);
        var closure = changes.make(praxis -> praxis.closures().create(id, draft));
        return Answers.created(
                ClosureJson.of(closure, zones.of(id)),
                closure.revision(),
                "/v1/clinics/" + id + "/closures/" + closure.id());
    }

    private static ManageClosures.Draft draft(Body body) {
        var provider = body.nullable("provider_id", PROVIDER);
        var stretch = StretchFields.read(body);
        var reason = body.nullable("reason", StretchBodies.REASON);
        var externalId = body.nullable("external_id", Kinds.EXTERNAL_ID);
        return new ManageClosures.Draft(
                externalId.optional(), provider.optional(), body.part(stretch::stretch), reason.optional());
    }

    @Get
    @DocumentedCondition
    @Operation(
            operationId = "listClosures",
            summary = "Lists the closures of a clinic",
            description = "Of `provider_id` alone where it is given; those that touch the dates `from` to `to`.")
    ClosuresJson list(
            @PathVariable("clinic_id") String clinic,
            @Asked.ProviderId @QueryValue("provider_id") Optional<String> provider,
            @Asked.From @QueryValue("from") Optional<String> from,
            @Asked.To @QueryValue("to") Optional<String> to,
            @Asked.ExternalId @QueryValue("external_id") Optional<String> externalId,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var first = Query.date("from", from);
        var last = Query.date("to", to);
        var key = Query.value("external_id", ExternalId::new, externalId);
        var filter = BadInput.naming(
                last.isPresent() ? "to" : "from",
                () -> new Closures.Filter(provider.map(MembershipId::new), first, last, key));
        var page = Refused.unlessDone(callers.useCases().closures().list(id, filter, Query.page(limit, cursor)));
        var zone = zones.of(id);
        return new ClosuresJson(
                page.items().stream()
                        .map(closure -> ClosureJson.of(closure, zone))
                        .toList(),
                page.next().map(Cursor::of));
    }

    @Get("/{closure_id}")
    @DocumentedCondition
    @Operation(operationId = "findClosure", summary = "Reads a closure")
    HttpResponse<ClosureJson> find(
            @PathVariable("clinic_id") String clinic, @PathVariable("closure_id") String closure) {
        var id = new ClinicId(clinic);
        var found = Refused.unlessDone(callers.useCases().closures().find(id, new ClosureId(closure)));
        return Answers.ok(ClosureJson.of(found, zones.of(id)), found.revision());
    }

    @Patch("/{closure_id}")
    @Rehearsable
    @Operation(
            operationId = "changeClosure",
            summary = "Changes fields of a closure",
            description =
                    "Fields left out stay; null clears `reason` and `external_id`, and makes `provider_id` the whole clinic. Both fields of the other pair turn whole dates into times, or back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StretchBodies.ClosureChange.class)))
    HttpResponse<ClosureJson> change(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("closure_id") String closure,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var change = Body.read(body, ClosuresController::changing);
        var id = new ClinicId(clinic);
        var seen = Preconditions.ifMatch(ifMatch);
        var after = changes.make(praxis -> praxis.closures().change(id, new ClosureId(closure), seen, change));
        return Answers.ok(ClosureJson.of(after, zones.of(id)), after.revision());
    }

    private static UnaryOperator<Closure> changing(Body body) {
        var provider = body.nullable("provider_id", PROVIDER);
        var stretch = StretchFields.read(body);
        var reason = body.nullable("reason", StretchBodies.REASON);
        var externalId = body.nullable("external_id", Kinds.EXTERNAL_ID);
        return before -> new Closure(
                before.id(),
                before.clinic(),
                externalId.changing(before.externalId()),
                provider.changing(before.provider()),
                stretch.changing(before.stretch()),
                reason.changing(before.reason()),
                before.revision());
    }

    @Delete("/{closure_id}")
    @Rehearsable
    @Operation(operationId = "removeClosure", summary = "Removes a closure")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("closure_id") String closure,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        var seen = Preconditions.ifMatch(ifMatch);
        changes.make(praxis -> praxis.closures().remove(new ClinicId(clinic), new ClosureId(closure), seen));
        return HttpResponse.noContent();
    }
}

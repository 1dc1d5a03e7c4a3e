package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import praxis.application.clinic.ManageClinics;
import praxis.application.port.Clinics;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;
import praxis.rest.input.Body;
import praxis.rest.input.Cursor;
import praxis.rest.input.Kinds;
import praxis.rest.input.Preconditions;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** Clinics, the tenants. */
@Controller("/v1/clinics")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "clinics")
final class ClinicsController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Clinic")
    record ClinicJson(
            String id,
            @Schema(nullable = true) Optional<String> externalId,
            @Schema(example = "Dental Clinic North") String name,
            @Schema(example = "Europe/Madrid") String timeZone,

            @Schema(
                    type = "string",
                    allowableValues = {"active", "inactive"})
            String status,

            @Schema(description = "Whether providers may change their own hours, closures and leaves.")
            boolean providerSelfService,

            @Schema(format = "date-time") String createdAt,
            @Schema(format = "date-time") String updatedAt) {

        static ClinicJson of(Clinic clinic) {
            return new ClinicJson(
                    clinic.id().value(),
                    clinic.externalId().map(ExternalId::value),
                    clinic.name(),
                    clinic.zone().getId(),
                    Written.lower(clinic.status()),
                    clinic.selfService(),
                    Times.written(clinic.revision().createdAt(), clinic.zone()),
                    Times.written(clinic.revision().updatedAt(), clinic.zone()));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Clinics")
    record ClinicsJson(
            List<ClinicJson> clinics,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    private final Callers callers;

    private final Changes changes;

    ClinicsController(Callers callers, Changes changes) {
        this.callers = callers;
        this.changes = changes;
    }

    @Post
    @Operation(
            operationId = "makeClinic",
            summary = "Makes a clinic",
            description = "It is active, and closed until it gets work hours.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ClinicBodies.NewClinic.class)))
    @DocumentedMaking
    HttpResponse<ClinicJson> create(
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var clinic = Refused.unlessDone(callers.useCases().clinics().create(Body.read(body, ClinicsController::draft)));
        return Answers.created(ClinicJson.of(clinic), clinic.revision(), "/v1/clinics/" + clinic.id());
    }

    private static ManageClinics.Draft draft(Body body) {
        var name = body.required("name", Kinds.TEXT);
        var zone = body.required("time_zone", Kinds.TIME_ZONE);
        var externalId = body.nullable("external_id", Kinds.EXTERNAL_ID);
        return body.value(
                "name",
                () -> new ManageClinics.Draft(
                        externalId.optional(), InvalidValue.text("name", name.get(), 200), zone.get()));
    }

    @Get
    @DocumentedCondition
    @Operation(
            operationId = "listClinics",
            summary = "Lists clinics",
            description = "In the order in which they were made.")
    ClinicsJson list(
            @Asked.ExternalId @QueryValue("external_id") Optional<String> externalId,
            @Asked.Text @QueryValue("q") Optional<String> q,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var filter = new Clinics.Filter(Query.value("external_id", ExternalId::new, externalId), q);
        var page = Refused.unlessDone(callers.useCases().clinics().list(filter, Query.page(limit, cursor)));
        return new ClinicsJson(
                page.items().stream().map(ClinicJson::of).toList(), page.next().map(Cursor::of));
    }

    @Get("/{clinic_id}")
    @DocumentedCondition
    @Operation(operationId = "findClinic", summary = "Reads a clinic")
    HttpResponse<ClinicJson> find(@PathVariable("clinic_id") String clinic) {
        var found = Refused.unlessDone(callers.useCases().clinics().find(new ClinicId(clinic)));
        return Answers.ok(ClinicJson.of(found), found.revision());
    }

    @Patch("/{clinic_id}")
    @Rehearsable
    @Operation(
            operationId = "changeClinic",
            summary = "Changes fields of a clinic",
            description = "Fields left out stay; null clears `external_id`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ClinicBodies.ClinicChange.class)))
    HttpResponse<ClinicJson> change(
            @PathVariable("clinic_id") String clinic,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var change = Body.read(body, ClinicsController::changing);
        var seen = Preconditions.ifMatch(ifMatch);
        var after = changes.make(praxis -> praxis.clinics().change(new ClinicId(clinic), seen, change));
        return Answers.ok(ClinicJson.of(after), after.revision());
    }

    private static UnaryOperator<Clinic> changing(Body body) {
        var name = body.optional("name", Kinds.TEXT);
        var zone = body.optional("time_zone", Kinds.TIME_ZONE);
        var status = body.optional("status", Kinds.oneOf(ClinicStatus.values(), Written::lower));
        var selfService = body.optional("provider_self_service", Kinds.BOOLEAN);
        var externalId = body.nullable("external_id", Kinds.EXTERNAL_ID);
        return before -> new Clinic(
                before.id(),
                externalId.changing(before.externalId()),
                name.orElse(before.name()),
                zone.orElse(before.zone()),
                status.orElse(before.status()),
                selfService.orElse(before.selfService()),
                before.revision());
    }
}

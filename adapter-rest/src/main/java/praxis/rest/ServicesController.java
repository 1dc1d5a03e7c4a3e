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
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import praxis.application.port.Services;
import praxis.application.service.ManageServices;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.rest.input.Body;
import praxis.rest.input.Cursor;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;
import praxis.rest.input.Preconditions;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** What patients can ask for. */
@Controller("/v1/clinics/{clinic_id}/services")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "services")
final class ServicesController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Service")
    record ServiceJson(
            String id,
            String clinicId,
            @Schema(nullable = true) Optional<String> externalId,
            String name,
            int durationMinutes,
            int stepMinutes,

            @Schema(
                    type = "string",
                    allowableValues = {"clock", "period"})
            String alignment,

            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            int minNoticeMinutes,
            int horizonDays,
            @Schema(nullable = true) Optional<MoneyJson> price,
            List<String> providerIds,
            boolean active,
            @Schema(format = "date-time") String createdAt,
            @Schema(format = "date-time") String updatedAt) {

        static ServiceJson of(Service service, ZoneId zone) {
            var rules = service.rules();
            return new ServiceJson(
                    service.id().value(),
                    service.clinic().value(),
                    service.externalId().map(ExternalId::value),
                    service.name(),
                    rules.duration(),
                    rules.step(),
                    Written.lower(rules.alignment()),
                    rules.bufferBefore(),
                    rules.bufferAfter(),
                    rules.minNotice(),
                    rules.horizonDays(),
                    service.price().map(MoneyJson::of),
                    service.providers().stream().map(MembershipId::value).toList(),
                    service.active(),
                    Times.written(service.revision().createdAt(), zone),
                    Times.written(service.revision().updatedAt(), zone));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Services")
    record ServicesJson(
            List<ServiceJson> services,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    private static final Kind<List<MembershipId>> PROVIDERS = Kinds.list(Kinds.TEXT.to(MembershipId::new));

    private final ClinicZones zones;

    private final Callers callers;

    private final Changes changes;

    ServicesController(Callers callers, ClinicZones zones, Changes changes) {
        this.callers = callers;
        this.changes = changes;
        this.zones = zones;
    }

    @Post
    @Rehearsable
    @Operation(
            operationId = "makeService",
            summary = "Makes a service",
            description = "Without providers it has no slots.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServiceBodies.NewService.class)))
    @DocumentedMaking
    HttpResponse<ServiceJson> create(
            @PathVariable("clinic_id") String clinic,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var draft = Body.read(body, ServicesController::draft);
        var id = new ClinicId(clinic);
        var service = changes.make(praxis -> praxis.services().create(id, draft));
        return Answers.created(
                ServiceJson.of(service, zones.of(id)),
                service.revision(),
                "/v1/clinics/" + id + "/services/" + service.id());
    }

    private static ManageServices.Draft draft(Body body) {
        var name = body.required("name", Kinds.TEXT);
        var duration = body.required("duration_minutes", ServiceRules.DURATION);
        var rules = ServiceRules.read(body);
        var price = body.nullable("price", Kinds.MONEY);
        var providers = body.optional("provider_ids", PROVIDERS);
        var active = body.optional("active", Kinds.BOOLEAN);
        var externalId = body.nullable("external_id", Kinds.EXTERNAL_ID);
        return new ManageServices.Draft(
                externalId.optional(),
                body.value("name", () -> InvalidValue.text("name", name.get(), 200)),
                rules.changing(SlotRules.of(duration.get()), duration),
                price.optional(),
                new TreeSet<>(providers.orElse(List.of())),
                active.orElse(true));
    }

    @Get
    @DocumentedCondition
    @Operation(operationId = "listServices", summary = "Lists the services of a clinic")
    ServicesJson list(
            @PathVariable("clinic_id") String clinic,
            @Parameter(in = ParameterIn.QUERY, name = "active", required = false, schema = @Schema(type = "boolean"))
                    @QueryValue("active")
                    Optional<String> active,
            @Asked.ExternalId @QueryValue("external_id") Optional<String> externalId,
            @Asked.Text @QueryValue("q") Optional<String> q,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var filter = new Services.Filter(
                Query.bool("active", active), Query.value("external_id", ExternalId::new, externalId), q);
        var page = Refused.unlessDone(callers.useCases().services().list(id, filter, Query.page(limit, cursor)));
        var zone = zones.of(id);
        return new ServicesJson(
                page.items().stream()
                        .map(service -> ServiceJson.of(service, zone))
                        .toList(),
                page.next().map(Cursor::of));
    }

    @Get("/{service_id}")
    @DocumentedCondition
    @Operation(operationId = "findService", summary = "Reads a service")
    HttpResponse<ServiceJson> find(
            @PathVariable("clinic_id") String clinic, @PathVariable("service_id") String service) {
        var id = new ClinicId(clinic);
        var found = Refused.unlessDone(callers.useCases().services().find(id, new ServiceId(service)));
        return Answers.ok(ServiceJson.of(found, zones.of(id)), found.revision());
    }

    @Patch("/{service_id}")
    @Rehearsable
    @Operation(
            operationId = "changeService",
            summary = "Changes fields of a service",
            description =
                    "Fields left out stay; null clears `price` and `external_id`; `provider_ids` replaces all of them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServiceBodies.ServiceChange.class)))
    HttpResponse<ServiceJson> change(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("service_id") String service,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var change = Body.read(body, ServicesController::changing);
        var id = new ClinicId(clinic);
        var seen = Preconditions.ifMatch(ifMatch);
        var after = changes.make(praxis -> praxis.services().change(id, new ServiceId(service), seen, change));
        return Answers.ok(ServiceJson.of(after, zones.of(id)), after.revision());
    }

    private static UnaryOperator<Service> changing(Body body) {
        var name = body.optional("name", Kinds.TEXT);
        var duration = body.optional("duration_minutes", ServiceRules.DURATION);
        var rules = ServiceRules.read(body);
        var price = body.nullable("price", Kinds.MONEY);
        var providers = body.optional("provider_ids", PROVIDERS);
        var active = body.optional("active", Kinds.BOOLEAN);
        var externalId = body.nullable("external_id", Kinds.EXTERNAL_ID);
        return before -> new Service(
                before.id(),
                before.clinic(),
                externalId.changing(before.externalId()),
                name.orElse(before.name()),
                rules.changing(before.rules(), duration),
                price.changing(before.price()),
                providers.optional().map(TreeSet::new).orElseGet(() -> new TreeSet<>(before.providers())),
                active.orElse(before.active()),
                before.revision());
    }

    @Delete("/{service_id}")
    @Rehearsable
    @Operation(operationId = "removeService", summary = "Removes a service")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("service_id") String service,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
        var seen = Preconditions.ifMatch(ifMatch);
        changes.make(praxis -> praxis.services().remove(new ClinicId(clinic), new ServiceId(service), seen));
        return HttpResponse.noContent();
    }
}

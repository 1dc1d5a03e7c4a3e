package praxis.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import praxis.application.people.ManageMembers;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.ServiceId;
import praxis.domain.time.TimeRange;
import praxis.rest.input.Cursor;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** Who can see patients in a clinic, and when. */
@Controller("/v1/clinics/{clinic_id}/providers")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "providers")
final class ProvidersController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Providers")
    record ProvidersJson(
            List<MembershipJson> providers,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ProviderNames", description = "What an app sees.")
    record ProviderNamesJson(
            List<ProviderNameJson> providers,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ProviderName")
    record ProviderNameJson(String id, String fullName) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Availability")
    record AvailabilityJson(
            String clinicId,
            String providerId,
            String timeZone,
            @Schema(format = "date") String from,
            @Schema(format = "date") String to,
            List<PeriodJson> periods) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "AvailablePeriod", description = "Half-open: the end is not part of it.")
    record PeriodJson(
            @Schema(format = "date-time", example = "2026-11-23T09:00:00+01:00")
            String start,

            @Schema(format = "date-time", example = "2026-11-23T13:00:00+01:00")
            String end) {

        static PeriodJson of(TimeRange range, ZoneId zone) {
            return new PeriodJson(Times.written(range.start(), zone), Times.written(range.end(), zone));
        }
    }

    private final ClinicZones zones;

    private final Callers callers;

    ProvidersController(Callers callers, ClinicZones zones) {
        this.callers = callers;
        this.zones = zones;
    }

    @Get
    @DocumentedCondition
    @Operation(
            operationId = "listProviders",
            summary = "Lists the providers of a clinic",
            description =
                    "Its users with `is_provider` true, of any status. An app sees the names of approved ones; its `q` is a part of the name, never of the e-mail, and `external_id` is refused.")
    @ApiResponse(
            responseCode = "200",
            description = "Found.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(anyOf = {ProvidersJson.class, ProviderNamesJson.class})))
    HttpResponse<?> list(
            @PathVariable("clinic_id") String clinic,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "status",
                            required = false,
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"approved", "pending", "suspended"}))
                    @QueryValue("status")
                    Optional<String> status,
            @Parameter(in = ParameterIn.QUERY, name = "service_id", required = false, schema = @Schema(type = "string"))
                    @QueryValue("service_id")
                    Optional<String> service,
            @Asked.ExternalId @QueryValue("external_id") Optional<String> externalId,
            @Asked.Text @QueryValue("q") Optional<String> q,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var filter = new Memberships.Filter(
                Optional.empty(),
                Query.oneOf("status", MembershipStatus.values(), Written::lower, status),
                Optional.empty(),
                service.map(ServiceId::new),
                Query.value("external_id", ExternalId::new, externalId),
                q,
                Optional.empty());
        var page = Refused.unlessDone(callers.useCases().members().providers(id, filter, Query.page(limit, cursor)));
        return HttpResponse.ok(
                page.items().stream().allMatch(listed -> listed.membership().isPresent())
                        ? whole(page, zones.of(id))
                        : names(page));
    }

    private static ProvidersJson whole(Page<ManageMembers.ListedProvider> page, ZoneId zone) {
        var providers = page.items().stream()
                .flatMap(listed -> listed.membership().stream())
                .map(member -> MembershipJson.of(member, zone))
                .toList();
        return new ProvidersJson(providers, page.next().map(Cursor::of));
    }

    private static ProviderNamesJson names(Page<ManageMembers.ListedProvider> page) {
        var providers = page.items().stream()
                .map(listed -> new ProviderNameJson(listed.id().value(), listed.fullName()))
                .toList();
        return new ProviderNamesJson(providers, page.next().map(Cursor::of));
    }

    @Get("/{provider_id}/availability")
    @DocumentedCondition
    @Operation(
            operationId = "findAvailability",
            summary = "When a provider may see patients",
            description =
                    "Hours without closures and leave, before any booking (rule A), on at most 92 local dates, both inclusive.")
    AvailabilityJson availability(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("provider_id") String provider,
            @Asked.First @QueryValue("from") Optional<String> from,
            @Asked.Last @QueryValue("to") Optional<String> to) {
        var dates = Query.dates(from, to);
        var answer = Refused.unlessDone(
                callers.useCases().availability().find(new ClinicId(clinic), new MembershipId(provider), dates));
        var zone = answer.clinic().zone();
        return new AvailabilityJson(
                answer.clinic().id().value(),
                answer.provider().value(),
                zone.getId(),
                dates.dates().first().toString(),
                dates.dates().last().toString(),
                answer.periods().ranges().stream()
                        .map(range -> PeriodJson.of(range, zone))
                        .toList());
    }
}

package praxis.rest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import praxis.application.availability.SearchClinics;
import praxis.domain.clinic.ClinicId;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** When and where a service can be booked first. */
@Controller("/v1/slots")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "slots")
final class SearchController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "SlotSomewhere")
    record OfferJson(
            @Schema(format = "date-time", example = "2026-11-23T09:00:00+01:00")
            String start,

            @Schema(format = "date-time", example = "2026-11-23T09:30:00+01:00")
            String end,

            String providerId,
            String clinicId,
            String serviceId,
            String timeZone) {

        static OfferJson of(SearchClinics.Offer offer) {
            var zone = offer.clinic().zone();
            return new OfferJson(
                    Times.written(offer.slot().start(), zone),
                    Times.written(offer.slot().end(), zone),
                    offer.slot().provider().value(),
                    offer.clinic().id().value(),
                    offer.service().value(),
                    zone.getId());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "SlotsSomewhere")
    record OffersJson(List<OfferJson> slots) {}

    private final Callers callers;

    SearchController(Callers callers) {
        this.callers = callers;
    }

    @Get("/next")
    @DocumentedCondition
    @Operation(
            operationId = "searchSlots",
            summary = "The earliest slots over several clinics",
            description =
                    "As `findNextSlots`, by start, then clinic, service and provider. Clinics that do not have the service are left out.")
    OffersJson next(
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "clinic_ids",
                            required = false,
                            description =
                                    "Ids with commas between them, at most 100. Without it: all clinics of the caller.",
                            schema = @Schema(type = "string"))
                    @QueryValue("clinic_ids")
                    Optional<String> clinics,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "service",
                            required = true,
                            description = "An external id, or a name in any case.",
                            schema = @Schema(type = "string"))
                    @QueryValue("service")
                    Optional<String> service,
            @Asked.After @QueryValue("after") Optional<String> after,
            @Asked.MostNext @QueryValue("limit") Optional<String> limit) {
        var sought = new SearchClinics.Sought(
                clinics.map(SearchController::ids),
                Query.required("service", service),
                Query.instant("after", after),
                Query.number("limit", limit, 1));
        var offers = Refused.unlessDone(callers.useCases().search().next(sought));
        return new OffersJson(offers.stream().map(OfferJson::of).toList());
    }

    private static Set<ClinicId> ids(String list) {
        return Query.list("clinic_ids", list).stream().map(ClinicId::new).collect(Collectors.toSet());
    }
}

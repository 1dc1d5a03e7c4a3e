package praxis.rest;

import io.micronaut.http.HttpHeaders;
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
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import praxis.application.availability.FindSlots;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;
import praxis.rest.input.Kinds;
import praxis.rest.input.Query;
import praxis.rest.problem.ReasonJson;
import praxis.rest.problem.Refused;

/** When a service can be booked, and why not. */
@Controller("/v1/clinics/{clinic_id}")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "slots")
final class SlotsController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Slot")
    record SlotJson(
            @Schema(format = "date-time", example = "2026-11-23T09:00:00+01:00")
            String start,

            @Schema(format = "date-time", example = "2026-11-23T09:30:00+01:00")
            String end,

            String providerId) {

        static SlotJson of(Slot slot, ZoneId zone) {
            return new SlotJson(
                    Times.written(slot.start(), zone),
                    Times.written(slot.end(), zone),
                    slot.provider().value());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Slots")
    record SlotsJson(
            String clinicId,
            String serviceId,
            String timeZone,
            @Schema(format = "date") String from,
            @Schema(format = "date") String to,
            List<SlotJson> slots) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NextSlots")
    record NextSlotsJson(String clinicId, String serviceId, String timeZone, List<SlotJson> slots) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Explanation")
    record ExplanationJson(
            @Schema(format = "date-time") String at,

            @Schema(description = "True exactly when there is no reason against it.")
            boolean bookable,

            List<ReasonJson> reasons) {}

    private record Question(ClinicId clinic, ServiceId service, Optional<MembershipId> provider, Dates dates) {}

    private final Callers callers;
    private final KeptAnswers kept;

    SlotsController(Callers callers, KeptAnswers kept) {
        this.callers = callers;
        this.kept = kept;
    }

    @Get("/slots")
    @DocumentedCondition
    @Operation(
            operationId = "listSlots",
            summary = "When a service can be booked",
            description =
                    "By start, then provider (rule S), on at most 92 local dates, both inclusive; more than 250,000 are refused. Without `provider_id`: with any provider of the service.")
    @ApiResponse(
            responseCode = "200",
            description = "listSlots 200 response",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SlotsJson.class)))
    HttpResponse<byte[]> slots(
            @PathVariable("clinic_id") String clinic,
            @Asked.ServiceId @QueryValue("service_id") Optional<String> service,
            @Asked.ProviderId @QueryValue("provider_id") Optional<String> provider,
            @Asked.First @QueryValue("from") Optional<String> from,
            @Asked.Last @QueryValue("to") Optional<String> to) {
        var asked = new ServiceId(Query.required("service_id", service));
        var dates = Query.dates(from, to);
        var question = new Question(new ClinicId(clinic), asked, provider.map(MembershipId::new), dates.dates());
        var listing = Refused.unlessDone(
                callers.slots().list(question.clinic(), question.service(), question.provider(), dates));
        var answer = kept.answer(question, listing.version(), () -> json(listing, question.dates()));
        return HttpResponse.ok(answer.bytes()).header(HttpHeaders.ETAG, answer.tag());
    }

    private static SlotsJson json(FindSlots.Listing listing, Dates dates) {
        return new SlotsJson(
                listing.clinic().id().value(),
                listing.service().value(),
                listing.clinic().zone().getId(),
                dates.first().toString(),
                dates.last().toString(),
                written(listing.cut().get(), listing.clinic().zone()));
    }

    @Get("/slots/next")
    @DocumentedCondition
    @Operation(
            operationId = "findNextSlots",
            summary = "The earliest slots",
            description = "Those that start strictly after `after`, now by default, within the service's horizon.")
    NextSlotsJson next(
            @PathVariable("clinic_id") String clinic,
            @Asked.ServiceId @QueryValue("service_id") Optional<String> service,
            @Asked.ProviderId @QueryValue("provider_id") Optional<String> provider,
            @Asked.After @QueryValue("after") Optional<String> after,
            @Asked.MostNext @QueryValue("limit") Optional<String> limit) {
        var answer = Refused.unlessDone(callers.slots()
                .next(
                        new ClinicId(clinic),
                        new ServiceId(Query.required("service_id", service)),
                        provider.map(MembershipId::new),
                        Query.instant("after", after),
                        Query.number("limit", limit, 1)));
        return new NextSlotsJson(
                answer.clinic().id().value(),
                answer.service().value(),
                answer.clinic().zone().getId(),
                written(answer.slots(), answer.clinic().zone()));
    }

    /** Makes each when it is written, since there can be very many. */
    private static List<SlotJson> written(List<Slot> slots, ZoneId zone) {
        return new AbstractList<>() {
            @Override
            public SlotJson get(int i) {
                return SlotJson.of(slots.get(i), zone);
            }

            @Override
            public int size() {
                return slots.size();
            }
        };
    }

    @Get("/explain")
    @DocumentedCondition
    @Operation(
            operationId = "explainSlot",
            summary = "Why a service cannot be booked at an instant",
            description =
                    "Every reason that applies, with the row that causes it (rule E). Without a reason the instant is listed as a slot.")
    ExplanationJson explain(
            @PathVariable("clinic_id") String clinic,
            @Asked.ServiceId @QueryValue("service_id") Optional<String> service,
            @Parameter(in = ParameterIn.QUERY, name = "provider_id", required = true, schema = @Schema(type = "string"))
                    @QueryValue("provider_id")
                    Optional<String> provider,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "at",
                            required = true,
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryValue("at")
                    Optional<String> at) {
        var why = Refused.unlessDone(callers.slots()
                .explain(
                        new ClinicId(clinic),
                        new ServiceId(Query.required("service_id", service)),
                        new MembershipId(Query.required("provider_id", provider)),
                        Kinds.instant(Query.required("at", at), "at")));
        var explanation = why.explanation();
        return new ExplanationJson(
                Times.exact(explanation.at(), why.clinic().zone()),
                explanation.bookable(),
                explanation.reasons().stream().map(ReasonJson::of).toList());
    }
}

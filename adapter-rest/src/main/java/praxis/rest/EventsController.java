package praxis.rest;

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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import praxis.application.event.EventCursor;
import praxis.application.event.Mailroom;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.EventType;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** What happened in a clinic. */
@Controller("/v1/clinics/{clinic_id}/events")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "events")
final class EventsController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Events")
    record EventsJson(
            List<EventJson> events,

            @Schema(description = "Where to read on; also at the end, for what happens later.")
            String nextCursor,

            @Schema(description = "Whether events between `cursor` and the first of these are not kept any more.")
            boolean incomplete) {}

    private final Mailroom mailroom;
    private final Callers callers;
    private final ClinicZones zones;

    EventsController(Mailroom mailroom, Callers callers, ClinicZones zones) {
        this.mailroom = mailroom;
        this.callers = callers;
        this.zones = zones;
    }

    @Get
    @DocumentedCondition
    @Operation(
            operationId = "listEvents",
            summary = "What happened in a clinic",
            description =
                    "The oldest that is kept first, in an order that never changes: whoever reads on from `next_cursor` misses nothing. For the clinic's administrators.")
    EventsJson list(
            @PathVariable("clinic_id") String clinic,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "type",
                            required = false,
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "appointment.booked",
                                                "appointment.cancelled",
                                                "appointment.rescheduled",
                                                "appointment.needs_attention",
                                                "availability.changed"
                                            }))
                    @QueryValue("type")
                    Optional<String> type,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "cursor",
                            required = false,
                            description = "A `next_cursor`, or the `cursor` of an event; only what came after it.",
                            schema = @Schema(type = "string"))
                    @QueryValue("cursor")
                    Optional<String> cursor) {
        var id = new ClinicId(clinic);
        var after = cursor.map(EventNumbers::behind);
        var only = Query.oneOf("type", EventType.values(), EventType::code, type);
        var most = Query.page(limit, Optional.empty()).limit();
        var found = Refused.unlessDone(mailroom.events(callers.actor()).after(id, after, only, most));
        var zone = zones.of(id);
        return new EventsJson(
                found.events().stream().map(event -> EventJson.of(event, zone)).toList(),
                EventCursor.of(found.next()),
                found.incomplete());
    }
}

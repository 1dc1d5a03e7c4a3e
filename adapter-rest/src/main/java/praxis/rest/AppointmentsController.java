package praxis.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import praxis.application.Outcome;
import praxis.application.appointment.FindAppointments;
import praxis.application.appointment.Request;
import praxis.application.port.IdempotencyKeys;
import praxis.domain.InvalidValue;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.rest.input.Body;
import praxis.rest.input.Cursor;
import praxis.rest.input.Query;
import praxis.rest.problem.BadInput;
import praxis.rest.problem.Refused;

/** A clinic's appointments and holds. */
@Controller("/v1/clinics/{clinic_id}/appointments")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "appointments")
final class AppointmentsController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Appointments")
    record AppointmentsJson(
            List<AppointmentJson> appointments,
            @Schema(nullable = true) Optional<String> nextCursor) {}

    private final ClinicZones zones;

    private final Callers callers;

    AppointmentsController(Callers callers, ClinicZones zones) {
        this.callers = callers;
        this.zones = zones;
    }

    @Post
    @Operation(
            operationId = "makeAppointment",
            summary = "Books a service, or holds the time for a while",
            description =
                    "What is listed as a slot can be booked and what is not cannot: refused as `slot-taken` (409) or `not-available` (422), with `reasons`. A retry with the same `Idempotency-Key` within 24 hours is answered as the first call was; the same key with another request is refused (`idempotency-key-reused`).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AppointmentBodies.NewAppointment.class)))
    @DocumentedMaking
    HttpResponse<AppointmentJson> create(
            @PathVariable("clinic_id") String clinic,
            @Parameter(
                            in = ParameterIn.HEADER,
                            name = IdempotencyKeys.FIELD,
                            required = false,
                            description = "The caller's own, for this request alone.",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
                    @Header(IdempotencyKeys.FIELD)
                    Optional<String> key,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var request = Body.read(body, AppointmentBodies::request);
        var id = new ClinicId(clinic);
        var appointment = Refused.unlessDone(book(id, request, key));
        return Answers.created(
                AppointmentJson.of(appointment, zones.of(id)),
                appointment.revision(),
                "/v1/clinics/" + id + "/appointments/" + appointment.id());
    }

    private Outcome<Appointment> book(ClinicId clinic, Request request, Optional<String> key) {
        var booking = callers.useCases().booking();
        return Query.value(IdempotencyKeys.FIELD, text -> InvalidValue.text(IdempotencyKeys.FIELD, text, 200), key)
                .map(valid -> booking.book(clinic, request, valid))
                .orElseGet(() -> booking.book(clinic, request));
    }

    @Get
    @DocumentedCondition
    @Operation(
            operationId = "listAppointments",
            summary = "Lists the appointments of a clinic",
            description =
                    "By start; those that start on the dates `from` to `to`, both inclusive. A hold that has expired is still `held`.")
    AppointmentsJson list(
            @PathVariable("clinic_id") String clinic,
            @Asked.From @QueryValue("from") Optional<String> from,
            @Asked.To @QueryValue("to") Optional<String> to,
            @Asked.ProviderId @QueryValue("provider_id") Optional<String> provider,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "status",
                            required = false,
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"held", "booked", "cancelled", "completed", "no_show"}))
                    @QueryValue("status")
                    Optional<String> status,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "needs_attention",
                            required = false,
                            schema = @Schema(type = "boolean"))
                    @QueryValue("needs_attention")
                    Optional<String> needsAttention,
            @LimitParameter @QueryValue("limit") Optional<String> limit,
            @CursorParameter @QueryValue("cursor") Optional<String> cursor) {
        var filter = filter(
                Query.date("from", from),
                Query.date("to", to),
                provider.map(MembershipId::new),
                Query.oneOf("status", AppointmentStatus.values(), Written::lower, status),
                Query.bool("needs_attention", needsAttention));
        var found = Refused.unlessDone(
                callers.useCases().appointments().list(new ClinicId(clinic), filter, Query.page(limit, cursor)));
        var zone = found.clinic().zone();
        return new AppointmentsJson(
                found.page().items().stream()
                        .map(appointment -> AppointmentJson.of(appointment, zone))
                        .toList(),
                found.page().next().map(Cursor::of));
    }

    private static FindAppointments.Filter filter(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<MembershipId> provider,
            Optional<AppointmentStatus> status,
            Optional<Boolean> needsAttention) {
        return BadInput.naming(
                to.isPresent() ? "to" : "from",
                () -> new FindAppointments.Filter(from, to, provider, status, needsAttention));
    }

    @Get("/{appointment_id}")
    @DocumentedCondition
    @Operation(operationId = "findAppointment", summary = "Reads an appointment")
    HttpResponse<AppointmentJson> find(
            @PathVariable("clinic_id") String clinic, @PathVariable("appointment_id") String appointment) {
        var id = new ClinicId(clinic);
        var found = Refused.unlessDone(callers.useCases().appointments().find(id, new AppointmentId(appointment)));
        return Answers.ok(AppointmentJson.of(found, zones.of(id)), found.revision());
    }
}

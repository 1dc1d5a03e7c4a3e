package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.appointment.ChangeAppointments;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.ClinicId;
import praxis.rest.input.Body;
import praxis.rest.input.Preconditions;
import praxis.rest.problem.Refused;

/** What becomes of an appointment. Each step can be sent again: what has become so already is answered as it is. */
@Controller("/v1/clinics/{clinic_id}/appointments/{appointment_id}")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "appointments")
final class AppointmentChangesController {

    /** One step, of one appointment as its caller knows it. */
    @FunctionalInterface
    private interface Step {
        Outcome<Appointment> take(ChangeAppointments changes, ClinicId clinic, AppointmentId id, IfMatch ifMatch);
    }

    private final ClinicZones zones;

    private final Callers callers;

    AppointmentChangesController(Callers callers, ClinicZones zones) {
        this.callers = callers;
        this.zones = zones;
    }

    @Post("/confirm")
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "confirmAppointment",
            summary = "Books what is held",
            description = "Until the hold expires. A body is needed only where the hold has no patient.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AppointmentBodies.Confirmation.class)))
    HttpResponse<AppointmentJson> confirm(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("appointment_id") String appointment,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) HttpRequest<byte[]> request) {
        var with = Body.readIfAny(request.getBody(), AppointmentBodies::confirming)
                .orElse(AppointmentBodies.Confirming.NOTHING);
        return after(
                clinic,
                appointment,
                ifMatch,
                (changes, in, id, match) -> changes.confirm(in, id, match, with.patient(), with.notes()));
    }

    @Post("/reschedule")
    @Operation(
            operationId = "rescheduleAppointment",
            summary = "Moves an appointment or hold",
            description =
                    "In one step, by the rules and with the length and buffers that its service has now; refused as a booking is. `moves` keeps where it was.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AppointmentBodies.Reschedule.class)))
    HttpResponse<AppointmentJson> reschedule(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("appointment_id") String appointment,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var to = Body.read(body, AppointmentBodies::moving);
        return after(
                clinic,
                appointment,
                ifMatch,
                (changes, in, id, match) ->
                        changes.reschedule(in, id, match, to.start(), to.provider(), to.overrideReason()));
    }

    @Post("/cancel")
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancels an appointment or hold",
            description = "Its time can be booked again at once.")
    HttpResponse<AppointmentJson> cancel(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("appointment_id") String appointment,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) HttpRequest<byte[]> request) {
        Body.readNone(request.getBody());
        return after(clinic, appointment, ifMatch, ChangeAppointments::cancel);
    }

    @Post("/complete")
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "completeAppointment",
            summary = "Notes that a visit took place",
            description = "Once it has started.")
    HttpResponse<AppointmentJson> complete(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("appointment_id") String appointment,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) HttpRequest<byte[]> request) {
        Body.readNone(request.getBody());
        return after(clinic, appointment, ifMatch, ChangeAppointments::complete);
    }

    @Post("/no_show")
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "noteNoShow",
            summary = "Notes that a patient did not come",
            description = "Once the visit has started; gives the rest of its time back.")
    HttpResponse<AppointmentJson> noShow(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("appointment_id") String appointment,
            @IfMatchParameter @Header(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @Parameter(hidden = true) HttpRequest<byte[]> request) {
        Body.readNone(request.getBody());
        return after(clinic, appointment, ifMatch, ChangeAppointments::noShow);
    }

    private HttpResponse<AppointmentJson> after(
            String clinic, String appointment, Optional<String> ifMatch, Step step) {
        var in = new ClinicId(clinic);
        var after = Refused.unlessDone(step.take(
                callers.useCases().appointmentChanges(),
                in,
                new AppointmentId(appointment),
                Preconditions.ifMatch(ifMatch)));
        return Answers.ok(AppointmentJson.of(after, zones.of(in)), after.revision());
    }
}

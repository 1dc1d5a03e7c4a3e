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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import praxis.application.appointment.ProposeSlots;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.ClinicId;
import praxis.rest.input.Query;
import praxis.rest.problem.Refused;

/** Where an appointment could go. */
@Controller("/v1/clinics/{clinic_id}/appointments/{appointment_id}/proposals")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "appointments")
final class ProposalsController {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Proposals", description = "Where an appointment could go, nearest to where it is first.")
    record ProposalsJson(
            String appointmentId,
            String serviceId,
            String timeZone,
            List<SlotsController.SlotJson> sameProvider,
            List<SlotsController.SlotJson> otherProviders) {

        static ProposalsJson of(ProposeSlots.Answer answer) {
            var zone = answer.clinic().zone();
            return new ProposalsJson(
                    answer.appointment().id().value(),
                    answer.appointment().service().value(),
                    zone.getId(),
                    written(answer.proposals().same(), zone),
                    written(answer.proposals().others(), zone));
        }

        private static List<SlotsController.SlotJson> written(List<Slot> slots, ZoneId zone) {
            return slots.stream()
                    .map(slot -> SlotsController.SlotJson.of(slot, zone))
                    .toList();
        }
    }

    private final Callers callers;

    ProposalsController(Callers callers) {
        this.callers = callers;
    }

    @Get
    @DocumentedCondition
    @Operation(
            operationId = "proposeSlots",
            summary = "Where an appointment could go",
            description =
                    "The nearest slots with the same and with other providers, for instance of one that needs attention (rule B6). Each can be rescheduled to, until somebody else takes it.")
    ProposalsJson propose(
            @PathVariable("clinic_id") String clinic,
            @PathVariable("appointment_id") String appointment,
            @Parameter(
                            in = ParameterIn.QUERY,
                            name = "limit",
                            required = false,
                            description = "How many of either kind.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "20", defaultValue = "3"))
                    @QueryValue("limit")
                    Optional<String> limit) {
        var most = Query.number("limit", limit, ProposeSlots.USUAL);
        return ProposalsJson.of(Refused.unlessDone(
                callers.useCases().proposals().of(new ClinicId(clinic), new AppointmentId(appointment), most)));
    }
}

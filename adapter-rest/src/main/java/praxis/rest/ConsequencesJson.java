package praxis.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import praxis.application.change.Consequence;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Impact;
import praxis.domain.time.TimeRanges;
import praxis.rest.problem.ReasonJson;

/** What a change would do, as the API writes it. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "Consequences", description = "What a change would do to appointments and to bookable minutes.")
record ConsequencesJson(
        @Schema(description = "Always true.") boolean dryRun,

        @Schema(description = "Those that the change concerns and whose appointments the caller may see.")
        List<ConcernedClinicJson> clinics) {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ConcernedClinic")
    record ConcernedClinicJson(
            String clinicId,

            @Schema(description = "As it would be; instants are written in it.")
            String timeZone,

            @Schema(format = "date", description = "The first date whose minutes are told; appointments are of any.")
            String from,

            @Schema(format = "date") String to,

            @Schema(description = "Appointments that would no longer fit, by start.")
            List<MisfitJson> needsAttention,

            @Schema(description = "Appointments that need attention now and would fit again, by start.")
            List<TouchedJson> settled,

            @Schema(description = "Whose bookable minutes would change.")
            List<MinutesJson> providers) {

        static ConcernedClinicJson of(Consequence consequence) {
            var zone = consequence.clinic().zone();
            var dates = consequence.dates().dates();
            var impact = consequence.impact();
            return new ConcernedClinicJson(
                    consequence.clinic().id().value(),
                    zone.getId(),
                    dates.first().toString(),
                    dates.last().toString(),
                    impact.misfits().stream()
                            .map(misfit -> MisfitJson.of(misfit, zone))
                            .toList(),
                    impact.settled().stream()
                            .map(settled -> TouchedJson.of(settled, zone))
                            .toList(),
                    impact.minutes().stream()
                            .map(minutes -> MinutesJson.of(minutes, zone))
                            .toList());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Misfit")
    record MisfitJson(
            @JsonUnwrapped TouchedJson appointment,

            @Schema(description = "Those that the change would bring, as `explain` writes them.")
            List<ReasonJson> reasons) {

        static MisfitJson of(Impact.Misfit misfit, ZoneId zone) {
            return new MisfitJson(
                    TouchedJson.of(misfit.appointment(), zone),
                    misfit.reasons().stream().map(ReasonJson::of).toList());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "SettledAppointment")
    record TouchedJson(
            String id,
            String serviceId,
            String providerId,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String end,

            @Schema(
                    type = "string",
                    allowableValues = {"held", "booked"})
            String status,

            @Schema(nullable = true) Optional<AppointmentJson.PatientJson> patient) {

        static TouchedJson of(Appointment appointment, ZoneId zone) {
            var placement = appointment.placement();
            return new TouchedJson(
                    appointment.id().value(),
                    appointment.service().value(),
                    placement.provider().value(),
                    Times.written(placement.range().start(), zone),
                    Times.written(placement.range().end(), zone),
                    Written.lower(appointment.status()),
                    appointment.patient().map(AppointmentJson.PatientJson::of));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ChangedMinutes", description = "Minutes that lie in a slot of some service.")
    record MinutesJson(
            String providerId,

            @Schema(description = "Bookable after the change only.")
            List<ProvidersController.PeriodJson> appearing,

            @Schema(description = "Bookable before the change only.")
            List<ProvidersController.PeriodJson> vanishing) {

        static MinutesJson of(Impact.Minutes minutes, ZoneId zone) {
            return new MinutesJson(
                    minutes.provider().value(), periods(minutes.appearing(), zone), periods(minutes.vanishing(), zone));
        }

        private static List<ProvidersController.PeriodJson> periods(TimeRanges minutes, ZoneId zone) {
            return minutes.ranges().stream()
                    .map(range -> ProvidersController.PeriodJson.of(range, zone))
                    .toList();
        }
    }

    static ConsequencesJson of(List<Consequence> consequences) {
        return new ConsequencesJson(
                true, consequences.stream().map(ConcernedClinicJson::of).toList());
    }
}

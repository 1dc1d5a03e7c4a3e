package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import praxis.application.event.EventCursor;
import praxis.application.port.Events.Numbered;
import praxis.domain.event.Subject;

/** An event, as it is read and as webhooks are told. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(
        name = "Event",
        description = "Something that happened in a clinic: ids, times and codes, and nothing of a patient.")
record EventJson(
        @Schema(description = "The same however often it is sent.")
        String id,

        @Schema(example = "appointment.booked") String type,
        String clinicId,
        @Schema(format = "date-time") String createdAt,

        @Schema(description = "To read, or to be sent again, what came after it.")
        String cursor,

        @Schema(nullable = true) Optional<EventJson.AppointmentData> appointment,
        @Schema(nullable = true) Optional<EventJson.AvailabilityData> availability) {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "EventAppointment", description = "The appointment as the event left it.")
    record AppointmentData(
            String id,

            @Schema(description = "Of two events of one appointment, the one with the greater happened later.")
            long revision,

            String serviceId,
            String providerId,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String end,

            @Schema(nullable = true, description = "Where it was before it was rescheduled.")
            Optional<EventJson.VisitData> previous,

            @Schema(description = "Codes of rule E1: why it needs attention.")
            List<String> reasons) {

        static AppointmentData of(Subject.OfAppointment appointment, ZoneId zone) {
            var visit = VisitData.of(appointment.visit(), zone);
            return new AppointmentData(
                    appointment.id().value(),
                    appointment.revision(),
                    appointment.service().value(),
                    visit.providerId(),
                    visit.start(),
                    visit.end(),
                    appointment.before().map(before -> VisitData.of(before, zone)),
                    texts(appointment.reasons()));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "EventVisit", description = "When and with whom.")
    record VisitData(
            String providerId,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String end) {

        static VisitData of(Subject.Visit visit, ZoneId zone) {
            return new VisitData(
                    visit.provider().value(),
                    Times.written(visit.range().start(), zone),
                    Times.written(visit.range().end(), zone));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "EventAvailability", description = "What changed in what is said about the clinic's time.")
    record AvailabilityData(
            @Schema(description = "`clinic`, `work_hours`, `services`, `closures`, `providers`.")
            List<String> causes,

            @Schema(description = "Whose availability it is; none for the whole clinic.")
            List<String> providerIds) {

        static AvailabilityData of(Subject.OfAvailability availability) {
            return new AvailabilityData(
                    texts(availability.causes()).stream()
                            .map(cause -> cause.toLowerCase(Locale.ROOT))
                            .toList(),
                    texts(availability.providers()));
        }
    }

    static EventJson of(Numbered numbered, ZoneId zone) {
        var event = numbered.event();
        return new EventJson(
                event.id().value(),
                event.type().code(),
                event.clinic().value(),
                Times.written(event.at(), zone),
                EventCursor.of(numbered.number()),
                event.subject() instanceof Subject.OfAppointment appointment
                        ? Optional.of(AppointmentData.of(appointment, zone))
                        : Optional.empty(),
                event.subject() instanceof Subject.OfAvailability availability
                        ? Optional.of(AvailabilityData.of(availability))
                        : Optional.empty());
    }

    private static List<String> texts(Collection<?> things) {
        return things.stream().map(String::valueOf).toList();
    }
}

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

        @Schema(nullable = true) Optional<EventJson.EventAppointment> appointment,
        @Schema(nullable = true) Optional<EventJson.EventAvailability> availability) {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "EventAppointment", description = "The appointment as the event left it.")
    record EventAppointment(
            String id,

            @Schema(description = "Of two events of one appointment, the one with the greater happened later.")
            long revision,

            String serviceId,
            String providerId,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String end,

            @Schema(nullable = true, description = "Where it was before it was rescheduled.")
            Optional<EventJson.EventVisit> previous,

            @Schema(description = "Codes of rule E1: why it needs attention.")
            List<String> reasons) {

        static EventAppointment of(Subject.OfAppointment appointment, ZoneId zone) {
            var visit = EventVisit.of(appointment.visit(), zone);
            return new EventAppointment(
                    appointment.id().value(),
                    appointment.revision(),
                    appointment.service().value(),
                    visit.providerId(),
                    visit.start(),
                    visit.end(),
                    appointment.before().map(before -> EventVisit.of(before, zone)),
                    texts(appointment.reasons()));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "EventVisit", description = "When and with whom.")
    record EventVisit(
            String providerId,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String end) {

        static EventVisit of(Subject.Visit visit, ZoneId zone) {
            return new EventVisit(
                    visit.provider().value(),
                    Times.written(visit.range().start(), zone),
                    Times.written(visit.range().end(), zone));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "EventAvailability", description = "What changed in what is said about the clinic's time.")
    record EventAvailability(
            @Schema(description = "`clinic`, `work_hours`, `services`, `closures`, `providers`.")
            List<String> causes,

            @Schema(description = "Whose availability it is; none for the whole clinic.")
            List<String> providerIds) {

        static EventAvailability of(Subject.OfAvailability availability) {
            return new EventAvailability(
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
                        ? Optional.of(EventAppointment.of(appointment, zone))
                        : Optional.empty(),
                event.subject() instanceof Subject.OfAvailability availability
                        ? Optional.of(EventAvailability.of(availability))
                        : Optional.empty());
    }

    private static List<String> texts(Collection<?> things) {
        return things.stream().map(String::valueOf).toList();
    }
}

package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Move;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.appointment.Patient;
import praxis.domain.people.Email;
import praxis.domain.people.PhoneNumber;

/** An appointment or hold as the API writes it. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "Appointment", description = "Time of a provider taken for one patient, for good or for a while.")
record AppointmentJson(
        String id,
        String clinicId,
        String serviceId,
        String providerId,

        @Schema(format = "date-time", example = "2026-11-23T09:00:00+01:00")
        String start,

        @Schema(format = "date-time", example = "2026-11-23T09:30:00+01:00")
        String end,

        @Schema(description = "As they were when it was booked.")
        int bufferBeforeMinutes,

        int bufferAfterMinutes,

        @Schema(
                type = "string",
                allowableValues = {"held", "booked", "cancelled", "completed", "no_show"})
        String status,

        @Schema(
                nullable = true,
                format = "date-time",
                description = "While `held`: from then on it holds nothing, by itself.")
        Optional<String> holdUntil,

        @Schema(nullable = true, description = "Null: not known yet, or forgotten.")
        Optional<PatientJson> patient,

        @Schema(nullable = true) Optional<String> notes,

        @Schema(nullable = true, description = "Null: every rule was kept.")
        Optional<OverrideJson> override,

        boolean needsAttention,

        @Schema(nullable = true, description = "Null: it fits what is said about time.")
        Optional<AttentionJson> attention,

        @Schema(description = "Where it was before, the oldest first.")
        List<MoveJson> moves,

        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") String updatedAt) {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Patient")
    record PatientJson(
            String fullName,
            @Schema(nullable = true) Optional<String> email,
            @Schema(nullable = true) Optional<String> phoneE164) {

        static PatientJson of(Patient patient) {
            return new PatientJson(
                    patient.fullName(),
                    patient.email().map(Email::value),
                    patient.phone().map(PhoneNumber::value));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Override", description = "Which rules an administrator booked against, and why.")
    record OverrideJson(
            @Schema(example = "user 01a20840-553b-737d-8524-c9079d2ede6d")
            String by,

            String reason,
            List<String> codes) {

        static OverrideJson of(OverriddenRules override) {
            return new OverrideJson(
                    override.by(),
                    override.reason(),
                    override.codes().stream().map(Enum::name).toList());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Attention", description = "Why it no longer fits, and what was changed.")
    record AttentionJson(
            List<String> codes,
            String cause,
            @Schema(format = "date-time") String since) {

        static AttentionJson of(Attention attention, ZoneId zone) {
            return new AttentionJson(
                    attention.codes().stream().map(Enum::name).toList(),
                    attention.cause(),
                    Times.written(attention.since(), zone));
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Move")
    record MoveJson(
            String providerId,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String end,
            @Schema(format = "date-time") String at,
            String by) {

        static MoveJson of(Move move, ZoneId zone) {
            var range = move.from().range();
            return new MoveJson(
                    move.from().provider().value(),
                    Times.written(range.start(), zone),
                    Times.written(range.end(), zone),
                    Times.written(move.at(), zone),
                    move.by());
        }
    }

    static AppointmentJson of(Appointment appointment, ZoneId zone) {
        var placement = appointment.placement();
        return new AppointmentJson(
                appointment.id().value(),
                appointment.clinic().value(),
                appointment.service().value(),
                placement.provider().value(),
                Times.written(placement.range().start(), zone),
                Times.written(placement.range().end(), zone),
                placement.bufferBefore(),
                placement.bufferAfter(),
                Written.lower(appointment.status()),
                appointment.holdUntil().map(until -> Times.written(until, zone)),
                appointment.patient().map(PatientJson::of),
                appointment.notes().map(Notes::text),
                appointment.override().map(OverrideJson::of),
                appointment.attention().isPresent(),
                appointment.attention().map(attention -> AttentionJson.of(attention, zone)),
                appointment.moves().stream()
                        .map(move -> MoveJson.of(move, zone))
                        .toList(),
                Times.written(appointment.revision().createdAt(), zone),
                Times.written(appointment.revision().updatedAt(), zone));
    }
}

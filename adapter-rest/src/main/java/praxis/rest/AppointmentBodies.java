package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import praxis.application.appointment.Request;
import praxis.domain.InvalidValue;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;
import praxis.rest.input.Body;
import praxis.rest.input.Field;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;
import praxis.rest.problem.BadInput;

/** The bodies of requests about appointments: how they are described, and how they are read. */
final class AppointmentBodies {

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(
            name = "NewAppointment",
            requiredProperties = {"service_id", "start"})
    record NewAppointment(
            String serviceId,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Left out: any provider of the service, who has the fewest minutes booked that week.")
            Optional<String> providerId,

            @Schema(format = "date-time", example = "2026-11-23T09:00:00+01:00")
            String start,

            @Schema(
                    nullable = true,
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Needed, unless the time is only held.")
            Optional<NewPatient> patient,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 2000)
            Optional<String> notes,

            @Schema(
                    type = "boolean",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    defaultValue = "false",
                    description = "Keeps the time free for a while instead of booking it.")
            Optional<Boolean> hold,

            @Schema(
                    type = "integer",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    minimum = "1",
                    maximum = "3600",
                    defaultValue = "600",
                    description = "With `hold`: for how long.")
            Optional<Integer> holdSeconds,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    maxLength = 500,
                    description = "Why the rules are not to count that an administrator may override.")
            Optional<String> overrideReason) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewPatient", requiredProperties = "full_name")
    record NewPatient(
            @Schema(example = "Eva Sanz", maxLength = 200) String fullName,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 254)
            Optional<String> email,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    example = "+34911234567")
            Optional<String> phoneE164) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Confirmation", description = "What is given replaces what the hold knew.")
    record Confirmation(
            @Schema(
                    nullable = true,
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Needed where the hold has none.")
            Optional<NewPatient> patient,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 2000)
            Optional<String> notes) {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Reschedule", requiredProperties = "start")
    record Reschedule(
            @Schema(format = "date-time", example = "2026-11-23T10:00:00+01:00")
            String start,

            @Schema(
                    nullable = true,
                    type = "string",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                    description = "Left out: the same provider.")
            Optional<String> providerId,

            @Schema(nullable = true, type = "string", requiredMode = Schema.RequiredMode.NOT_REQUIRED, maxLength = 500)
            Optional<String> overrideReason) {}

    /** What a hold is confirmed with. */
    record Confirming(Optional<Patient> patient, Optional<Notes> notes) {

        static final Confirming NOTHING = new Confirming(Optional.empty(), Optional.empty());
    }

    /** Where an appointment is to go. */
    record Moving(Instant start, Optional<MembershipId> provider, Optional<String> overrideReason) {}

    private static final Kind<Instant> START = Kinds.INSTANT.to(Dates::inTime);
    private static final Kind<Patient> PATIENT = Kinds.object(AppointmentBodies::patient);
    private static final Kind<Notes> NOTES = Kinds.TEXT.to(Notes::new);
    private static final Kind<MembershipId> PROVIDER = Kinds.TEXT.to(MembershipId::new);
    private static final Kind<String> OVERRIDE_REASON =
            Kinds.TEXT.to(text -> InvalidValue.text("override_reason", text, 500));
    private static final Kind<Duration> HOLD_SECONDS = Kinds.NUMBER
            .<Integer>to(
                    seconds -> InvalidValue.within("hold_seconds", seconds, (int) Request.LEAST_HOLD.toSeconds(), (int)
                            Request.LONGEST_HOLD.toSeconds()))
            .to(Duration::ofSeconds);

    private AppointmentBodies() {}

    static Request request(Body body) {
        var service = body.required("service_id", Kinds.TEXT.to(ServiceId::new));
        var provider = body.nullable("provider_id", PROVIDER);
        var start = body.required("start", START);
        var patient = body.nullable("patient", PATIENT);
        var notes = body.nullable("notes", NOTES);
        var hold = body.optional("hold", Kinds.BOOLEAN);
        var seconds = body.optional("hold_seconds", HOLD_SECONDS);
        var reason = body.nullable("override_reason", OVERRIDE_REASON);
        var holdFor = body.part(() -> holdFor(hold, seconds));
        var whom = body.part(() -> patientOf(patient, holdFor.isPresent()));
        return new Request(
                service.get(), provider.optional(), start.get(), holdFor, whom, notes.optional(), reason.optional());
    }

    private static Optional<Duration> holdFor(Field<Boolean> hold, Field<Duration> seconds) {
        if (hold.orElse(false)) return Optional.of(seconds.orElse(Request.DEFAULT_HOLD));
        if (seconds.optional().isPresent()) throw BadInput.malformed("hold_seconds", "goes with hold");
        return Optional.empty();
    }

    private static Optional<Patient> patientOf(Field<Patient> patient, boolean held) {
        if (!held && patient.optional().isEmpty())
            throw BadInput.malformed("patient", "is missing; only a hold goes without");
        return patient.optional();
    }

    private static Patient patient(Body body) {
        var name = body.required("full_name", Kinds.TEXT.to(text -> InvalidValue.text("full_name", text, 200)));
        var email = body.nullable("email", Kinds.TEXT.to(Email::new));
        var phone = body.nullable("phone_e164", Kinds.TEXT.to(PhoneNumber::new));
        return new Patient(name.get(), email.optional(), phone.optional());
    }

    static Confirming confirming(Body body) {
        var patient = body.nullable("patient", PATIENT);
        var notes = body.nullable("notes", NOTES);
        return new Confirming(patient.optional(), notes.optional());
    }

    static Moving moving(Body body) {
        var start = body.required("start", START);
        var provider = body.nullable("provider_id", PROVIDER);
        var reason = body.nullable("override_reason", OVERRIDE_REASON);
        return new Moving(start.get(), provider.optional(), reason.optional());
    }
}

package praxis.cli.appointment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import praxis.application.UseCases;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.cli.naming.Names;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Move;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.appointment.Patient;
import praxis.domain.appointment.Placement;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Email;
import praxis.domain.people.PhoneNumber;

/** How appointments are shown. @param now at which holds may have expired */
public record AppointmentView(UseCases praxis, Clinic clinic, Instant now) {

    public Answer one(Appointment appointment) {
        return Answer.of(() -> json(appointment), () -> fields(appointment).lines());
    }

    Answer list(List<Appointment> appointments) {
        return Answer.list("appointments", appointments, this::json, () -> table(appointments));
    }

    private ZoneId zone() {
        return clinic.zone();
    }

    static String written(AppointmentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    ObjectNode json(Appointment appointment) {
        var placement = appointment.placement();
        return Json.object()
                .put("id", appointment.id().value())
                .put("clinic_id", appointment.clinic().value())
                .put("service_id", appointment.service().value())
                .put("provider_id", placement.provider().value())
                .put("start", Times.iso(placement.range().start(), zone()))
                .put("end", Times.iso(placement.range().end(), zone()))
                .put("buffer_before_minutes", placement.bufferBefore())
                .put("buffer_after_minutes", placement.bufferAfter())
                .put("status", written(appointment.status()))
                .<ObjectNode>set(
                        "hold_until", Json.text(appointment.holdUntil().map(until -> Times.iso(until, zone()))))
                .<ObjectNode>set("patient", patientJson(appointment))
                .<ObjectNode>set("notes", Json.text(appointment.notes().map(Notes::text)))
                .<ObjectNode>set("override", orNull(appointment.override().map(AppointmentView::json)))
                .put("needs_attention", appointment.attention().isPresent())
                .<ObjectNode>set("attention", orNull(appointment.attention().map(this::json)))
                .<ObjectNode>set("moves", Json.array(appointment.moves(), this::json))
                .put("created_at", Times.iso(appointment.revision().createdAt(), zone()))
                .put("updated_at", Times.iso(appointment.revision().updatedAt(), zone()));
    }

    /** Null where it is not known yet, or forgotten. */
    public static JsonNode patientJson(Appointment appointment) {
        return orNull(appointment.patient().map(AppointmentView::json));
    }

    private static JsonNode orNull(Optional<ObjectNode> json) {
        return json.<JsonNode>map(node -> node).orElseGet(() -> Json.text(Optional.empty()));
    }

    private static ObjectNode json(Patient patient) {
        return Json.object()
                .put("full_name", patient.fullName())
                .<ObjectNode>set("email", Json.text(patient.email().map(Email::value)))
                .set("phone_e164", Json.text(patient.phone().map(PhoneNumber::value)));
    }

    private static ObjectNode json(OverriddenRules override) {
        return Json.object()
                .put("by", override.by())
                .put("reason", override.reason())
                .set("codes", Json.array(List.copyOf(override.codes()), Json::text));
    }

    private ObjectNode json(Attention attention) {
        return Json.object()
                .<ObjectNode>set("codes", Json.array(List.copyOf(attention.codes()), Json::text))
                .put("cause", attention.cause())
                .put("since", Times.iso(attention.since(), zone()));
    }

    private JsonNode json(Move move) {
        var range = move.from().range();
        return Json.object()
                .put("provider_id", move.from().provider().value())
                .put("start", Times.iso(range.start(), zone()))
                .put("end", Times.iso(range.end(), zone()))
                .put("at", Times.iso(move.at(), zone()))
                .put("by", move.by());
    }

    private Table fields(Appointment appointment) {
        var names = Names.of(praxis, clinic);
        var fields = new ArrayList<String>();
        fields.addAll(List.of("id", appointment.id().value()));
        fields.addAll(List.of("when", when(appointment, zone())));
        fields.addAll(List.of("status", status(appointment)));
        fields.addAll(List.of("service", names.of(appointment.service())));
        fields.addAll(List.of("provider", names.of(appointment.placement().provider())));
        fields.addAll(List.of("patient", patient(appointment)));
        appointment
                .patient()
                .flatMap(Patient::phone)
                .ifPresent(phone -> fields.addAll(List.of("phone", phone.value())));
        appointment
                .patient()
                .flatMap(Patient::email)
                .ifPresent(email -> fields.addAll(List.of("e-mail", email.value())));
        appointment.notes().ifPresent(notes -> fields.addAll(List.of("notes", oneLine(notes))));
        appointment.override().ifPresent(override -> fields.addAll(List.of("override", words(override))));
        appointment.attention().ifPresent(attention -> fields.addAll(List.of("attention", words(attention))));
        fields.addAll(moves(appointment, names));
        return Table.ofFields(fields.toArray(String[]::new));
    }

    private static String oneLine(Notes notes) {
        return notes.text().replace('\n', ' ');
    }

    private static String words(OverriddenRules override) {
        return override.reason() + " (" + codes(override.codes()) + "; by " + override.by() + ")";
    }

    private String words(Attention attention) {
        return codes(attention.codes()) + ": " + attention.cause();
    }

    private List<String> moves(Appointment appointment, Names names) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < appointment.moves().size(); i++) {
            var move = appointment.moves().get(i);
            var to = i + 1 < appointment.moves().size()
                    ? appointment.moves().get(i + 1).from()
                    : appointment.placement();
            fields.addAll(List.of("moved from", words(move, to, names)));
        }
        return fields;
    }

    private String words(Move move, Placement to, Names names) {
        var start = move.from().start();
        var provider = move.from().provider();
        return Times.day(start, zone()) + " " + Times.time(start, zone())
                + (provider.equals(to.provider()) ? "" : " with " + names.of(provider)) + " (by " + move.by() + ")";
    }

    private static String codes(Collection<ReasonCode> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    Table table(List<Appointment> appointments) {
        var names = Names.of(praxis, clinic);
        return new Table(
                List.of("WHEN", "STATUS", "SERVICE", "PROVIDER", "PATIENT", "CONTACT", "ATTENTION", "ID"),
                appointments.stream()
                        .map(appointment -> List.of(
                                when(appointment, zone()),
                                status(appointment),
                                names.of(appointment.service()),
                                names.of(appointment.placement().provider()),
                                patient(appointment),
                                Table.cell(appointment.patient().flatMap(AppointmentView::contact)),
                                Table.cell(appointment.attention().map(attention -> codes(attention.codes()))),
                                appointment.id().value()))
                        .toList());
    }

    /** {@code Mon 2026-11-23 09:00-09:30 +01:00}. */
    public static String when(Appointment appointment, ZoneId zone) {
        var range = appointment.placement().range();
        var oneOffset = Times.haveOneOffset(range.start(), range.end(), zone);
        var start = Times.time(range.start(), zone) + (oneOffset ? "" : " " + Times.offset(range.start(), zone));
        return Times.day(range.start(), zone) + " " + start + "-" + Times.time(range.end(), zone) + " "
                + Times.offset(range.end(), zone);
    }

    private String status(Appointment appointment) {
        return written(appointment.status())
                + appointment
                        .holdUntil()
                        .map(until -> " until " + Times.iso(until, zone()))
                        .orElse("")
                + (appointment.hasExpired(now) ? " (expired)" : "");
    }

    /** By which a patient is reached: the telephone, or else the e-mail. */
    private static Optional<String> contact(Patient patient) {
        return patient.phone().map(PhoneNumber::value).or(() -> patient.email().map(Email::value));
    }

    private static String patient(Appointment appointment) {
        return Table.cell(appointment.patient().map(Patient::fullName));
    }
}

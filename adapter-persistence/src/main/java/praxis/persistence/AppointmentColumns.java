package praxis.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Move;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.appointment.Patient;
import praxis.domain.appointment.Placement;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.TimeRange;

/** The values that the columns of {@code appointments} and {@code appointment_moves} make, under their own names. */
final class AppointmentColumns {

    static final String PLACEMENT = "provider_id, person_id, starts_at, ends_at, buffer_before_minutes,"
            + " buffer_after_minutes, booking_no, override_by, override_reason, override_codes";

    private AppointmentColumns() {}

    static Appointment appointment(Row row) throws SQLException {
        return new Appointment(
                new AppointmentId(row.id("id")),
                new ClinicId(row.id("clinic_id")),
                new ServiceId(row.id("service_id")),
                placement(row),
                row.word("status", AppointmentStatus.class),
                row.anyInstant("hold_until"),
                patient(row),
                row.anyText("notes").map(Notes::new),
                override(row),
                attention(row),
                List.of(),
                row.revision(""));
    }

    /** The same with its history. */
    static Appointment with(Appointment appointment, List<Move> moves) {
        return new Appointment(
                appointment.id(),
                appointment.clinic(),
                appointment.service(),
                appointment.placement(),
                appointment.status(),
                appointment.holdUntil(),
                appointment.patient(),
                appointment.notes(),
                appointment.override(),
                appointment.attention(),
                moves,
                appointment.revision());
    }

    static Move move(Row row) throws SQLException {
        return new Move(
                placement(row), override(row), Instant.ofEpochMilli(row.count("moved_at")), row.text("moved_by"));
    }

    static BusyTime busy(Row row, ClinicId asking) throws SQLException {
        return new BusyTime(
                row.count("starts_at"),
                row.count("ends_at"),
                row.number("buffer_before_minutes"),
                row.number("buffer_after_minutes"),
                !asking.value().equals(row.id("clinic_id")),
                Optional.of(row.id("id")));
    }

    private static Placement placement(Row row) throws SQLException {
        return new Placement(
                new MembershipId(row.id("provider_id")),
                new UserId(row.id("person_id")),
                range(row),
                row.number("buffer_before_minutes"),
                row.number("buffer_after_minutes"),
                row.count("booking_no"));
    }

    private static TimeRange range(Row row) throws SQLException {
        return new TimeRange(
                Instant.ofEpochSecond(row.count("starts_at")), Instant.ofEpochSecond(row.count("ends_at")));
    }

    private static Optional<Patient> patient(Row row) throws SQLException {
        var email = row.anyText("patient_email").map(Email::new);
        var phone = row.anyText("patient_phone_e164").map(PhoneNumber::new);
        return row.anyText("patient_name").map(name -> new Patient(name, email, phone));
    }

    private static Optional<OverriddenRules> override(Row row) throws SQLException {
        if (!row.has("override_by")) return Optional.empty();
        return Optional.of(new OverriddenRules(
                row.text("override_by"), row.text("override_reason"), codes(row.text("override_codes"))));
    }

    private static Optional<Attention> attention(Row row) throws SQLException {
        if (!row.has("attention_codes")) return Optional.empty();
        return Optional.of(new Attention(
                codes(row.text("attention_codes")),
                row.text("attention_cause"),
                Instant.ofEpochMilli(row.count("attention_since"))));
    }

    private static SortedSet<ReasonCode> codes(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(word -> !word.isEmpty())
                .map(ReasonCode::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String text(SortedSet<ReasonCode> codes) {
        return codes.stream().map(ReasonCode::name).collect(Collectors.joining(","));
    }

    /** Values of {@link #PLACEMENT}. */
    static List<Object> placement(Placement placement, Optional<OverriddenRules> override) {
        return new ArrayList<>(List.of(
                Uuids.stored(placement.provider().value()),
                Uuids.stored(placement.person().value()),
                placement.range().start().getEpochSecond(),
                placement.range().end().getEpochSecond(),
                placement.bufferBefore(),
                placement.bufferAfter(),
                placement.number(),
                override.map(OverriddenRules::by),
                override.map(OverriddenRules::reason),
                override.map(OverriddenRules::codes).map(AppointmentColumns::text)));
    }
}

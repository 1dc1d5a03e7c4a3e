package praxis.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import praxis.application.port.Appointments;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Move;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.appointment.Patient;
import praxis.domain.appointment.Placement;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;

/** Tables {@code appointments} and {@code appointment_moves}. */
final class JdbcAppointments implements Appointments {

    /** Of a clinic, by index (clinic_id, starts_at, id). */
    static final String SELECT = "SELECT a.* FROM appointments a WHERE a.clinic_id = ?";

    private static final String PLACEMENT = "provider_id, person_id, starts_at, ends_at, buffer_before_minutes,"
            + " buffer_after_minutes, booking_no, override_by, override_reason, override_codes";

    private static final String CHANGING = PLACEMENT + ", status, active, hold_until, patient_name, patient_email,"
            + " patient_phone_e164, notes, attention_codes, attention_cause, attention_since, moves, revision,"
            + " updated_at";

    private static final String ALL = CHANGING + ", service_id, created_at, clinic_id, id";

    private static final String INSERT = "INSERT INTO appointments (" + ALL + ") VALUES (" + marks(ALL) + ")";

    private static final String UPDATE = "UPDATE appointments SET " + String.join(" = ?, ", CHANGING.split(", ", -1))
            + " = ? WHERE clinic_id = ? AND id = ?";

    private static final String FLAG = "UPDATE appointments SET attention_codes = ?, attention_cause = ?,"
            + " attention_since = ?, revision = ?, updated_at = ? WHERE clinic_id = ? AND id = ?";

    /** Something can still become of it, and it ends after an instant. */
    private static final String OPEN = SELECT + " AND a.starts_at > ? AND a.ends_at > ?"
            + " AND (a.status = 'booked' OR a.status = 'held' AND a.hold_until > ?)";

    /** How many appointments one statement names. */
    private static final int CHUNK = 500;

    private static final String MOVED = PLACEMENT + ", clinic_id, appointment_id, move_no, moved_at, moved_by";

    private static final String INSERT_MOVE =
            "INSERT INTO appointment_moves (" + MOVED + ") VALUES (" + marks(MOVED) + ")";

    private final Database database;

    JdbcAppointments(Database database) {
        this.database = database;
    }

    private static String marks(String columns) {
        return Places.of(columns.split(",", -1).length);
    }

    @Override
    public Optional<Appointment> find(ClinicId clinic, AppointmentId id) {
        var found = new ArrayList<Appointment>();
        var moved = database.first(
                SELECT + " AND a.id = ?",
                row -> {
                    found.add(AppointmentColumns.appointment(row));
                    return row.number("moves") > 0;
                },
                Uuids.sought(clinic.value()),
                Uuids.sought(id.value()));
        if (moved.orElse(false))
            found.replaceAll(one -> withMoves(clinic, List.of(one)).getFirst());
        return found.stream().findFirst();
    }

    @Override
    public Optional<Appointment> lock(ClinicId clinic, AppointmentId id) {
        var locked = database.lock(
                "SELECT 1 FROM appointments WHERE clinic_id = ? AND id = ? FOR UPDATE",
                Uuids.sought(clinic.value()),
                Uuids.sought(id.value()));
        return locked ? find(clinic, id) : Optional.empty();
    }

    @Override
    public Page<Appointment> list(ClinicId clinic, Filter filter, PageRequest page) {
        var statement = new Database.Conditions(SELECT, Uuids.sought(clinic.value()))
                .and("a.starts_at >= ?", filter.from().map(JdbcAppointments::ceiling))
                .and("a.starts_at < ?", filter.to().map(JdbcAppointments::ceiling))
                .and("a.provider_id = ?", filter.provider().map(id -> Uuids.sought(id.value())))
                .and("a.status = ?", filter.status())
                .and(
                        filter.needsAttention().orElse(false)
                                ? "a.attention_codes IS NOT NULL AND 0 < ?"
                                : "a.attention_codes IS NULL AND 0 < ?",
                        filter.needsAttention().map(asked -> 1));
        page.after()
                .map(JdbcAppointments::place)
                .ifPresent(place -> statement
                        .and("a.starts_at >= ?", Optional.of(place.start()))
                        .andEither("a.starts_at > ?", place.start(), "a.id > ?", place.id()));
        var found = statement.first(database, "a.starts_at, a.id", page.limit() + 1, AppointmentColumns::appointment);
        return Page.of(
                withMoves(clinic, found),
                page,
                one -> Appointments.place(one.placement().start(), one.id()));
    }

    /** Starts are whole seconds: at or after an instant means at or after the next whole second. */
    private static long ceiling(Instant instant) {
        return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    }

    private record Place(long start, byte[] id) {}

    /** A text that is no place comes after every other. */
    private static Place place(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{12}")) return new Place(Long.MAX_VALUE, Uuids.sought(""));
        return new Place(Long.parseLong(parts[0]) - SINCE_YEAR_ONE, Uuids.sought(parts[1]));
    }

    private List<Appointment> withMoves(ClinicId clinic, List<Appointment> appointments) {
        if (appointments.isEmpty()) return appointments;
        var moves = moves(clinic, appointments);
        return appointments.stream()
                .map(one -> AppointmentColumns.with(one, moves.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<AppointmentId, List<Move>> moves(ClinicId clinic, List<Appointment> appointments) {
        var parameters = new ArrayList<Object>(List.of(Uuids.sought(clinic.value())));
        for (var one : appointments) parameters.add(id(one));
        var moves = new HashMap<AppointmentId, List<Move>>();
        database.list(
                "SELECT * FROM appointment_moves WHERE clinic_id = ? AND appointment_id IN ("
                        + Places.of(appointments.size())
                        + ") ORDER BY appointment_id, move_no",
                row -> moves.computeIfAbsent(new AppointmentId(row.id("appointment_id")), id -> new ArrayList<>())
                        .add(AppointmentColumns.move(row)),
                parameters.toArray());
        return moves;
    }

    @Override
    public List<Appointment> open(ClinicId clinic, Optional<MembershipId> provider, Instant after) {
        var moved = new HashSet<AppointmentId>();
        var parameters = new ArrayList<Object>(List.of(Uuids.sought(clinic.value())));
        parameters.addAll(List.of(floor(after) - JdbcCalendars.LONGEST, floor(after), after));
        provider.ifPresent(id -> parameters.add(Uuids.sought(id.value())));
        var open = database.list(
                OPEN + (provider.isPresent() ? " AND a.provider_id = ?" : "") + " ORDER BY a.starts_at, a.id",
                row -> {
                    var appointment = AppointmentColumns.appointment(row);
                    if (row.number("moves") > 0) moved.add(appointment.id());
                    return appointment;
                },
                parameters.toArray());
        return withMovesOf(moved, clinic, open);
    }

    /** In statements of a bounded size. */
    private List<Appointment> withMovesOf(Set<AppointmentId> moved, ClinicId clinic, List<Appointment> appointments) {
        var asked =
                appointments.stream().filter(one -> moved.contains(one.id())).toList();
        var moves = new HashMap<AppointmentId, List<Move>>();
        for (int from = 0; from < asked.size(); from += CHUNK)
            moves.putAll(moves(clinic, asked.subList(from, Math.min(asked.size(), from + CHUNK))));
        return appointments.stream()
                .map(one -> AppointmentColumns.with(one, moves.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Ends are whole seconds: after an instant means after the second it lies in. */
    private static long floor(Instant instant) {
        return instant.getEpochSecond();
    }

    @Override
    public List<AppointmentId> ofPatient(ClinicId clinic, Optional<Email> email, Optional<PhoneNumber> phone) {
        return database.list(
                "SELECT id FROM appointments WHERE clinic_id = ? AND (patient_email = ? OR patient_phone_e164 = ?)"
                        + " ORDER BY starts_at, id",
                row -> new AppointmentId(row.id("id")),
                Uuids.sought(clinic.value()),
                email.map(Email::value),
                phone.map(PhoneNumber::value));
    }

    @Override
    public List<Key> rememberedLongerThan(Instant before, Optional<AppointmentId> after, int most) {
        return database.acrossClinics()
                .list(
                        "SELECT clinic_id, id FROM appointments WHERE id > ? AND ends_at < ?"
                                + " AND (patient_name IS NOT NULL OR notes IS NOT NULL) ORDER BY id LIMIT ?",
                        row -> new Key(new ClinicId(row.id("clinic_id")), new AppointmentId(row.id("id"))),
                        after.map(id -> Uuids.sought(id.value())).orElse(new byte[16]),
                        ceiling(before),
                        most);
    }

    @Override
    public void flag(List<Appointment> appointments) {
        var each = database.updateAll(FLAG, appointments, appointment -> {
            var values = attention(appointment);
            values.addAll(List.of(
                    appointment.revision().number(), appointment.revision().updatedAt()));
            values.addAll(key(appointment));
            return values;
        });
        if (!each) throw new IllegalStateException("no such appointment");
    }

    private static List<Object> attention(Appointment appointment) {
        return new ArrayList<>(List.of(
                appointment.attention().map(Attention::codes).map(AppointmentColumns::text),
                appointment.attention().map(Attention::cause),
                appointment.attention().map(Attention::since)));
    }

    @Override
    public boolean anyOf(ClinicId clinic, ServiceId service) {
        return database.first(
                        "SELECT 1 FROM appointments WHERE clinic_id = ? AND service_id = ? LIMIT 1",
                        row -> true,
                        Uuids.sought(clinic.value()),
                        Uuids.sought(service.value()))
                .isPresent();
    }

    @Override
    public void add(List<Appointment> appointments) {
        for (var appointment : appointments)
            guarded(appointment, () -> {
                var values = changing(appointment);
                values.add(Uuids.stored(appointment.service().value()));
                values.add(appointment.revision().createdAt());
                values.addAll(key(appointment));
                database.update(INSERT, values.toArray());
                addMoves(appointment, 0);
            });
    }

    @Override
    public void replace(Appointment appointment) {
        guarded(appointment, () -> {
            var values = changing(appointment);
            values.addAll(key(appointment));
            if (database.update(UPDATE, values.toArray()) == 0) throw new IllegalStateException("no such appointment");
            if (!appointment.moves().isEmpty()) addMoves(appointment, storedMoves(appointment));
        });
    }

    private int storedMoves(Appointment appointment) {
        return database.first(
                        "SELECT COUNT(*) AS moves_kept FROM appointment_moves WHERE clinic_id = ? AND appointment_id = ?",
                        row -> row.number("moves_kept"),
                        key(appointment).toArray())
                .orElse(0);
    }

    private void addMoves(Appointment appointment, int stored) {
        for (int number = stored; number < appointment.moves().size(); number++) {
            var move = appointment.moves().get(number);
            var values = placement(move.from(), move.override());
            values.addAll(key(appointment));
            values.addAll(List.of(number + 1, move.at(), move.by()));
            database.update(INSERT_MOVE, values.toArray());
        }
    }

    /** @throws CalendarBehind if another appointment has the number */
    private void guarded(Appointment appointment, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            if (UniqueKey.isDuplicate(e) && isNumberTaken(appointment))
                throw new CalendarBehind(appointment.placement().person(), e);
            throw e;
        }
    }

    private boolean isNumberTaken(Appointment appointment) {
        return database.acrossClinics()
                .first(
                        "SELECT 1 FROM appointments WHERE person_id = ? AND booking_no = ? AND id <> ?",
                        row -> true,
                        Uuids.stored(appointment.placement().person().value()),
                        appointment.placement().number(),
                        id(appointment))
                .isPresent();
    }

    private static List<Object> changing(Appointment appointment) {
        var values = placement(appointment.placement(), appointment.override());
        values.addAll(List.of(appointment.status(), appointment.status().takesTime(), appointment.holdUntil()));
        values.addAll(List.of(
                appointment.patient().map(Patient::fullName),
                appointment.patient().flatMap(Patient::email).map(Email::value),
                appointment.patient().flatMap(Patient::phone).map(PhoneNumber::value),
                appointment.notes().map(Notes::text)));
        values.addAll(attention(appointment));
        values.addAll(List.of(
                appointment.moves().size(),
                appointment.revision().number(),
                appointment.revision().updatedAt()));
        return values;
    }

    private static List<Object> placement(Placement placement, Optional<OverriddenRules> override) {
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

    private static List<Object> key(Appointment appointment) {
        return List.of(Uuids.stored(appointment.clinic().value()), id(appointment));
    }

    private static byte[] id(Appointment appointment) {
        return Uuids.stored(appointment.id().value());
    }
}

package praxis.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import praxis.application.port.Appointments;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipId;
import praxis.domain.people.PhoneNumber;
import praxis.domain.service.ServiceId;

/** Table {@code appointments}, with the moves of each. */
final class JdbcAppointments implements Appointments {

    /** Of a clinic, by index (clinic_id, starts_at, id). */
    static final String SELECT = "SELECT a.* FROM appointments a WHERE a.clinic_id = ?";

    private static final String CHANGING =
            AppointmentColumns.PLACEMENT + ", status, active, hold_until, patient_name, patient_email,"
                    + " patient_phone_e164, notes, attention_codes, attention_cause, attention_since, moves, revision,"
                    + " updated_at";

    private static final String ALL = CHANGING + ", service_id, created_at, clinic_id, id";

    private static final String INSERT =
            "INSERT INTO appointments (" + ALL + ") VALUES (" + Places.ofColumns(ALL) + ")";

    private static final String UPDATE = "UPDATE appointments SET " + String.join(" = ?, ", CHANGING.split(", ", -1))
            + " = ? WHERE clinic_id = ? AND id = ?";

    private static final String FLAG = "UPDATE appointments SET attention_codes = ?, attention_cause = ?,"
            + " attention_since = ?, revision = ?, updated_at = ? WHERE clinic_id = ? AND id = ?";

    /** Something can still become of it, and it ends after an instant. */
    private static final String OPEN = SELECT + " AND a.starts_at > ? AND a.ends_at > ?"
            + " AND (a.status = 'booked' OR a.status = 'held' AND a.hold_until > ?)";

    private final Database database;
    private final JdbcMoves moves;

    JdbcAppointments(Database database) {
        this.database = database;
        this.moves = new JdbcMoves(database);
    }

    @Override
    public Optional<Appointment> find(ClinicId clinic, AppointmentId id) {
        var moved = new HashSet<AppointmentId>();
        var found = database.list(
                SELECT + " AND a.id = ?",
                JdbcMoves.reader(moved),
                Uuids.sought(clinic.value()),
                Uuids.sought(id.value()));
        return moves.with(clinic, found, moved).stream().findFirst();
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
        var moved = new HashSet<AppointmentId>();
        var found = statement.first(database, "a.starts_at, a.id", page.limit() + 1, JdbcMoves.reader(moved));
        return Page.of(
                moves.with(clinic, found, moved),
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

    @Override
    public List<Appointment> open(ClinicId clinic, Optional<MembershipId> provider, Instant after) {
        var moved = new HashSet<AppointmentId>();
        var parameters = new ArrayList<Object>(List.of(Uuids.sought(clinic.value())));
        parameters.addAll(List.of(floor(after) - JdbcCalendars.LONGEST, floor(after), after));
        provider.ifPresent(id -> parameters.add(Uuids.sought(id.value())));
        var open = database.list(
                OPEN + (provider.isPresent() ? " AND a.provider_id = ?" : "") + " ORDER BY a.starts_at, a.id",
                JdbcMoves.reader(moved),
                parameters.toArray());
        return moves.with(clinic, open, moved);
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
        for (var appointment : appointments) {
            var values = changing(appointment);
            values.add(Uuids.stored(appointment.service().value()));
            values.add(appointment.revision().createdAt());
            values.addAll(key(appointment));
            database.later(INSERT, values.toArray(), failure -> explained(appointment, failure));
            moves.add(appointment, 0);
        }
    }

    @Override
    public void replace(Appointment appointment) {
        var values = changing(appointment);
        values.addAll(key(appointment));
        if (!isChanged(appointment, values)) throw new IllegalStateException("no such appointment");
        moves.addNew(appointment);
    }

    private boolean isChanged(Appointment appointment, List<Object> values) {
        try {
            return database.update(UPDATE, values.toArray()) > 0;
        } catch (RuntimeException e) {
            throw explained(appointment, e);
        }
    }

    /** A {@link CalendarBehind} if another appointment has the number. */
    private RuntimeException explained(Appointment appointment, RuntimeException failure) {
        return UniqueKey.isDuplicate(failure) && isNumberTaken(appointment)
                ? new CalendarBehind(appointment.placement().person(), failure)
                : failure;
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
        var values = AppointmentColumns.placement(appointment.placement(), appointment.override());
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

    static List<Object> key(Appointment appointment) {
        return List.of(Uuids.stored(appointment.clinic().value()), id(appointment));
    }

    private static byte[] id(Appointment appointment) {
        return Uuids.stored(appointment.id().value());
    }
}

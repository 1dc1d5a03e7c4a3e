package praxis.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Move;
import praxis.domain.clinic.ClinicId;

/** Table {@code appointment_moves}: where appointments were before. */
final class JdbcMoves {

    /** How many appointments one statement names. */
    private static final int CHUNK = 500;

    private static final String COLUMNS =
            AppointmentColumns.PLACEMENT + ", clinic_id, appointment_id, move_no, moved_at, moved_by";

    private static final String INSERT =
            "INSERT INTO appointment_moves (" + COLUMNS + ") VALUES (" + Places.ofColumns(COLUMNS) + ")";

    private final Database database;

    JdbcMoves(Database database) {
        this.database = database;
    }

    /** Reads appointments without their moves. @param moved takes those who have some */
    static Row.Reader<Appointment> reader(Set<AppointmentId> moved) {
        return row -> {
            var appointment = AppointmentColumns.appointment(row);
            if (row.number("moves") > 0) moved.add(appointment.id());
            return appointment;
        };
    }

    /** The appointments with the moves of those who have some. */
    List<Appointment> with(ClinicId clinic, List<Appointment> appointments, Set<AppointmentId> moved) {
        if (moved.isEmpty()) return appointments;
        var asked = List.copyOf(moved);
        var moves = new HashMap<AppointmentId, List<Move>>();
        for (int from = 0; from < asked.size(); from += CHUNK)
            moves.putAll(of(clinic, asked.subList(from, Math.min(asked.size(), from + CHUNK))));
        return appointments.stream()
                .map(one -> AppointmentColumns.with(one, moves.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<AppointmentId, List<Move>> of(ClinicId clinic, List<AppointmentId> appointments) {
        var parameters = new ArrayList<Object>(List.of(Uuids.sought(clinic.value())));
        for (var id : appointments) parameters.add(Uuids.stored(id.value()));
        var moves = new HashMap<AppointmentId, List<Move>>();
        database.list(
                "SELECT * FROM appointment_moves WHERE clinic_id = ? AND appointment_id IN ("
                        + Places.of(appointments.size()) + ") ORDER BY appointment_id, move_no",
                row -> moves.computeIfAbsent(new AppointmentId(row.id("appointment_id")), id -> new ArrayList<>())
                        .add(AppointmentColumns.move(row)),
                parameters.toArray());
        return moves;
    }

    /** Adds those that are not stored yet. */
    void addNew(Appointment appointment) {
        if (!appointment.moves().isEmpty()) add(appointment, stored(appointment));
    }

    private int stored(Appointment appointment) {
        return database.first(
                        "SELECT COUNT(*) AS moves_kept FROM appointment_moves WHERE clinic_id = ? AND appointment_id = ?",
                        row -> row.number("moves_kept"),
                        JdbcAppointments.key(appointment).toArray())
                .orElse(0);
    }

    /** @param stored how many of them are stored already */
    void add(Appointment appointment, int stored) {
        for (int number = stored; number < appointment.moves().size(); number++) {
            var move = appointment.moves().get(number);
            var values = AppointmentColumns.placement(move.from(), move.override());
            values.addAll(JdbcAppointments.key(appointment));
            values.addAll(List.of(number + 1, move.at(), move.by()));
            database.update(INSERT, values.toArray());
        }
    }
}

package praxis.persistence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;

/** Moves the numbers by which others see that something has changed; called in the transaction of each change. */
final class Changes {

    /** A person's number holds that of leaves above this bit, and that of bookings below. */
    static final int LEAVE_SHIFT = 44;

    private Changes() {}

    /** The number of a row with columns of {@code person_calendar}. */
    static long ofPerson(Row row) throws SQLException {
        return row.count("leave_seq") << LEAVE_SHIFT | row.count("booking_seq");
    }

    /** The number of bookings in {@link #ofPerson}. */
    static long booking(long ofPerson) {
        return ofPerson & (1L << LEAVE_SHIFT) - 1;
    }

    /** What these clinics say of availability is changing. */
    static void ofClinics(Database database, Stream<ClinicId> clinics) {
        moveAll(
                database,
                "INSERT IGNORE INTO clinic_changes (id, change_seq) VALUES (?, 0)",
                "UPDATE clinic_changes SET change_seq = change_seq + 1 WHERE id = ?",
                clinics.map(ClinicId::value));
    }

    static void ofClinic(Database database, ClinicId clinic) {
        ofClinics(database, Stream.of(clinic));
    }

    /** The leave of these persons is changing. */
    static void ofLeave(Database database, Stream<UserId> persons) {
        moveAll(
                database,
                "INSERT IGNORE INTO person_calendar (person_id, booking_seq) VALUES (?, 0)",
                "UPDATE person_calendar SET leave_seq = leave_seq + 1 WHERE person_id = ?",
                persons.map(UserId::value));
    }

    /** In the order of the ids, as everybody does, so that two do not wait for each other. */
    private static void moveAll(Database database, String make, String move, Stream<String> ids) {
        var sorted = ids.distinct().sorted().map(Uuids::sought).toList();
        while (!moved(database, move, sorted)) database.updateAll(make, sorted, List::<Object>of);
    }

    private static boolean moved(Database database, String move, Collection<byte[]> ids) {
        return database.updateAll(move, List.copyOf(ids), List::<Object>of);
    }
}

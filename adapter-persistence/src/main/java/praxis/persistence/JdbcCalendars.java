package praxis.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import praxis.application.port.Calendars;
import praxis.domain.availability.BusyTimes;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;
import praxis.domain.time.TimeRange;

/** Table {@code person_calendar}, and the times in {@code appointments}. */
final class JdbcCalendars implements Calendars {

    /** Takes a person's time and may touch a window; of appointments {@code a}. */
    static final String TAKES_TIME = "a.active = TRUE AND a.starts_at < ? AND a.starts_at > ? AND a.ends_at > ?"
            + " AND (a.hold_until IS NULL OR a.hold_until > ?)";

    /** Seconds of the longest appointment, and of the longest buffer (S0); bounds what is read of the index (person_id, starts_at). */
    static final long LONGEST = 86_400;

    private static final String BUSY = "a.clinic_id, a.id, a.starts_at, a.ends_at, a.buffer_before_minutes,"
            + " a.buffer_after_minutes, a.hold_until, a.booking_no";

    private static final String LOOK = "SELECT t.booking_seq, t.leave_seq, v.change_seq, " + BUSY
            + " FROM person_calendar t LEFT JOIN clinic_changes v ON v.id = ?"
            + " LEFT JOIN appointments a ON a.person_id = ? AND " + TAKES_TIME
            + " AND a.starts_at - 60 * a.buffer_before_minutes < ? AND a.ends_at + 60 * a.buffer_after_minutes > ?"
            + " WHERE t.person_id = ?";

    private static final String NUMBERS = "SELECT t.booking_seq, t.leave_seq, v.change_seq, a.id"
            + " FROM person_calendar t LEFT JOIN clinic_changes v ON v.id = ?"
            + " LEFT JOIN appointments a ON a.person_id = ? AND a.booking_no = ? WHERE t.person_id = ?";

    /** How many calendars one statement locks. */
    private static final int CHUNK = 500;

    private final Database database;

    JdbcCalendars(Database database) {
        this.database = database;
    }

    /** Of {@link #TAKES_TIME}. */
    static List<Object> window(TimeRange window, Instant now) {
        var start = window.start().getEpochSecond();
        return List.of(window.end().getEpochSecond(), start - LONGEST - 1, start, now);
    }

    @Override
    public long lock(UserId person) {
        return locked(person, () -> version(person));
    }

    /** Writes the calendar's row and then reads, in one way to the server and back. */
    private <T> T locked(UserId person, Supplier<T> read) {
        var id = Uuids.stored(person.value());
        while (true) {
            var lock =
                    database.later("UPDATE person_calendar SET booking_seq = booking_seq + 1 WHERE person_id = ?", id);
            var found = read.get();
            if (lock.hasChanged()) return found;
            database.update("INSERT IGNORE INTO person_calendar (person_id, booking_seq) VALUES (?, 0)", id);
        }
    }

    @Override
    public void lock(SortedSet<UserId> persons) {
        var ids = persons.stream().map(person -> Uuids.stored(person.value())).toList();
        for (int from = 0; from < ids.size(); from += CHUNK)
            lockAll(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
    }

    /** The rows are locked in the order of the primary key, which is that of the ids. */
    private void lockAll(List<byte[]> ids) {
        var all = "UPDATE person_calendar SET booking_seq = booking_seq + 1 WHERE person_id IN ("
                + Places.of(ids.size()) + ")";
        while (database.update(all, ids.toArray()) < ids.size())
            database.updateAll(
                    "INSERT IGNORE INTO person_calendar (person_id, booking_seq) VALUES (?, 0)",
                    ids,
                    id -> List.<Object>of(id));
    }

    /**
     * The numbers of a person and a clinic, behind the lock of the person's calendar.
     *
     * @param person as of {@link Changes#ofPerson}
     * @param clinic as of {@link Changes#ofClinic}
     * @param made the appointment that got the number asked about, if one has it
     */
    record Numbers(long person, long clinic, Optional<String> made) {}

    /** Locks a calendar, and reads its number with that of a clinic. @param number of a booking */
    Numbers lock(UserId person, ClinicId clinic, long number) {
        return locked(person, () -> numbers(Uuids.stored(person.value()), clinic, number))
                .orElseThrow();
    }

    private Optional<Numbers> numbers(byte[] person, ClinicId clinic, long number) {
        return database.acrossClinics()
                .first(
                        NUMBERS,
                        row -> new Numbers(Changes.ofPerson(row), row.count("change_seq"), row.anyId("id")),
                        Uuids.sought(clinic.value()),
                        person,
                        number,
                        person);
    }

    /**
     * What is stored of a person and a clinic, behind the lock of the person's calendar.
     *
     * @param person as of {@link Changes#ofPerson}
     * @param clinic as of {@link Changes#ofClinic}
     */
    record Look(long person, long clinic, Loaded busy) {}

    /** Locks a calendar, and then is a {@link #look}. */
    Look lock(UserId person, ClinicId asking, TimeRange needed, Instant now) {
        return locked(person, () -> looked(person, asking, needed, now)).orElseThrow();
    }

    /**
     * Reads the number of a calendar with that of a clinic and with what may be too close to a visit, in one query.
     *
     * @param needed the visit with its own buffers; what keeps a buffer of its own may be further away
     */
    Look look(UserId person, ClinicId asking, TimeRange needed, Instant now) {
        return looked(person, asking, needed, now).orElseThrow();
    }

    private Optional<Look> looked(UserId person, ClinicId asking, TimeRange needed, Instant now) {
        var id = Uuids.stored(person.value());
        var busy = new Loaded(asking);
        var parameters = new ArrayList<Object>(List.of(Uuids.sought(asking.value()), id));
        parameters.addAll(window(
                new TimeRange(needed.start().minusSeconds(LONGEST), needed.end().plusSeconds(LONGEST)), now));
        parameters.add(needed.end().getEpochSecond());
        parameters.add(needed.start().getEpochSecond());
        parameters.add(id);
        return database.acrossClinics()
                .first(
                        LOOK,
                        row -> {
                            if (row.has("id")) busy.addBusy(person, row);
                            return new Look(Changes.ofPerson(row), row.count("change_seq"), busy);
                        },
                        parameters.toArray());
    }

    @Override
    public long version(UserId person) {
        return database.first(
                        "SELECT booking_seq FROM person_calendar WHERE person_id = ?",
                        row -> row.count("booking_seq"),
                        Uuids.sought(person.value()))
                .orElse(0L);
    }

    @Override
    public Map<UserId, BusyTimes> busy(ClinicId asking, Collection<UserId> persons, TimeRange window, Instant now) {
        return load(database, asking, persons, window, now).busy();
    }

    /** As {@link #busy}, with the ends of holds. */
    static Loaded load(Database database, ClinicId asking, Collection<UserId> persons, TimeRange window, Instant now) {
        var loaded = new Loaded(asking);
        if (persons.isEmpty()) return loaded;
        var parameters = new ArrayList<Object>();
        for (var person : persons) parameters.add(Uuids.sought(person.value()));
        parameters.addAll(window(window, now));
        database.acrossClinics()
                .list(
                        "SELECT a.person_id, " + BUSY + " FROM appointments a WHERE a.person_id IN ("
                                + Places.of(persons.size()) + ") AND " + TAKES_TIME,
                        row -> loaded.addBusy(new UserId(row.id("person_id")), row),
                        parameters.toArray());
        return loaded;
    }
}

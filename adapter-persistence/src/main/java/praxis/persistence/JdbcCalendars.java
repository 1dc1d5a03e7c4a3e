package praxis.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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

    /** Seconds of the longest appointment (S0); bounds what is read of the index (person_id, starts_at). */
    static final long LONGEST = 86_400;

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
        var id = Uuids.stored(person.value());
        while (database.update("UPDATE person_calendar SET booking_seq = booking_seq + 1 WHERE person_id = ?", id) == 0)
            database.update("INSERT IGNORE INTO person_calendar (person_id, booking_seq) VALUES (?, 0)", id);
        return version(person);
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
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        while (database.update(all, ids.toArray()) < ids.size())
            database.updateAll(
                    "INSERT IGNORE INTO person_calendar (person_id, booking_seq) VALUES (?, 0)",
                    ids,
                    id -> List.<Object>of(id));
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
                        "SELECT a.person_id, a.clinic_id, a.id, a.starts_at, a.ends_at, a.buffer_before_minutes,"
                                + " a.buffer_after_minutes, a.hold_until FROM appointments a WHERE a.person_id IN ("
                                + String.join(", ", Collections.nCopies(persons.size(), "?")) + ") AND " + TAKES_TIME,
                        row -> loaded.addBusy(new UserId(row.id("person_id")), row),
                        parameters.toArray());
        return loaded;
    }
}

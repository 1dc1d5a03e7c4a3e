package praxis.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import praxis.application.port.Events;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Event;
import praxis.domain.event.EventType;

/** Tables {@code events} and {@code event_numbers}. */
final class JdbcEvents implements Events {

    /** How many get their numbers by one statement. */
    private static final int BATCH = 1_000;

    private static final String SELECT = "SELECT " + EventColumns.ALL + " FROM events WHERE clinic_id = ?";

    private final Database database;
    private final JdbcTransactions transactions;

    JdbcEvents(Database database, JdbcTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public void add(List<Event> events) {
        database.addAll(
                "INSERT INTO events (id, clinic_id, at_millis, type, subject_id, subject_revision, facts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                events,
                event -> List.of(
                        Uuids.stored(event.id().value()),
                        Uuids.stored(event.clinic().value()),
                        event.at(),
                        event.type(),
                        EventColumns.subject(event),
                        EventColumns.revision(event),
                        EventColumns.facts(event)));
        if (!events.isEmpty()) transactions.tellAfterCommit();
    }

    @Override
    public boolean hasUnnumbered(ClinicId clinic) {
        return database.first(
                        "SELECT 1 FROM events WHERE clinic_id = ? AND event_no IS NULL LIMIT 1",
                        row -> true,
                        Uuids.sought(clinic.value()))
                .isPresent();
    }

    @Override
    public void number(ClinicId clinic) {
        lock(clinic);
        for (var waiting = waiting(clinic); !waiting.isEmpty(); waiting = waiting(clinic))
            number(clinic, Event.inOrder(waiting), last(clinic));
    }

    /** A write, since only that is seen by writers on other nodes of a cluster. */
    private void lock(ClinicId clinic) {
        var id = Uuids.stored(clinic.value());
        while (database.update("UPDATE event_numbers SET rounds = rounds + 1 WHERE clinic_id = ?", id) == 0)
            database.update("INSERT IGNORE INTO event_numbers (clinic_id, rounds, last_no) VALUES (?, 0, 0)", id);
    }

    private List<Event> waiting(ClinicId clinic) {
        return database.list(
                SELECT + " AND event_no IS NULL ORDER BY id LIMIT ?",
                EventColumns::event,
                Uuids.stored(clinic.value()),
                BATCH);
    }

    private void number(ClinicId clinic, List<Event> events, long last) {
        database.updateAll(
                "UPDATE events SET event_no = ? WHERE clinic_id = ? AND id = ?",
                IntStream.range(0, events.size()).boxed().toList(),
                i -> List.of(
                        last + 1 + i,
                        Uuids.stored(clinic.value()),
                        Uuids.stored(events.get(i).id().value())));
        database.update(
                "UPDATE event_numbers SET last_no = ? WHERE clinic_id = ?",
                last + events.size(),
                Uuids.stored(clinic.value()));
    }

    @Override
    public long last(ClinicId clinic) {
        return database.first(
                        "SELECT last_no FROM event_numbers WHERE clinic_id = ?",
                        row -> row.count("last_no"),
                        Uuids.sought(clinic.value()))
                .orElse(0L);
    }

    @Override
    public long oldest(ClinicId clinic) {
        return database.first(
                        "SELECT event_no FROM events WHERE clinic_id = ? AND event_no IS NOT NULL"
                                + " ORDER BY event_no LIMIT 1",
                        row -> row.count("event_no"),
                        Uuids.sought(clinic.value()))
                .orElseGet(() -> last(clinic) + 1);
    }

    @Override
    public List<Numbered> after(ClinicId clinic, long number, Set<EventType> types, int most) {
        var parameters = new ArrayList<Object>(List.of(Uuids.sought(clinic.value()), number));
        parameters.addAll(types);
        parameters.add(most);
        var some = types.isEmpty() ? "" : " AND type IN (" + Places.of(types.size()) + ")";
        return database.list(
                SELECT + " AND event_no > ?" + some + " ORDER BY event_no LIMIT ?",
                row -> new Numbered(row.count("event_no"), EventColumns.event(row)),
                parameters.toArray());
    }

    @Override
    public Set<ClinicId> unnumbered(Instant before) {
        return Set.copyOf(database.acrossClinics()
                .list(
                        "SELECT DISTINCT clinic_id FROM events WHERE at_millis < ? AND event_no IS NULL",
                        row -> new ClinicId(row.id("clinic_id")),
                        before));
    }

    @Override
    public int forget(Instant before, int most) {
        return database.acrossClinics()
                .update("DELETE FROM events WHERE at_millis < ? AND event_no IS NOT NULL LIMIT ?", before, most);
    }

    @Override
    public void listen(Runnable listener) {
        transactions.listen(listener);
    }
}

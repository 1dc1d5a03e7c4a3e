package praxis.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import praxis.application.port.Deliveries;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Delivery;
import praxis.domain.event.DeliveryId;
import praxis.domain.event.EventId;
import praxis.domain.event.EventType;
import praxis.domain.event.Progress;
import praxis.domain.event.WebhookId;

/** Tables {@code webhook_progress} and {@code webhook_deliveries}. */
final class JdbcDeliveries implements Deliveries {

    private static final String ONE = " WHERE clinic_id = ? AND webhook_id = ?";

    private static final String SET = "UPDATE webhook_progress SET event_no = ?, failures = ?, failing_since = ?,"
            + " due_at = ?, stopped = ?, taken_by = ?, taken_until = ?";

    private static final String NOBODY = "";

    /** As {@link Progress#isDue}, and nobody sends. */
    private static final String READY =
            " AND stopped = FALSE AND (failures = 0 OR due_at <= ? OR due_at > ?) AND taken_until <= ?";

    private final Database database;

    JdbcDeliveries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Progress> find(ClinicId clinic, WebhookId webhook) {
        return database.first(
                "SELECT event_no, failures, failing_since, due_at, stopped FROM webhook_progress" + ONE,
                row -> new Progress(
                        row.count("event_no"),
                        row.number("failures"),
                        row.anyInstant("failing_since"),
                        row.instant("due_at"),
                        row.yes("stopped")),
                Uuids.sought(clinic.value()),
                Uuids.sought(webhook.value()));
    }

    @Override
    public void put(ClinicId clinic, WebhookId webhook, Progress progress) {
        if (database.update(SET + ONE, set(new Due(clinic, webhook), progress, NOBODY, Instant.EPOCH)) > 0) return;
        database.update(
                "INSERT INTO webhook_progress (clinic_id, webhook_id, event_no, failures, failing_since, due_at,"
                        + " stopped, taken_by, taken_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.stored(clinic.value()),
                Uuids.stored(webhook.value()),
                progress.position(),
                progress.failures(),
                progress.failingSince(),
                progress.dueAt(),
                progress.stopped(),
                NOBODY,
                Instant.EPOCH);
    }

    /** Of {@link #SET} and {@link #ONE}, and more. */
    private static Object[] set(Due due, Progress progress, String by, Instant until, Object... more) {
        var parameters = new ArrayList<Object>(List.of(
                progress.position(),
                progress.failures(),
                progress.failingSince(),
                progress.dueAt(),
                progress.stopped(),
                by,
                until,
                Uuids.stored(due.clinic().value()),
                Uuids.stored(due.webhook().value())));
        parameters.addAll(List.of(more));
        return parameters.toArray();
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return database.acrossClinics()
                .list(
                        "SELECT p.clinic_id, p.webhook_id FROM webhook_progress p"
                                + " JOIN webhooks w ON w.clinic_id = p.clinic_id AND w.id = p.webhook_id"
                                + " LEFT JOIN event_numbers n ON n.clinic_id = p.clinic_id"
                                + " WHERE w.active = TRUE" + READY
                                + " AND (p.event_no < n.last_no OR EXISTS (SELECT 1 FROM events e"
                                + " WHERE e.clinic_id = p.clinic_id AND e.event_no IS NULL))"
                                + " ORDER BY p.due_at, p.webhook_id LIMIT ?",
                        row -> new Due(new ClinicId(row.id("clinic_id")), new WebhookId(row.id("webhook_id"))),
                        now,
                        now.plus(Progress.LONGEST_PAUSE),
                        now,
                        most);
    }

    @Override
    public Optional<Progress> take(Due due, String by, Instant now, Instant until) {
        var taken = database.update(
                "UPDATE webhook_progress SET taken_by = ?, taken_until = ?" + ONE + READY,
                by,
                until,
                Uuids.sought(due.clinic().value()),
                Uuids.sought(due.webhook().value()),
                now,
                now.plus(Progress.LONGEST_PAUSE),
                now);
        return taken > 0 ? find(due.clinic(), due.webhook()) : Optional.empty();
    }

    @Override
    public boolean keep(Due due, String by, Progress progress, Instant until) {
        return database.update(SET + ONE + " AND taken_by = ?", set(due, progress, by, until, by)) > 0;
    }

    @Override
    public void log(Delivery delivery) {
        database.update(
                "INSERT INTO webhook_deliveries (id, clinic_id, webhook_id, event_id, type, at_millis, attempt, status,"
                        + " failure, took_millis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.stored(delivery.id().value()),
                Uuids.stored(delivery.clinic().value()),
                Uuids.stored(delivery.webhook().value()),
                Uuids.stored(delivery.event().value()),
                delivery.type(),
                delivery.at(),
                delivery.attempt(),
                delivery.status(),
                delivery.failure(),
                delivery.took().toMillis());
    }

    @Override
    public Page<Delivery> list(ClinicId clinic, WebhookId webhook, boolean failuresOnly, PageRequest page) {
        var select =
                "SELECT id, clinic_id, webhook_id, event_id, type, at_millis, attempt, status, failure, took_millis"
                        + " FROM webhook_deliveries" + ONE + (failuresOnly ? " AND failure IS NOT NULL" : "");
        var latestFirst = new Database.Conditions(select, Uuids.sought(clinic.value()), Uuids.sought(webhook.value()))
                .pageBackwards(database, "id", page, JdbcDeliveries::delivery);
        return Page.of(latestFirst, page, delivery -> delivery.id().value());
    }

    private static Delivery delivery(Row row) throws SQLException {
        return new Delivery(
                new DeliveryId(row.id("id")),
                new ClinicId(row.id("clinic_id")),
                new WebhookId(row.id("webhook_id")),
                new EventId(row.id("event_id")),
                row.word("type", EventType.class),
                row.instant("at_millis"),
                row.number("attempt"),
                row.has("status") ? Optional.of(row.number("status")) : Optional.empty(),
                row.anyText("failure"),
                Duration.ofMillis(row.count("took_millis")));
    }

    @Override
    public int forget(Instant before, int most) {
        return database.acrossClinics()
                .update("DELETE FROM webhook_deliveries WHERE at_millis < ? LIMIT ?", before, most);
    }
}

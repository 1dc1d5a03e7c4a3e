package praxis.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Webhooks;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.EventType;
import praxis.domain.event.SigningKey;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;
import praxis.domain.event.WebhookUrl;

/** Table {@code webhooks}. */
final class JdbcWebhooks implements Webhooks {

    private static final String SELECT =
            "SELECT id, clinic_id, url, signing_key, active, types, revision, created_at, updated_at"
                    + " FROM webhooks WHERE clinic_id = ?";

    private final Database database;

    JdbcWebhooks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Webhook> find(ClinicId clinic, WebhookId id) {
        return database.first(
                SELECT + " AND id = ?", JdbcWebhooks::webhook, Uuids.sought(clinic.value()), Uuids.sought(id.value()));
    }

    @Override
    public Optional<Webhook> lock(ClinicId clinic, WebhookId id) {
        var locked = database.lock(
                "SELECT 1 FROM webhooks WHERE clinic_id = ? AND id = ? FOR UPDATE",
                Uuids.sought(clinic.value()),
                Uuids.sought(id.value()));
        return locked ? find(clinic, id) : Optional.empty();
    }

    @Override
    public Page<Webhook> list(ClinicId clinic, PageRequest page) {
        var found = new Database.Conditions(SELECT, Uuids.sought(clinic.value()))
                .page(database, "id", page, JdbcWebhooks::webhook);
        return Page.of(found, page, webhook -> webhook.id().value());
    }

    private static Webhook webhook(Row row) throws SQLException {
        return new Webhook(
                new WebhookId(row.id("id")),
                new ClinicId(row.id("clinic_id")),
                new WebhookUrl(row.text("url")),
                new SigningKey(row.text("signing_key")),
                row.yes("active"),
                types(row.text("types")),
                row.revision(""));
    }

    private static SortedSet<EventType> types(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(code -> EventType.of(code).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(SortedSet<EventType> types) {
        return types.stream().map(EventType::code).collect(Collectors.joining(" "));
    }

    @Override
    public void add(Webhook webhook) {
        database.update(
                "INSERT INTO webhooks (id, clinic_id, url, signing_key, active, types, revision, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.stored(webhook.id().value()),
                Uuids.stored(webhook.clinic().value()),
                webhook.url().value(),
                webhook.key().value(),
                webhook.active(),
                text(webhook.types()),
                webhook.revision().number(),
                webhook.revision().createdAt(),
                webhook.revision().updatedAt());
    }

    @Override
    public void replace(Webhook webhook) {
        var changed = database.update(
                "UPDATE webhooks SET url = ?, signing_key = ?, active = ?, types = ?, revision = ?, updated_at = ?"
                        + " WHERE clinic_id = ? AND id = ?",
                webhook.url().value(),
                webhook.key().value(),
                webhook.active(),
                text(webhook.types()),
                webhook.revision().number(),
                webhook.revision().updatedAt(),
                Uuids.stored(webhook.clinic().value()),
                Uuids.stored(webhook.id().value()));
        if (changed == 0) throw new IllegalStateException("no such webhook");
    }

    @Override
    public void remove(ClinicId clinic, WebhookId id) {
        for (var statement : new String[] {
            "DELETE FROM webhook_progress WHERE clinic_id = ? AND webhook_id = ?",
            "DELETE FROM webhook_deliveries WHERE clinic_id = ? AND webhook_id = ?",
            "DELETE FROM webhooks WHERE clinic_id = ? AND id = ?"
        }) database.update(statement, Uuids.sought(clinic.value()), Uuids.sought(id.value()));
    }
}

package praxis.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import praxis.application.port.AuditLog;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.audit.AuditEntry;
import praxis.domain.audit.AuditEntryId;
import praxis.domain.audit.Author;
import praxis.domain.clinic.ClinicId;

/** Table {@code audit_entries}, to which is only ever added. */
final class JdbcAuditLog implements AuditLog {

    private static final String SELECT = "SELECT id, clinic_id, at_millis, author_kind, author_id, change_kind, kind,"
            + " thing_id, before_json, after_json FROM audit_entries WHERE ";

    private final Database database;

    JdbcAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<AuditEntry> entries) {
        database.addAll(
                "INSERT INTO audit_entries (id, clinic_id, at_millis, author_kind, author_id, change_kind, kind,"
                        + " thing_id, before_json, after_json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                entry -> List.of(
                        Uuids.stored(entry.id().value()),
                        entry.clinic().map(clinic -> Uuids.stored(clinic.value())),
                        entry.at(),
                        entry.by().kind(),
                        entry.by().id(),
                        entry.change(),
                        entry.kind(),
                        entry.thing(),
                        FactsJson.write(entry.before()),
                        FactsJson.write(entry.after())));
    }

    @Override
    public Page<AuditEntry> list(ClinicId clinic, Filter filter, PageRequest page) {
        return page(
                database,
                new Database.Conditions(SELECT + "clinic_id = ?", Uuids.sought(clinic.value())),
                filter,
                page);
    }

    @Override
    public Page<AuditEntry> listEverywhere(Filter filter, PageRequest page) {
        return page(database.acrossClinics(), new Database.Conditions(SELECT + "1 = 1"), filter, page);
    }

    private static Page<AuditEntry> page(
            Database rows, Database.Conditions conditions, Filter filter, PageRequest page) {
        var latestFirst = conditions
                .and("kind = ?", filter.kind())
                .and("thing_id = ?", filter.thing())
                .and("author_id = ?", filter.author())
                .and("at_millis >= ?", filter.from())
                .and("at_millis < ?", filter.to())
                .pageBackwards(rows, "id", page, JdbcAuditLog::entry);
        return Page.of(latestFirst, page, entry -> entry.id().value());
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(
                new AuditEntryId(row.id("id")),
                Instant.ofEpochMilli(row.count("at_millis")),
                new Author(row.word("author_kind", Author.Kind.class), row.text("author_id")),
                row.anyId("clinic_id").map(ClinicId::new),
                row.word("change_kind", AuditEntry.Change.class),
                row.word("kind", AuditEntry.Kind.class),
                row.text("thing_id"),
                FactsJson.read(row.text("before_json")),
                FactsJson.read(row.text("after_json")));
    }
}

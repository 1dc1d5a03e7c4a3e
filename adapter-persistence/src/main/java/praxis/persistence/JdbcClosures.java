package praxis.persistence;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Closures;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.time.Stretch;

/** Table {@code closures}. */
final class JdbcClosures implements Closures {

    private static final String SELECT = "SELECT id, external_id, provider_id, first_date, last_date, start_minute,"
            + " end_minute, reason, revision, created_at, updated_at FROM closures WHERE clinic_id = ?";

    private static final String ONE = " WHERE clinic_id = ? AND id = ?";

    private static final List<UniqueKey<Closure>> KEYS = List.of(new UniqueKey<>(
            "external_id",
            closure -> closure.clinic().value(),
            closure -> closure.externalId().map(ExternalId::value),
            "SELECT 1 FROM closures WHERE clinic_id = ? AND external_id = ? AND id <> ?",
            closure -> List.of(clinic(closure), closure.externalId().map(ExternalId::value), id(closure))));

    private final Database database;

    JdbcClosures(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Closure> find(ClinicId clinic, ClosureId id) {
        return database.first(
                SELECT + " AND id = ?",
                row -> Columns.closure(row, clinic),
                Uuids.sought(clinic.value()),
                Uuids.sought(id.value()));
    }

    @Override
    public Optional<Closure> lock(ClinicId clinic, ClosureId id) {
        var locked = database.lock(
                "SELECT 1 FROM closures" + ONE + " FOR UPDATE", Uuids.sought(clinic.value()), Uuids.sought(id.value()));
        return locked ? find(clinic, id) : Optional.empty();
    }

    @Override
    public Page<Closure> list(ClinicId clinic, Filter filter, PageRequest page) {
        var found = new Database.Conditions(SELECT, Uuids.sought(clinic.value()))
                .and("provider_id = ?", filter.provider().map(provider -> Uuids.sought(provider.value())))
                .and("last_date >= ? AND (last_date > ? OR COALESCE(end_minute, 1) > 0)", filter.from())
                .and("first_date <= ?", filter.to())
                .and("external_id = ?", filter.externalId().map(ExternalId::value))
                .page(database, "id", page, row -> Columns.closure(row, clinic));
        return Page.of(found, page, closure -> closure.id().value());
    }

    @Override
    public void add(List<Closure> closures) {
        UniqueKey.guard(
                database,
                KEYS,
                closures,
                () -> database.updateAll(
                        "INSERT INTO closures (id, clinic_id, external_id, provider_id, first_date, last_date,"
                                + " start_minute, end_minute, reason, revision, created_at, updated_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        closures,
                        closure -> List.of(
                                id(closure),
                                clinic(closure),
                                closure.externalId().map(ExternalId::value),
                                provider(closure),
                                stretch(closure).firstDate(),
                                Columns.endDate(stretch(closure)),
                                Columns.startMinute(stretch(closure)),
                                Columns.endMinute(stretch(closure)),
                                closure.reason(),
                                closure.revision().number(),
                                closure.revision().createdAt(),
                                closure.revision().updatedAt())));
        Changes.ofClinics(database, closures.stream().map(Closure::clinic));
    }

    @Override
    public void replace(Closure closure) {
        var found = UniqueKey.guard(
                database,
                KEYS,
                List.of(closure),
                () -> database.update(
                                "UPDATE closures SET external_id = ?, provider_id = ?, first_date = ?, last_date = ?,"
                                        + " start_minute = ?, end_minute = ?, reason = ?, revision = ?,"
                                        + " updated_at = ?" + ONE,
                                closure.externalId().map(ExternalId::value),
                                provider(closure),
                                stretch(closure).firstDate(),
                                Columns.endDate(stretch(closure)),
                                Columns.startMinute(stretch(closure)),
                                Columns.endMinute(stretch(closure)),
                                closure.reason(),
                                closure.revision().number(),
                                closure.revision().updatedAt(),
                                clinic(closure),
                                id(closure))
                        > 0);
        if (!found) throw new IllegalStateException("no such closure");
        Changes.ofClinic(database, closure.clinic());
    }

    @Override
    public void remove(ClinicId clinic, ClosureId id) {
        database.update("DELETE FROM closures" + ONE, Uuids.sought(clinic.value()), Uuids.sought(id.value()));
        Changes.ofClinic(database, clinic);
    }

    /** @throws IllegalArgumentException for a zone of its own: a closure's times are its clinic's */
    private static Stretch stretch(Closure closure) {
        if (closure.stretch() instanceof Stretch.TimedIn)
            throw new IllegalArgumentException("a closure has its clinic's time zone");
        return closure.stretch();
    }

    private static Optional<byte[]> provider(Closure closure) {
        return closure.provider().map(provider -> Uuids.stored(provider.value()));
    }

    private static byte[] id(Closure closure) {
        return Uuids.stored(closure.id().value());
    }

    private static byte[] clinic(Closure closure) {
        return Uuids.stored(closure.clinic().value());
    }
}

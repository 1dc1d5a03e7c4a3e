package praxis.persistence;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Clinics;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;

/** Table {@code clinics}. */
final class JdbcClinics implements Clinics {

    private static final String SELECT = "SELECT " + Columns.CLINIC + " FROM clinics c WHERE ";

    private static final List<UniqueKey<Clinic>> KEYS = List.of(new UniqueKey<>(
            "external_id",
            clinic -> "",
            clinic -> clinic.externalId().map(ExternalId::value),
            "SELECT 1 FROM clinics WHERE external_id = ? AND id <> ?",
            clinic -> List.of(clinic.externalId().map(ExternalId::value), id(clinic))));

    private final Database database;

    JdbcClinics(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Clinic> find(ClinicId id) {
        return database.first(SELECT + "c.id = ?", Columns::clinic, Uuids.sought(id.value()));
    }

    @Override
    public Optional<Clinic> find(ExternalId id) {
        return database.first(SELECT + "c.external_id = ?", Columns::clinic, id.value());
    }

    @Override
    public Optional<Clinic> lock(ClinicId id) {
        return database.lock("SELECT 1 FROM clinics WHERE id = ? FOR UPDATE", Uuids.sought(id.value()))
                ? find(id)
                : Optional.empty();
    }

    @Override
    public Page<Clinic> list(Filter filter, PageRequest page) {
        var found = new Database.Conditions(SELECT + "1 = 1")
                .and("c.external_id = ?", filter.externalId().map(ExternalId::value))
                .and(
                        "EXISTS (SELECT 1 FROM user_clinics m WHERE m.clinic_id = c.id AND m.user_id = ?"
                                + " AND m.status = 'approved')",
                        filter.member().map(user -> Uuids.sought(user.value())))
                .and(Database.Conditions.within("c.name"), filter.q())
                .page(database.acrossClinics(), "c.id", page, Columns::clinic);
        return Page.of(found, page, clinic -> clinic.id().value());
    }

    @Override
    public void add(List<Clinic> clinics) {
        UniqueKey.guard(
                database,
                KEYS,
                clinics,
                () -> database.updateAll(
                        "INSERT INTO clinics (id, external_id, name, time_zone, status, provider_self_service,"
                                + " revision, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        clinics,
                        clinic -> List.of(
                                id(clinic),
                                clinic.externalId().map(ExternalId::value),
                                clinic.name(),
                                clinic.zone().getId(),
                                clinic.status(),
                                clinic.selfService(),
                                clinic.revision().number(),
                                clinic.revision().createdAt(),
                                clinic.revision().updatedAt())));
        Changes.ofClinics(database, clinics.stream().map(Clinic::id));
    }

    @Override
    public void replace(Clinic clinic) {
        var found = UniqueKey.guard(
                database,
                KEYS,
                List.of(clinic),
                () -> database.update(
                                "UPDATE clinics SET external_id = ?, name = ?, time_zone = ?, status = ?,"
                                        + " provider_self_service = ?, revision = ?, updated_at = ? WHERE id = ?",
                                clinic.externalId().map(ExternalId::value),
                                clinic.name(),
                                clinic.zone().getId(),
                                clinic.status(),
                                clinic.selfService(),
                                clinic.revision().number(),
                                clinic.revision().updatedAt(),
                                id(clinic))
                        > 0);
        if (!found) throw new IllegalStateException("no such clinic");
        Changes.ofClinic(database, clinic.id());
    }

    private static byte[] id(Clinic clinic) {
        return Uuids.stored(clinic.id().value());
    }
}

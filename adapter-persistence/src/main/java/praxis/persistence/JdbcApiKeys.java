package praxis.persistence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import praxis.application.port.ApiKeys;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.ApiKey;
import praxis.domain.identity.Fingerprint;

/** Table {@code api_keys}. */
final class JdbcApiKeys implements ApiKeys {

    private static final String SELECT =
            "SELECT id, clinic_id, name, secret_hash, created_at, expires_at, revoked_at, last_used_on"
                    + " FROM api_keys WHERE ";

    private final Database database;

    JdbcApiKeys(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return database.acrossClinics().first(SELECT + "id = ?", JdbcApiKeys::key, Uuids.sought(id.value()));
    }

    @Override
    public Optional<ApiKey> find(ClinicId clinic, ApiKeyId id) {
        return database.first(
                SELECT + "clinic_id = ? AND id = ?",
                JdbcApiKeys::key,
                Uuids.sought(clinic.value()),
                Uuids.sought(id.value()));
    }

    @Override
    public Page<ApiKey> list(ClinicId clinic, PageRequest page) {
        var found = new Database.Conditions(SELECT + "clinic_id = ?", Uuids.sought(clinic.value()))
                .page(database, "id", page, JdbcApiKeys::key);
        return Page.of(found, page, key -> key.id().value());
    }

    private static ApiKey key(Row row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.id("id")),
                new ClinicId(row.id("clinic_id")),
                row.text("name"),
                new Fingerprint(row.text("secret_hash")),
                row.instant("created_at"),
                row.anyInstant("expires_at"),
                row.anyInstant("revoked_at"),
                row.anyDate("last_used_on"));
    }

    @Override
    public void add(ApiKey key) {
        database.update(
                "INSERT INTO api_keys (id, clinic_id, name, secret_hash, created_at, expires_at, revoked_at,"
                        + " last_used_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.stored(key.id().value()),
                Uuids.stored(key.clinic().value()),
                key.name(),
                key.secret().value(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt(),
                key.lastUsedOn());
    }

    @Override
    public void revoke(ApiKey key) {
        database.update(
                "UPDATE api_keys SET revoked_at = ? WHERE clinic_id = ? AND id = ? AND revoked_at IS NULL",
                key.revokedAt(),
                Uuids.sought(key.clinic().value()),
                Uuids.sought(key.id().value()));
    }

    @Override
    public void use(ApiKeyId id, LocalDate on) {
        database.acrossClinics()
                .update("UPDATE api_keys SET last_used_on = ? WHERE id = ?", on, Uuids.sought(id.value()));
    }
}

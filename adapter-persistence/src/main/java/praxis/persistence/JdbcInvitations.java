package praxis.persistence;

import java.util.Optional;
import praxis.application.port.Invitations;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Invitation;
import praxis.domain.people.UserId;

/** Table {@code invitations}. */
final class JdbcInvitations implements Invitations {

    private final Database database;

    JdbcInvitations(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Invitation> find(Fingerprint secret) {
        return database.first(
                "SELECT user_id, created_at, expires_at FROM invitations WHERE secret_hash = ?",
                row -> new Invitation(
                        new UserId(row.id("user_id")), secret, row.instant("created_at"), row.instant("expires_at")),
                secret.value());
    }

    @Override
    public void put(Invitation invitation) {
        database.update(
                "INSERT INTO invitations (user_id, secret_hash, created_at, expires_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE secret_hash = VALUES(secret_hash),"
                        + " created_at = VALUES(created_at), expires_at = VALUES(expires_at)",
                Uuids.stored(invitation.user().value()),
                invitation.secret().value(),
                invitation.createdAt(),
                invitation.expiresAt());
    }

    @Override
    public boolean remove(Invitation invitation) {
        var removed = database.update(
                "DELETE FROM invitations WHERE user_id = ? AND secret_hash = ?",
                Uuids.sought(invitation.user().value()),
                invitation.secret().value());
        return removed > 0;
    }

    @Override
    public Optional<Invitation> withdraw(UserId user) {
        var id = Uuids.sought(user.value());
        var found = database.first(
                "SELECT secret_hash, created_at, expires_at FROM invitations WHERE user_id = ? FOR UPDATE",
                row -> new Invitation(
                        user,
                        new Fingerprint(row.text("secret_hash")),
                        row.instant("created_at"),
                        row.instant("expires_at")),
                id);
        if (found.isPresent()) database.update("DELETE FROM invitations WHERE user_id = ?", id);
        return found;
    }
}

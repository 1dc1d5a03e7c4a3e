package praxis.persistence;

import java.time.Instant;
import praxis.application.port.SignOuts;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Session;

/** Table {@code sign_outs}. */
final class JdbcSignOuts implements SignOuts {

    private final Database database;

    JdbcSignOuts(Database database) {
        this.database = database;
    }

    @Override
    public boolean has(Fingerprint session) {
        return database.first("SELECT 1 FROM sign_outs WHERE session_hash = ?", row -> true, session.value())
                .isPresent();
    }

    @Override
    public void add(Session session) {
        database.update(
                "INSERT IGNORE INTO sign_outs (session_hash, expires_at) VALUES (?, ?)",
                session.id().value(),
                session.grant().expiresAt());
    }

    @Override
    public void forgetExpired(Instant now) {
        database.update("DELETE FROM sign_outs WHERE expires_at <= ?", now);
    }
}

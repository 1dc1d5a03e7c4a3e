package praxis.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import praxis.application.port.Accounts;
import praxis.domain.identity.Account;
import praxis.domain.identity.PasswordHash;
import praxis.domain.people.Email;
import praxis.domain.people.UserId;

/** Of table {@code users} what is about signing in, and table {@code passwords}. */
final class JdbcAccounts implements Accounts {

    private static final String SELECT = "SELECT u.id, u.email, u.platform_admin, u.sign_in_round, p.password_hash"
            + " FROM users u LEFT JOIN passwords p ON p.user_id = u.id WHERE ";

    private final Database database;

    JdbcAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(UserId user) {
        return database.first(SELECT + "u.id = ?", JdbcAccounts::account, Uuids.sought(user.value()));
    }

    @Override
    public Optional<Account> find(Email email) {
        return database.first(SELECT + "u.email = ?", JdbcAccounts::account, email.value());
    }

    private static Account account(Row row) throws SQLException {
        return new Account(
                new UserId(row.id("id")),
                new Email(row.text("email")),
                row.yes("platform_admin"),
                row.count("sign_in_round"),
                row.anyText("password_hash").map(PasswordHash::new));
    }

    @Override
    public boolean setPassword(UserId user, PasswordHash password, Instant now) {
        var id = Uuids.sought(user.value());
        if (database.update("UPDATE users SET sign_in_round = sign_in_round + 1 WHERE id = ?", id) == 0) return false;
        database.update(
                "INSERT INTO passwords (user_id, password_hash, changed_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " password_hash = VALUES(password_hash), changed_at = VALUES(changed_at)",
                id,
                password.value(),
                now);
        return true;
    }

    @Override
    public boolean setPlatformAdmin(UserId user, boolean platformAdmin) {
        var id = Uuids.sought(user.value());
        // MySQL counts only rows that change, so existence is asked by itself
        if (!database.lock("SELECT 1 FROM users WHERE id = ? FOR UPDATE", id)) return false;
        database.update("UPDATE users SET platform_admin = ? WHERE id = ?", platformAdmin, id);
        return true;
    }
}

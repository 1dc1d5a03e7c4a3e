package praxis.persistence;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Users;
import praxis.domain.people.Email;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/** Table {@code users}. */
final class JdbcUsers implements Users {

    private static final String SELECT = "SELECT " + Columns.USER + " FROM users u WHERE ";

    private static final List<UniqueKey<User>> KEYS = List.of(new UniqueKey<>(
            "email",
            user -> "",
            user -> Optional.of(user.email().value()),
            "SELECT 1 FROM users WHERE email = ? AND id <> ?",
            user -> List.of(user.email().value(), id(user))));

    private final Database database;

    JdbcUsers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<User> find(UserId id) {
        return database.first(SELECT + "u.id = ?", Columns::user, Uuids.sought(id.value()));
    }

    @Override
    public Optional<User> find(Email email) {
        return database.first(SELECT + "u.email = ?", Columns::user, email.value());
    }

    @Override
    public void add(List<User> users) {
        UniqueKey.guard(
                database,
                KEYS,
                users,
                () -> database.updateAll(
                        "INSERT INTO users (id, email, revision, created_at, updated_at) VALUES (?, ?, ?, ?, ?)",
                        users,
                        user -> List.of(
                                id(user),
                                user.email().value(),
                                user.revision().number(),
                                user.revision().createdAt(),
                                user.revision().updatedAt())));
        database.updateAll(
                "INSERT IGNORE INTO person_calendar (person_id, booking_seq) VALUES (?, 0)",
                users,
                user -> List.of(id(user)));
    }

    @Override
    public void replace(User user) {
        var found = UniqueKey.guard(
                database,
                KEYS,
                List.of(user),
                () -> database.update(
                                "UPDATE users SET email = ?, revision = ?, updated_at = ? WHERE id = ?",
                                user.email().value(),
                                user.revision().number(),
                                user.revision().updatedAt(),
                                id(user))
                        > 0);
        if (!found) throw new IllegalStateException("no such user");
    }

    private static byte[] id(User user) {
        return Uuids.stored(user.id().value());
    }
}

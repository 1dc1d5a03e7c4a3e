package praxis.application.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import praxis.application.port.Users;
import praxis.domain.people.Email;
import praxis.domain.people.User;

/** The persons that are stored, or about to be, by e-mail; each is asked for once. */
final class KnownUsers {

    private final Users users;
    private final Map<Email, Optional<User>> known = new HashMap<>();

    KnownUsers(Users users) {
        this.users = users;
    }

    Optional<User> find(Email email) {
        return known.computeIfAbsent(email, users::find);
    }

    void remember(List<User> more) {
        more.forEach(user -> known.put(user.email(), Optional.of(user)));
    }
}

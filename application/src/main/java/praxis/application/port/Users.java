package praxis.application.port;

import java.util.List;
import java.util.Optional;
import praxis.domain.people.Email;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/** The persons, each known everywhere by one e-mail. */
public interface Users {

    Optional<User> find(UserId id);

    Optional<User> find(Email email);

    /** @throws AlreadyTaken if an {@code email} is another person's */
    void add(List<User> users);

    /** Stores a user's new e-mail. @throws AlreadyTaken if it is another person's */
    void replace(User user);
}

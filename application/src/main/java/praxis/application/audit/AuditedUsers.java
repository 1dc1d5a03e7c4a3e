package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Users;
import praxis.domain.people.Email;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/** Records what is written. */
record AuditedUsers(Users port, Recorder<User> recorder) implements Users {

    @Override
    public Optional<User> find(UserId id) {
        return port.find(id);
    }

    @Override
    public Optional<User> find(Email email) {
        return port.find(email);
    }

    @Override
    public void add(List<User> users) {
        recorder.added(users);
        port.add(users);
    }

    @Override
    public void replace(User user) {
        recorder.locked(port.find(user.id()));
        recorder.replaced(List.of(user));
        port.replace(user);
    }
}

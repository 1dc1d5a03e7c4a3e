package praxis.application.memory;

import java.util.List;
import java.util.Optional;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.Users;
import praxis.domain.people.Email;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

public final class MemoryUsers implements Users {

    private final MemoryStore store;

    public MemoryUsers(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(store.reading().users().get(id));
    }

    @Override
    public Optional<User> find(Email email) {
        return store.reading().users().values().stream()
                .filter(user -> user.email().equals(email))
                .findFirst();
    }

    @Override
    public void add(List<User> users) {
        users.forEach(this::store);
    }

    @Override
    public void replace(User user) {
        if (!store.writing().users().containsKey(user.id())) throw new IllegalStateException("no such user");
        store(user);
    }

    private void store(User user) {
        var users = store.writing().users();
        if (find(user.email()).filter(other -> !other.id().equals(user.id())).isPresent())
            throw new AlreadyTaken("email", user.email().value());
        users.put(user.id(), user);
    }
}

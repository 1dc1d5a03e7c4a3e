package praxis.application.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.application.memory.IdentityState.SignInState;
import praxis.application.port.Accounts;
import praxis.domain.identity.Account;
import praxis.domain.identity.PasswordHash;
import praxis.domain.people.Email;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

public final class MemoryAccounts implements Accounts {

    private final MemoryStore store;

    public MemoryAccounts(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Account> find(UserId user) {
        return Optional.ofNullable(store.reading().users().get(user)).map(this::account);
    }

    @Override
    public Optional<Account> find(Email email) {
        return store.reading().users().values().stream()
                .filter(user -> user.email().equals(email))
                .findFirst()
                .map(this::account);
    }

    private Account account(User user) {
        var state = store.reading().identity().accounts().getOrDefault(user.id(), SignInState.NEW);
        return new Account(user.id(), user.email(), state.platformAdmin(), state.round(), state.password());
    }

    @Override
    public boolean setPassword(UserId user, PasswordHash password, Instant now) {
        return change(user, state -> new SignInState(state.platformAdmin(), state.round() + 1, Optional.of(password)));
    }

    @Override
    public boolean setPlatformAdmin(UserId user, boolean platformAdmin) {
        return change(user, state -> new SignInState(platformAdmin, state.round(), state.password()));
    }

    private boolean change(UserId user, UnaryOperator<SignInState> change) {
        var state = store.writing();
        if (!state.users().containsKey(user)) return false;
        var accounts = state.identity().accounts();
        accounts.put(user, change.apply(accounts.getOrDefault(user, SignInState.NEW)));
        return true;
    }
}

package praxis.application.port;

import java.time.Instant;
import java.util.Optional;
import praxis.domain.identity.Account;
import praxis.domain.identity.PasswordHash;
import praxis.domain.people.Email;
import praxis.domain.people.UserId;

/** How persons sign in; each of the {@link Users} has an account, at first without a password. */
public interface Accounts {

    Optional<Account> find(UserId user);

    Optional<Account> find(Email email);

    /** Begins a new round, in which tokens of earlier ones are void. @return false if there is no such user */
    boolean setPassword(UserId user, PasswordHash password, Instant now);

    /** @return false if there is no such user */
    boolean setPlatformAdmin(UserId user, boolean platformAdmin);
}

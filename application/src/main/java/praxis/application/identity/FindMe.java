package praxis.application.identity;

import java.util.List;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.port.IdentityPorts;
import praxis.application.port.Memberships;
import praxis.application.port.Transactions;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.Account;
import praxis.domain.identity.ApiKey;
import praxis.domain.people.Membership;
import praxis.domain.people.UserId;

/** Tells callers who they are. */
public final class FindMe {

    /**
     * Who the caller is.
     *
     * @param account empty for an app, and for an administrator who is no person known here
     * @param key the app's, and nobody else's
     */
    public record Me(
            Optional<Account> account, boolean platformAdmin, List<Membership> memberships, Optional<ApiKey> key) {

        static Me of(Account account, List<Membership> memberships) {
            return new Me(Optional.of(account), account.platformAdmin(), memberships, Optional.empty());
        }

        static Me of(ApiKey key) {
            return new Me(Optional.empty(), false, List.of(), Optional.of(key));
        }
    }

    private final Transactions transactions;
    private final IdentityPorts identity;
    private final Memberships memberships;
    private final Actor actor;

    FindMe(Transactions transactions, IdentityPorts identity, Memberships memberships, Actor actor) {
        this.transactions = transactions;
        this.identity = identity;
        this.memberships = memberships;
        this.actor = actor;
    }

    public Outcome<Me> find() {
        return switch (actor) {
            case Actor.Platform platform -> Outcome.done(new Me(Optional.empty(), true, List.of(), Optional.empty()));
            case Actor.Person(var user, var admin) -> transactions.read(() -> person(user));
            case Actor.App(var key, var clinic) -> transactions.read(() -> app(clinic, key));
        };
    }

    private Outcome<Me> person(UserId user) {
        return Outcome.found(identity.accounts().find(user), "user", user)
                .map(account -> Me.of(account, memberships.ofPerson(user)));
    }

    private Outcome<Me> app(ClinicId clinic, ApiKeyId key) {
        return Outcome.found(identity.apiKeys().find(clinic, key), "API key", key)
                .map(Me::of);
    }
}

package praxis.application.identity;

import java.util.List;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.Accounts;
import praxis.application.port.Memberships;
import praxis.application.port.Transactions;
import praxis.domain.access.Actor;
import praxis.domain.identity.Account;
import praxis.domain.people.Membership;
import praxis.domain.people.UserId;

/** Tells callers who they are. */
public final class FindMe {

    /** @param account empty for an administrator who is no person known here */
    public record Me(Optional<Account> account, boolean platformAdmin, List<Membership> memberships) {

        static Me of(Account account, List<Membership> memberships) {
            return new Me(Optional.of(account), account.platformAdmin(), memberships);
        }
    }

    private final Transactions transactions;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Actor actor;

    FindMe(Transactions transactions, Accounts accounts, Memberships memberships, Actor actor) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.memberships = memberships;
        this.actor = actor;
    }

    public Outcome<Me> find() {
        return switch (actor) {
            case Actor.Platform platform -> Outcome.done(new Me(Optional.empty(), true, List.of()));
            case Actor.Person(var user, var admin) -> transactions.read(() -> person(user));
            case Actor.App app -> Outcome.refused(new Refusal.NotPermitted("an API key is no user"));
        };
    }

    private Outcome<Me> person(UserId user) {
        return Outcome.found(accounts.find(user), "user", user)
                .map(account -> Me.of(account, memberships.ofPerson(user)));
    }
}

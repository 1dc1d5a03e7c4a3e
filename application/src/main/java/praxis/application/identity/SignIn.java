package praxis.application.identity;

import java.time.Duration;
import java.time.InstantSource;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.Accounts;
import praxis.application.port.Safeguards;
import praxis.application.port.Transactions;
import praxis.domain.identity.Account;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Password;
import praxis.domain.identity.Subject;
import praxis.domain.people.Email;

/** Signs persons in with e-mail and password. */
public final class SignIn {

    /** A working day. */
    public static final Duration LIFETIME = Duration.ofHours(8);

    private final Transactions transactions;
    private final Accounts accounts;
    private final Safeguards safeguards;
    private final InstantSource clock;

    SignIn(Transactions transactions, Accounts accounts, Safeguards safeguards, InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.safeguards = safeguards;
        this.clock = clock;
    }

    /** An unknown address, one without a password and a wrong password are refused alike, after the same work. */
    public Outcome<IssuedToken> signIn(Email email, Password password) {
        var account = transactions.read(() -> accounts.find(email));
        var matches = safeguards.passwords().matches(password, account.flatMap(Account::password));
        return account.filter(known -> matches)
                .map(known -> new Subject.Person(known.user(), known.round()))
                .map(person -> IssuedToken.of(Grant.of(person, clock.instant(), LIFETIME), safeguards.tokens()))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(new Refusal.NotIdentified("this e-mail and password do not go together")));
    }
}

package praxis.application.identity;

import java.time.Duration;
import java.time.InstantSource;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.AccessTokens;
import praxis.application.port.Accounts;
import praxis.application.port.Transactions;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Subject;
import praxis.domain.people.Email;

/** Issues tokens on an operator's word, who could read and write the database anyway. */
public final class IssueTokens {

    public static final Duration SHORTEST = Duration.ofMinutes(1);

    public static final Duration LONGEST = Duration.ofDays(30);

    private final Transactions transactions;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Actor actor;
    private final InstantSource clock;

    IssueTokens(Transactions transactions, Accounts accounts, AccessTokens tokens, Actor actor, InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.actor = actor;
        this.clock = clock;
    }

    /** For a person, as if they had signed in. @throws InvalidValue if the lifetime is out of bounds */
    public Outcome<IssuedToken> forPerson(Email email, Duration lifetime) {
        var known = transactions.read(() -> accounts.find(email));
        return Outcome.found(known, "user", email)
                .then(account -> issued(new Subject.Person(account.user(), account.round()), lifetime));
    }

    /** For an administrator of the platform who is no person known here. @throws InvalidValue as {@link #forPerson} */
    public Outcome<IssuedToken> forPlatform(String name, Duration lifetime) {
        return issued(new Subject.Platform(name), lifetime);
    }

    private Outcome<IssuedToken> issued(Subject subject, Duration lifetime) {
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0)
            throw new InvalidValue("a token is valid for 1 minute to 30 days");
        if (!(actor instanceof Actor.Platform))
            return Outcome.refused(new Refusal.NotPermitted("only operators issue tokens"));
        return Outcome.done(IssuedToken.of(Grant.of(subject, clock.instant(), lifetime), tokens));
    }
}

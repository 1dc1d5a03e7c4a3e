package praxis.application.identity;

import java.time.Duration;
import java.time.InstantSource;
import praxis.application.Outcome;
import praxis.application.port.SignOuts;
import praxis.application.port.Transactions;
import praxis.domain.identity.Session;

/** Ends a session before its token expires. */
public final class SignOut {

    /** After a token has expired, lest a clock that was ahead for a while brings it back. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final SignOuts signOuts;
    private final InstantSource clock;

    SignOut(Transactions transactions, SignOuts signOuts, InstantSource clock) {
        this.transactions = transactions;
        this.signOuts = signOuts;
        this.clock = clock;
    }

    public Outcome<Session> signOut(Session session) {
        return transactions.decide(() -> {
            signOuts.add(session);
            signOuts.forgetExpired(clock.instant().minus(KEPT));
            return Outcome.done(session);
        });
    }
}

package praxis.application.identity;

import java.time.InstantSource;
import praxis.application.Outcome;
import praxis.application.port.SignOuts;
import praxis.application.port.Transactions;
import praxis.domain.identity.Session;

/** Ends a session before its token expires. */
public final class SignOut {

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
            signOuts.forgetExpired(clock.instant());
            return Outcome.done(session);
        });
    }
}

package praxis.application.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.IdentityPorts;
import praxis.application.port.Invitations;
import praxis.application.port.Passwords;
import praxis.application.port.Transactions;
import praxis.domain.identity.Invitation;
import praxis.domain.identity.Password;
import praxis.domain.identity.PasswordHash;
import praxis.domain.identity.Secret;
import praxis.domain.people.UserId;

/** Lets who holds an invitation set their password, once. */
public final class AcceptInvitation {

    private final Transactions transactions;
    private final Invitations invitations;
    private final Function<UserId, IdentityPorts> as;
    private final Passwords passwords;
    private final InstantSource clock;

    /** @param as what a person writes under their own name */
    AcceptInvitation(
            Transactions transactions,
            Invitations invitations,
            Function<UserId, IdentityPorts> as,
            Passwords passwords,
            InstantSource clock) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.as = as;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** An unknown invitation, a used and an expired one are refused alike. */
    public Outcome<Invitation> accept(Secret shown, Password chosen) {
        var now = clock.instant();
        return transactions
                .read(() -> valid(shown, now))
                .map(invitation -> passwords.hash(chosen))
                .then(hash -> transactions.decide(
                        () -> valid(shown, now).then(invitation -> accepted(invitation, hash, now))));
    }

    private Outcome<Invitation> valid(Secret shown, Instant now) {
        return outcome(invitations.find(shown.fingerprint()).filter(found -> found.isValid(now)));
    }

    private Outcome<Invitation> accepted(Invitation invitation, PasswordHash hash, Instant now) {
        var identity = as.apply(invitation.user());
        var first = identity.invitations().remove(invitation);
        if (first) identity.accounts().setPassword(invitation.user(), hash, now);
        return outcome(Optional.of(invitation).filter(found -> first));
    }

    private static Outcome<Invitation> outcome(Optional<Invitation> valid) {
        return valid.map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(new Refusal.NotIdentified("the invitation is not valid, or not any more")));
    }
}

package praxis.application.identity;

import java.time.InstantSource;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Accounts;
import praxis.application.port.IdentityPorts;
import praxis.application.port.Invitations;
import praxis.application.port.Passwords;
import praxis.application.port.Transactions;
import praxis.domain.identity.Account;
import praxis.domain.identity.Password;
import praxis.domain.people.Email;

/** Sets passwords, and who administrates the platform; answers with what the person is after it. */
public final class ManageAccounts {

    private final Transactions transactions;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Access access;
    private final InstantSource clock;

    ManageAccounts(
            Transactions transactions,
            IdentityPorts identity,
            Passwords passwords,
            Access access,
            InstantSource clock) {
        this.transactions = transactions;
        this.accounts = identity.accounts();
        this.invitations = identity.invitations();
        this.passwords = passwords;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Signs the person out everywhere besides, and voids their invitation: whoever holds it could replace the password
     * that was just set.
     */
    public Outcome<Account> setPassword(Email email, Password chosen) {
        return known(email)
                .map(account -> passwords.hash(chosen))
                .then(hash -> transactions.decide(() -> known(email).then(account -> {
                    invitations.withdraw(account.user());
                    accounts.setPassword(account.user(), hash, clock.instant());
                    return known(email);
                })));
    }

    /** Takes effect with the person's next request. */
    public Outcome<Account> setPlatformAdmin(Email email, boolean platformAdmin) {
        return transactions.decide(() -> known(email).then(account -> {
            accounts.setPlatformAdmin(account.user(), platformAdmin);
            return known(email);
        }));
    }

    private Outcome<Account> known(Email email) {
        return access.platform()
                .then(admin -> Outcome.found(transactions.read(() -> accounts.find(email)), "user", email));
    }
}

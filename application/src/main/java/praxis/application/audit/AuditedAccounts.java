package praxis.application.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import praxis.application.port.Accounts;
import praxis.domain.audit.AuditEntry.Kind;
import praxis.domain.identity.Account;
import praxis.domain.identity.PasswordHash;
import praxis.domain.people.Email;
import praxis.domain.people.UserId;

/** Records who administrates the platform, and that a password was set; never the password. */
record AuditedAccounts(Accounts port, Recorder.Desk desk) implements Accounts {

    @Override
    public Optional<Account> find(UserId user) {
        return port.find(user);
    }

    @Override
    public Optional<Account> find(Email email) {
        return port.find(email);
    }

    @Override
    public boolean setPassword(UserId user, PasswordHash password, Instant now) {
        return recorded(port.setPassword(user, password, now), user, Map.of(), Map.of("password", "set"));
    }

    @Override
    public boolean setPlatformAdmin(UserId user, boolean platformAdmin) {
        var before = port.find(user).map(Account::platformAdmin).orElse(false);
        return recorded(
                port.setPlatformAdmin(user, platformAdmin),
                user,
                Map.of("platform_admin", String.valueOf(before)),
                Map.of("platform_admin", String.valueOf(platformAdmin)));
    }

    private boolean recorded(boolean done, UserId user, Map<String, String> before, Map<String, String> after) {
        if (done) desk.changed(Kind.ACCOUNT, user.value(), before, after);
        return done;
    }
}

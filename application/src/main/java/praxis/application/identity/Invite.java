package praxis.application.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Ports;
import praxis.application.port.Safeguards;
import praxis.domain.InvalidValue;
import praxis.domain.Revision;
import praxis.domain.identity.Invitation;
import praxis.domain.identity.Secret;
import praxis.domain.people.Email;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/**
 * Invites persons to set their own password. Only administrators of the platform invite: whoever holds an invitation can
 * become that person in every clinic, which is more than one clinic's administrator may give away.
 */
public final class Invite {

    public static final Duration LIFETIME = Duration.ofDays(3);

    public static final Duration LONGEST = Duration.ofDays(30);

    /**
     * @param isNew whether nobody was known by that address before
     * @param secret what the person is to be sent
     */
    public record Invited(User user, boolean isNew, Secret secret, Invitation invitation) {}

    private final Ports ports;
    private final Safeguards safeguards;
    private final Access access;
    private final InstantSource clock;

    Invite(Ports ports, Safeguards safeguards, Access access, InstantSource clock) {
        this.ports = ports;
        this.safeguards = safeguards;
        this.access = access;
        this.clock = clock;
    }

    /** In place of an earlier invitation; an address that is not known becomes a user. */
    public Outcome<Invited> invite(Email email, Duration lifetime) {
        if (lifetime.compareTo(Duration.ofMinutes(1)) < 0 || lifetime.compareTo(LONGEST) > 0)
            throw new InvalidValue("an invitation is valid for 1 minute to 30 days");
        var secret = safeguards.secrets().next();
        var now = clock.instant();
        return ports.transactions()
                .decide(() -> access.platform().map(admin -> {
                    var known = ports.users().find(email);
                    var user = known.orElseGet(() -> added(email));
                    var invitation = new Invitation(user.id(), secret.fingerprint(), now, now.plus(lifetime));
                    ports.identity().invitations().put(invitation);
                    return new Invited(user, known.isEmpty(), secret, invitation);
                }));
    }

    private User added(Email email) {
        var user = new User(new UserId(ports.ids().next()), email, Revision.first(clock.instant()));
        ports.users().add(List.of(user));
        return user;
    }
}

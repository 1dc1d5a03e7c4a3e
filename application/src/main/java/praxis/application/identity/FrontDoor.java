package praxis.application.identity;

import java.time.InstantSource;
import praxis.application.access.Access;
import praxis.application.audit.Audited;
import praxis.application.port.Ports;
import praxis.application.port.Safeguards;
import praxis.domain.access.Actor;

/** Where everybody comes in: tells who somebody is, and keeps how they show it. */
public final class FrontDoor {

    private final Ports ports;
    private final Safeguards safeguards;
    private final InstantSource clock;
    private final KnownKeys keys = new KnownKeys();

    public FrontDoor(Ports ports, Safeguards safeguards, InstantSource clock) {
        this.ports = ports;
        this.safeguards = safeguards;
        this.clock = clock;
    }

    /**
     * Whether other machines may be served: the keys that sign tokens are then the operator's own, since ones that a
     * machine made for itself are neither shared between servers nor kept elsewhere.
     */
    public boolean isOpenToOthers() {
        return safeguards.tokens().isKeyGiven();
    }

    public Admission admission() {
        return new Admission(ports.transactions(), ports.identity(), ports.live(), safeguards.tokens(), keys, clock);
    }

    public SignIn signIn() {
        return new SignIn(ports.transactions(), ports.identity().accounts(), safeguards, clock);
    }

    public SignOut signOut() {
        return new SignOut(ports.transactions(), ports.identity().signOuts(), clock);
    }

    public AcceptInvitation invitation() {
        return new AcceptInvitation(
                ports.transactions(),
                ports.identity().invitations(),
                user -> audited(new Actor.Person(user, false)).identity(),
                safeguards.passwords(),
                clock);
    }

    public Invite invitations(Actor actor) {
        return new Invite(audited(actor), safeguards, access(actor), clock);
    }

    public FindMe me(Actor actor) {
        return new FindMe(ports.transactions(), ports.identity(), ports.memberships(), actor);
    }

    public IssueTokens tokens(Actor actor) {
        return new IssueTokens(ports.transactions(), ports.identity().accounts(), safeguards.tokens(), actor, clock);
    }

    public ManageAccounts accounts(Actor actor) {
        return new ManageAccounts(
                ports.transactions(), audited(actor).identity(), safeguards.passwords(), access(actor), clock);
    }

    public ManageApiKeys apiKeys(Actor actor) {
        return new ManageApiKeys(audited(actor), safeguards.secrets(), access(actor), clock);
    }

    private Ports audited(Actor actor) {
        return Audited.ports(ports, actor, clock);
    }

    private Access access(Actor actor) {
        return new Access(actor, ports.clinics(), ports.memberships());
    }
}

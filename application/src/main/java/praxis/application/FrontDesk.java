package praxis.application;

import java.time.InstantSource;
import praxis.application.access.Access;
import praxis.application.availability.FindSlots;
import praxis.application.identity.Caller;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;

/** Everything that Praxis does, for whoever asks. */
public final class FrontDesk {

    private final Ports ports;
    private final InstantSource clock;

    public FrontDesk(Ports ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** The use cases as one caller may use them; cheap to make. */
    public UseCases serving(Actor actor) {
        return UseCases.of(ports, clock, actor);
    }

    /** As {@link #serving(Actor)}, for one request of a caller, who is spared what was looked at to let them in. */
    public UseCases serving(Caller caller) {
        return UseCases.of(ports, clock, caller.actor(), caller.glance());
    }

    /** Of {@link #serving(Caller)} the one that is asked for most, without the others. */
    public FindSlots slots(Caller caller) {
        return UseCases.slots(
                ports, clock, new Access(caller.actor(), ports.clinics(), ports.memberships()), caller.glance());
    }
}

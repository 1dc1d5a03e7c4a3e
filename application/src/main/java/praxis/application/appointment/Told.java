package praxis.application.appointment;

import praxis.application.Outcome;
import praxis.domain.access.Actor;
import praxis.domain.availability.Reason;

/**
 * What callers are told of a refusal. A patient's app learns the codes alone, and whose they are: a reason's source would name other
 * patients' appointments, and its words say why somebody is away.
 */
final class Told {

    private Told() {}

    static <T> Outcome<T> to(Actor actor, Outcome<T> outcome) {
        return actor instanceof Actor.App && outcome instanceof Outcome.Refused<T>(var refusal)
                ? Outcome.refused(refusal.telling(Reason::withoutDetails))
                : outcome;
    }
}

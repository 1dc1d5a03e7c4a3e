package praxis.application.appointment;

import java.util.List;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.access.Actor;
import praxis.domain.availability.Reason;

/**
 * What callers are told of a refusal. A patient's app learns the codes alone: a reason's source would name other
 * patients' appointments, and its words say why somebody is away.
 */
final class Told {

    private Told() {}

    static <T> Outcome<T> to(Actor actor, Outcome<T> outcome) {
        return actor instanceof Actor.App && outcome instanceof Outcome.Refused<T>(var refusal)
                ? Outcome.refused(withoutDetails(refusal))
                : outcome;
    }

    private static Refusal withoutDetails(Refusal refusal) {
        return switch (refusal) {
            case Refusal.SlotTaken(var reasons) -> new Refusal.SlotTaken(withoutDetails(reasons));
            case Refusal.NotAvailable(var reasons) -> new Refusal.NotAvailable(withoutDetails(reasons));
            default -> refusal;
        };
    }

    private static List<Reason> withoutDetails(List<Reason> reasons) {
        return reasons.stream().map(Reason::withoutDetails).distinct().toList();
    }
}

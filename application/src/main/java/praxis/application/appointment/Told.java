package praxis.application.appointment;

import java.util.Optional;
import praxis.application.Outcome;
import praxis.domain.access.Actor;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.availability.Reason;

/**
 * What callers are told. A patient's app learns of a refusal the codes alone, and whose they are: a reason's source would
 * name other patients' appointments, and its words say why somebody is away. It books and reads nothing, so of an
 * appointment it is shown no more of the patient than it has said, and nothing of what the clinic has written about it.
 */
final class Told {

    private Told() {}

    /** As {@link #to(Actor, Outcome)}, of an appointment of which the caller has said something. */
    static Outcome<Appointment> to(
            Actor actor, Outcome<Appointment> outcome, Optional<Patient> patient, Optional<Notes> notes) {
        var told = to(actor, outcome);
        return actor instanceof Actor.App ? told.map(one -> one.withoutDetails(patient, notes)) : told;
    }

    static <T> Outcome<T> to(Actor actor, Outcome<T> outcome) {
        return actor instanceof Actor.App && outcome instanceof Outcome.Refused<T>(var refusal)
                ? Outcome.refused(refusal.telling(Reason::withoutDetails))
                : outcome;
    }
}

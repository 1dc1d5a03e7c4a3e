package praxis.application.appointment;

import java.time.InstantSource;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.IdempotencyKeys.Answer;
import praxis.application.port.IdempotencyKeys.Entry;
import praxis.application.port.IdempotencyKeys.Key;
import praxis.application.port.Ports;
import praxis.domain.appointment.Appointment;
import praxis.domain.clinic.ClinicId;

/**
 * Answers a retry as the first call was answered (B4). What was made is kept with the appointment, in one transaction;
 * what the rules refused is kept after it. Of two calls at once the one that keeps its answer first decides for both.
 */
final class Retries {

    /** A request that came with a key. */
    record Asked(Key key, String hash, ClinicId clinic) {}

    private final Ports ports;
    private final InstantSource clock;

    Retries(Ports ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** The answer to a request that was answered before. */
    Optional<Outcome<Appointment>> answered(Asked asked) {
        return ports.transactions()
                .read(() -> ports.idempotencyKeys()
                        .find(asked.key(), clock.instant())
                        .map(entry -> again(asked, entry)));
    }

    private Outcome<Appointment> again(Asked asked, Entry entry) {
        if (!entry.hash().equals(asked.hash()))
            return Outcome.refused(new Refusal.IdempotencyKeyReused(asked.key().text()));
        return switch (entry.answer()) {
            case Answer.Made(var id, var heldUntil) ->
                Outcome.found(ports.appointments().find(asked.clinic(), id), "appointment", id)
                        .map(appointment -> appointment.asMade(heldUntil));
            case Answer.Refused(var taken, var reasons) ->
                Outcome.refused(taken ? new Refusal.SlotTaken(reasons) : new Refusal.NotAvailable(reasons));
        };
    }

    /** To be called in the transaction that makes the appointment. */
    void keep(Asked asked, Appointment made) {
        keep(asked, new Answer.Made(made.id(), made.holdUntil()));
    }

    private void keep(Asked asked, Answer answer) {
        ports.idempotencyKeys().add(new Entry(asked.key(), asked.hash(), answer, clock.instant()));
    }

    /** The outcome for the caller: a refusal by the rules is kept, and gives way to what another call has kept. */
    Outcome<Appointment> kept(Asked asked, Outcome<Appointment> outcome) {
        if (!(outcome instanceof Outcome.Refused<Appointment>(var refusal))) return outcome;
        return switch (refusal) {
            case Refusal.Duplicate anotherCall -> answered(asked).orElse(outcome);
            case Refusal.SlotTaken(var reasons) -> kept(asked, new Answer.Refused(true, reasons), outcome);
            case Refusal.NotAvailable(var reasons) -> kept(asked, new Answer.Refused(false, reasons), outcome);
            default -> outcome;
        };
    }

    private Outcome<Appointment> kept(Asked asked, Answer answer, Outcome<Appointment> outcome) {
        var written = ports.transactions().decide(() -> {
            keep(asked, answer);
            return Outcome.done(true);
        });
        return written instanceof Outcome.Done<Boolean>
                ? outcome
                : answered(asked).orElse(outcome);
    }
}

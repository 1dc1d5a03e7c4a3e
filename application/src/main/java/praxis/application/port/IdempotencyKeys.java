package praxis.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import praxis.domain.InvalidValue;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.availability.Reason;

/** What was answered to requests that carried a key, so that a retry is answered alike (B4). */
public interface IdempotencyKeys {

    /** The key as callers write it. */
    String FIELD = "Idempotency-Key";

    Duration KEPT = Duration.ofHours(24);

    /**
     * @param caller who chose the key; two callers may choose the same
     * @param text 1 to 200 characters
     */
    record Key(String caller, String text) {

        public Key {
            text = InvalidValue.text(FIELD, text, 200);
        }
    }

    /** How the request ended. */
    sealed interface Answer {

        /** @param heldUntil empty if it was booked at once */
        record Made(AppointmentId id, Optional<Instant> heldUntil) implements Answer {}

        /** @param taken whether the time was only taken by somebody else */
        record Refused(boolean taken, List<Reason> reasons) implements Answer {}
    }

    /**
     * @param hash of everything that was asked for, at most 64 characters
     * @param at when it was answered
     */
    record Entry(Key key, String hash, Answer answer, Instant at) {

        public boolean isKept(Instant now) {
            return now.isBefore(at.plus(KEPT));
        }
    }

    /** Empty also of an entry that is not {@linkplain Entry#isKept kept} any more. */
    Optional<Entry> find(Key key, Instant now);

    /**
     * Keeps an answer, in place of one of the same key that is not kept any more.
     *
     * @throws AlreadyTaken with the {@link #FIELD} if the key has one; of two at once, the later waits
     */
    void add(Entry entry);
}

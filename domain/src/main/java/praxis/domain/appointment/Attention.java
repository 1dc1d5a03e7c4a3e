package praxis.domain.appointment;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import praxis.domain.InvalidValue;
import praxis.domain.availability.ReasonCode;

/**
 * That an appointment no longer fits what is said about time, and somebody has to look after it (B6).
 *
 * @param codes why it does not fit, at least one
 * @param cause what was changed, for people, 1 to 500 characters
 * @param since when it was changed
 */
public record Attention(SortedSet<ReasonCode> codes, String cause, Instant since) {

    public Attention {
        cause = InvalidValue.text("cause", cause, 500);
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        if (codes.isEmpty()) throw new IllegalArgumentException("attention without a reason");
    }

    /** The codes alone, for patients' apps: not what was changed, nor why. */
    Attention withoutDetails() {
        return new Attention(codes, "The visit does not fit any more.", since);
    }
}

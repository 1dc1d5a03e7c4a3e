package praxis.domain.appointment;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import praxis.domain.InvalidValue;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;

/**
 * That an administrator booked against the rules (B5): who, why, and against which.
 *
 * @param by who did it, as the audit calls them
 * @param reason in their words, 1 to 500 characters
 * @param codes never one that {@link #may} not be overridden
 */
public record OverriddenRules(String by, String reason, SortedSet<ReasonCode> codes) {

    /**
     * Those of A (when a provider may see patients), S2 (the grid) and S4 (notice and horizon). Not those that say that
     * the time is taken (B2, S3), that the member is no provider, or that the service is not theirs or not offered.
     */
    private static final Set<ReasonCode> OVERRIDABLE = Collections.unmodifiableSet(EnumSet.of(
            ReasonCode.CLINIC_INACTIVE,
            ReasonCode.NOT_APPROVED,
            ReasonCode.CLINIC_CLOSED,
            ReasonCode.OUTSIDE_CLINIC_HOURS,
            ReasonCode.OUTSIDE_PROVIDER_HOURS,
            ReasonCode.CLINIC_CLOSURE,
            ReasonCode.PROVIDER_CLOSURE,
            ReasonCode.PERSON_LEAVE,
            ReasonCode.OFF_GRID,
            ReasonCode.TOO_SOON,
            ReasonCode.TOO_FAR));

    public OverriddenRules {
        reason = InvalidValue.text("override_reason", reason, 500);
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        if (!OVERRIDABLE.containsAll(codes)) throw new IllegalArgumentException("nobody overrides " + codes);
    }

    /** Whether an administrator may book in spite of it (B5). */
    public static boolean may(ReasonCode code) {
        return OVERRIDABLE.contains(code);
    }

    /** What is left to say no when all that may be is overridden. */
    public static List<Reason> left(Collection<Reason> reasons) {
        return reasons.stream().filter(reason -> !may(reason.code())).toList();
    }
}

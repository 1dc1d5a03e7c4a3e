package praxis.domain.people;

import java.util.Locale;

/**
 * Only an approved provider has availability (A2), and only an approved member may do anything in the clinic. A member
 * is approved before they can be suspended, and approved again after it.
 */
public enum MembershipStatus {
    APPROVED,
    PENDING,
    SUSPENDED;

    /** Whether a member may go from this status to {@code next} in one step; to the same one always. */
    public boolean mayBecome(MembershipStatus next) {
        return this == next || this == APPROVED || next == APPROVED;
    }

    /** Why a member may not, in a sentence. */
    public String refuses(MembershipStatus next) {
        return "a " + words() + " member cannot become " + next.words() + " in one step; approved lies between";
    }

    private String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}

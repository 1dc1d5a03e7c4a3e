package praxis.domain.people;

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
}

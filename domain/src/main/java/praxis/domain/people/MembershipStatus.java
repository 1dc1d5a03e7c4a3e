package praxis.domain.people;

/** Only an approved provider has availability (A2). */
public enum MembershipStatus {
    APPROVED,
    PENDING,
    SUSPENDED
}

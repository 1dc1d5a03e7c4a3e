package praxis.domain.clinic;

/** An inactive clinic has no availability (A2). */
public enum ClinicStatus {
    ACTIVE,
    INACTIVE
}

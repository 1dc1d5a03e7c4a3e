package praxis.domain.people;

/** What a person may do in one clinic. */
public enum ClinicRole {
    CLINIC_ADMIN,
    STAFF
}

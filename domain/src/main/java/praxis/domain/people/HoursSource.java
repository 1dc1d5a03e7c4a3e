package praxis.domain.people;

/** Where a provider's hours come from (H6). */
public enum HoursSource {
    /** Follows the clinic; the default of a new provider. */
    CLINIC,
    /** The provider's own rows; without rows on a day, not working that day. */
    OWN
}

package praxis.domain.event;

/** What was changed, where availability changed. */
public enum Cause {
    /** Its status or its time zone. */
    CLINIC,
    WORK_HOURS,
    SERVICES,
    CLOSURES,
    /** Whether and by whose hours somebody is a provider, or a leave of theirs, which may have been taken elsewhere. */
    PROVIDERS
}

package praxis.application.exchange;

/** The kinds of things that an import counts, named as the tables are. */
public enum Kind {
    CLINICS,
    USERS,
    USER_CLINICS,
    WORK_HOURS,
    SPECIAL_HOURS,
    SERVICES,
    CLOSURES,
    LEAVES
}

package praxis.domain.access;

import static praxis.domain.access.Standing.ADMINISTRATOR;
import static praxis.domain.access.Standing.APP;
import static praxis.domain.access.Standing.STAFF;

import java.util.EnumSet;
import java.util.Set;

/** What can be done in a clinic, and who there may do it. A platform administrator may do all of it. */
public enum Permission {
    READ_CLINIC(ADMINISTRATOR, STAFF),
    CHANGE_CLINIC(ADMINISTRATOR),
    READ_MEMBERS(ADMINISTRATOR, STAFF),
    MANAGE_MEMBERS(ADMINISTRATOR),
    /** Names and ids of providers, no more. */
    READ_PROVIDERS(ADMINISTRATOR, STAFF, APP),
    READ_HOURS(ADMINISTRATOR, STAFF),
    /** The clinic's and every provider's. */
    MANAGE_HOURS(ADMINISTRATOR),
    READ_SERVICES(ADMINISTRATOR, STAFF, APP),
    MANAGE_SERVICES(ADMINISTRATOR),
    READ_CLOSURES(ADMINISTRATOR, STAFF),
    MANAGE_CLOSURES(ADMINISTRATOR),
    READ_AVAILABILITY(ADMINISTRATOR, STAFF),
    READ_SLOTS(ADMINISTRATOR, STAFF, APP),
    EXPLAIN(ADMINISTRATOR, STAFF),
    BOOK(ADMINISTRATOR, STAFF, APP),
    READ_APPOINTMENTS(ADMINISTRATOR, STAFF),
    MANAGE_APPOINTMENTS(ADMINISTRATOR, STAFF),
    /** Books against the rules, with a reason (B5). */
    OVERRIDE(ADMINISTRATOR),
    /** Erases what is known of a patient, for good. */
    FORGET_PATIENTS(ADMINISTRATOR),
    READ_EVENTS(ADMINISTRATOR),
    MANAGE_WEBHOOKS(ADMINISTRATOR),
    MANAGE_API_KEYS(ADMINISTRATOR),
    READ_AUDIT(ADMINISTRATOR);

    private final Set<Standing> standings;

    Permission(Standing first, Standing... others) {
        this.standings = EnumSet.of(first, others);
    }

    boolean isGivenTo(Standing standing) {
        return standings.contains(standing);
    }
}

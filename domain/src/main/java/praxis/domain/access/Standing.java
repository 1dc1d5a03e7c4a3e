package praxis.domain.access;

import java.util.Optional;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;

/** What somebody is in one clinic. */
public enum Standing {
    /** An approved {@code CLINIC_ADMIN}. */
    ADMINISTRATOR,
    /** Approved {@code STAFF}. */
    STAFF,
    /** An app with one of the clinic's keys. */
    APP,
    /** A member who is pending or suspended: the clinic is no secret to them, and closed. */
    NOT_APPROVED,
    /** Nobody there: to them the clinic does not exist. */
    STRANGER;

    /** @param membership the actor's own in that clinic, empty if there is none */
    public static Standing of(Actor actor, ClinicId clinic, Optional<Membership> membership) {
        return switch (actor) {
            case Actor.Platform platform -> ADMINISTRATOR;
            case Actor.App app -> app.clinic().equals(clinic) ? APP : STRANGER;
            case Actor.Person person ->
                person.platformAdmin()
                        ? ADMINISTRATOR
                        : membership.map(Standing::of).orElse(STRANGER);
        };
    }

    private static Standing of(Membership membership) {
        if (!membership.isApproved()) return NOT_APPROVED;
        return membership.isAdministrator() ? ADMINISTRATOR : STAFF;
    }

    public boolean has(Permission permission) {
        return permission.isGivenTo(this);
    }
}

package praxis.application.access;

import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.Clinics;
import praxis.application.port.Memberships;
import praxis.domain.access.Actor;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;

/**
 * What one caller may do. Every use case asks here first, inside its transaction. A clinic in which the caller is nobody
 * is refused as one that does not exist: in the same words, after the same queries.
 */
public final class Access {

    private final Actor actor;
    private final Clinics clinics;
    private final Memberships memberships;

    public Access(Actor actor, Clinics clinics, Memberships memberships) {
        this.actor = actor;
        this.clinics = clinics;
        this.memberships = memberships;
    }

    public Actor actor() {
        return actor;
    }

    /** What the caller is in a clinic that lets them do something; takes one query at most. */
    public Outcome<Standing> may(Permission permission, ClinicId clinic) {
        var standing = Standing.of(actor, clinic, membership(clinic));
        if (standing.has(permission)) return Outcome.done(standing);
        return Outcome.refused(
                standing == Standing.STRANGER
                        ? new Refusal.NotFound("clinic", clinic.value())
                        : new Refusal.NotPermitted(sentence(standing)));
    }

    /** The caller's own membership of a clinic. */
    Optional<Membership> membership(ClinicId clinic) {
        return actor instanceof Actor.Person(var user, var platformAdmin) && !platformAdmin
                ? memberships.find(clinic, user)
                : Optional.empty();
    }

    private static String sentence(Standing standing) {
        return switch (standing) {
            case APP -> "an API key cannot be used for this";
            case NOT_APPROVED -> "your membership of this clinic is not approved";
            case STAFF -> "this needs the role CLINIC_ADMIN";
            case ADMINISTRATOR, STRANGER -> "this is not permitted";
        };
    }

    /** The clinic, for whoever may do something there. */
    public Outcome<Clinic> to(Permission permission, ClinicId clinic) {
        return may(permission, clinic).then(standing -> Outcome.found(clinics.find(clinic), "clinic", clinic));
    }

    /** For what concerns no clinic in particular. */
    public Outcome<Actor> platform() {
        return actor.isPlatformAdmin()
                ? Outcome.done(actor)
                : Outcome.refused(new Refusal.NotPermitted("this needs an administrator of the platform"));
    }
}

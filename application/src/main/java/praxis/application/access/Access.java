package praxis.application.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.Clinics;
import praxis.application.port.Glance;
import praxis.application.port.Mark;
import praxis.application.port.Memberships;
import praxis.application.port.PageRequest;
import praxis.domain.access.Actor;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;

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
        return permitted(permission, Standing.of(actor, clinic, membership(clinic)), clinic);
    }

    /** What to glance at before asking {@link #may(Permission, ClinicId, Glance)}. */
    public Set<Mark> marks(ClinicId clinic) {
        return actor instanceof Actor.Person(var user, var platformAdmin) && !platformAdmin
                ? Set.of(new Mark.OfMember(clinic, user))
                : Set.of();
    }

    /** As {@link #may(Permission, ClinicId)}, outside a transaction. @param glance covers {@link #marks} */
    public Outcome<Standing> may(Permission permission, ClinicId clinic, Glance glance) {
        var standing = marks(clinic).stream()
                .map(mark -> Mark.OfMember.standing(glance.of(mark)))
                .findFirst()
                .orElseGet(() -> Standing.of(actor, clinic, Optional.empty()));
        return permitted(permission, standing, clinic);
    }

    private static Outcome<Standing> permitted(Permission permission, Standing standing, ClinicId clinic) {
        if (standing.has(permission)) return Outcome.done(standing);
        return Outcome.refused(
                standing == Standing.STRANGER
                        ? new Refusal.NotFound("clinic", clinic.value())
                        : new Refusal.NotPermitted(sentence(standing)));
    }

    /** The caller's own membership of a clinic. */
    private Optional<Membership> membership(ClinicId clinic) {
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

    /** As {@link #may}; a provider also where it is about their own time, and the clinic leaves that to them. */
    public Outcome<Standing> mayOfOwn(Permission permission, ClinicId clinic, Optional<MembershipId> provider) {
        var own = provider.isPresent()
                && membership(clinic)
                        .filter(Membership::isApproved)
                        .filter(Membership::isProvider)
                        .map(Membership::id)
                        .equals(provider)
                && clinics.find(clinic).filter(Clinic::selfService).isPresent();
        return own ? Outcome.done(Standing.STAFF) : may(permission, clinic);
    }

    /** The clinic, for whoever may do something there. */
    public Outcome<Clinic> to(Permission permission, ClinicId clinic) {
        return may(permission, clinic).then(standing -> found(clinic));
    }

    /** The clinic, for a caller who may do something there: not found only to an administrator of the platform. */
    public Outcome<Clinic> found(ClinicId clinic) {
        return Outcome.found(clinics.find(clinic), "clinic", clinic);
    }

    /**
     * The first of those clinics that the caller belongs to, by id: the app's own; any for an administrator of the
     * platform.
     *
     * @param most how many, at most {@value PageRequest#MOST}
     */
    public List<ClinicId> clinics(int most) {
        if (actor instanceof Actor.App app) return List.of(app.clinic());
        var seen = actor instanceof Actor.Person person && !person.platformAdmin()
                ? Clinics.Filter.ALL.ofMember(person.user())
                : Clinics.Filter.ALL;
        return clinics.list(seen, new PageRequest(most, Optional.empty())).items().stream()
                .map(Clinic::id)
                .toList();
    }

    /** Those clinics of a list that the caller belongs to; all for an administrator of the platform. */
    public Outcome<Clinics.Filter> ofCaller(Clinics.Filter filter) {
        return switch (actor) {
            case Actor.App app -> Outcome.refused(new Refusal.NotPermitted(sentence(Standing.APP)));
            case Actor.Platform platform -> Outcome.done(filter);
            case Actor.Person person -> Outcome.done(person.platformAdmin() ? filter : filter.ofMember(person.user()));
        };
    }

    /** For what concerns no clinic in particular. */
    public Outcome<Actor> platform() {
        return actor.isPlatformAdmin()
                ? Outcome.done(actor)
                : Outcome.refused(new Refusal.NotPermitted("this needs an administrator of the platform"));
    }
}

package praxis.application.closure;

import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.Clinics;
import praxis.application.port.Memberships;
import praxis.application.port.Users;
import praxis.domain.access.Actor;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/** Who may see and change a person's leave: the person, and administrators of the platform. */
public final class LeaveAccess {

    private final Actor actor;
    private final Users users;
    private final Memberships memberships;
    private final Clinics clinics;

    public LeaveAccess(Actor actor, Users users, Memberships memberships, Clinics clinics) {
        this.actor = actor;
        this.users = users;
        this.memberships = memberships;
        this.clinics = clinics;
    }

    Outcome<User> toRead(UserId user) {
        return isAboutSelf(user) || actor.isPlatformAdmin()
                ? Outcome.found(users.find(user), "user", user)
                : Outcome.refused(isColleague(user) ? notTheirs() : new Refusal.NotFound("user", user.value()));
    }

    /** A person changes their own where one of the clinics in which they are an approved provider leaves it to them. */
    Outcome<User> toChange(UserId user) {
        return toRead(user)
                .then(found -> actor.isPlatformAdmin() || isLeftToThem(user)
                        ? Outcome.done(found)
                        : Outcome.refused(new Refusal.NotPermitted(
                                "none of your clinics leaves it to providers to change their leave")));
    }

    private static Refusal notTheirs() {
        return new Refusal.NotPermitted(
                "a leave from every clinic is the person's own; close the provider in your clinic instead");
    }

    private boolean isAboutSelf(UserId user) {
        return actor instanceof Actor.Person person && person.user().equals(user);
    }

    private boolean isLeftToThem(UserId user) {
        return memberships.ofPerson(user).stream()
                .filter(Membership::isApproved)
                .filter(Membership::isProvider)
                .anyMatch(member -> clinics.find(member.clinic())
                        .filter(Clinic::selfService)
                        .isPresent());
    }

    /** Whether both are in one clinic, and so know of each other. */
    private boolean isColleague(UserId user) {
        return actor instanceof Actor.Person person
                && memberships.ofPerson(person.user()).stream()
                        .filter(Membership::isApproved)
                        .anyMatch(member ->
                                memberships.find(member.clinic(), user).isPresent());
    }
}

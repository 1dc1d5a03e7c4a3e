package praxis.application.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.application.ExternalIds;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Clinics;
import praxis.application.port.Ids;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Transactions;
import praxis.application.port.Users;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.PhoneNumber;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/** Adds persons to clinics, finds and changes what they are there. */
public final class ManageMembers {

    /** A membership to be made; a new provider follows the clinic's hours (H6). */
    public record Draft(
            Optional<ExternalId> externalId,
            Email email,
            String fullName,
            Optional<PhoneNumber> phone,
            ClinicRole role,
            boolean isProvider,
            MembershipStatus status) {}

    /** A provider as the caller may see them. @param membership not for apps, who learn only the name */
    public record ListedProvider(MembershipId id, String fullName, Optional<Membership> membership) {}

    private final Access access;
    private final Transactions transactions;
    private final Clinics clinics;
    private final Users users;
    private final Memberships memberships;
    private final Ids ids;
    private final InstantSource clock;

    public ManageMembers(
            Access access,
            Transactions transactions,
            Clinics clinics,
            Users users,
            Memberships memberships,
            Ids ids,
            InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.clinics = clinics;
        this.users = users;
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a person to a clinic; a known e-mail joins the existing user. */
    public Outcome<Membership> add(ClinicId clinic, Draft draft) {
        var first = tryToAdd(clinic, draft);
        var lostRaceForNewUser = first instanceof Outcome.Refused<Membership>(Refusal.Duplicate duplicate)
                && duplicate.field().equals("email");
        return lostRaceForNewUser ? tryToAdd(clinic, draft) : first;
    }

    private Outcome<Membership> tryToAdd(ClinicId clinic, Draft draft) {
        return transactions.decide(() -> access.to(Permission.MANAGE_MEMBERS, clinic)
                .then(there -> memberships
                        .find(clinic, draft.email())
                        .map(member -> Outcome.<Membership>refused(new Refusal.AlreadyMember(member)))
                        .orElseGet(() -> unambiguous(clinic, draft).map(known -> added(clinic, known)))));
    }

    private Outcome<Draft> unambiguous(ClinicId clinic, Draft draft) {
        return ExternalIds.unambiguous(
                draft, Optional.empty(), draft.externalId(), id -> isMember(clinic, new MembershipId(id)));
    }

    private Outcome<Membership> unambiguous(Membership before, Membership after) {
        return ExternalIds.unambiguous(
                after,
                before.externalId(),
                after.externalId(),
                id -> !id.equals(after.id().value()) && isMember(after.clinic(), new MembershipId(id)));
    }

    private boolean isMember(ClinicId clinic, MembershipId id) {
        return memberships.find(clinic, id).isPresent();
    }

    private Membership added(ClinicId clinic, Draft draft) {
        var membership = membership(clinic, userOf(draft.email()), draft);
        memberships.add(List.of(membership));
        return membership;
    }

    private User userOf(Email email) {
        return users.find(email).orElseGet(() -> {
            var user = new User(new UserId(ids.next()), email, Revision.first(clock.instant()));
            users.add(List.of(user));
            return user;
        });
    }

    private Membership membership(ClinicId clinic, User user, Draft draft) {
        return new Membership(
                new MembershipId(ids.next()),
                clinic,
                user.id(),
                draft.externalId(),
                user.email(),
                draft.fullName(),
                draft.phone(),
                draft.role(),
                draft.isProvider(),
                draft.status(),
                HoursSource.CLINIC,
                Revision.first(clock.instant()));
    }

    public Outcome<Membership> find(ClinicId clinic, MembershipId id) {
        return transactions.read(() -> access.may(Permission.READ_MEMBERS, clinic)
                .then(may -> Outcome.found(memberships.find(clinic, id), "membership", id)));
    }

    public Outcome<Page<Membership>> list(ClinicId clinic, Memberships.Filter filter, PageRequest page) {
        return transactions.read(
                () -> access.to(Permission.READ_MEMBERS, clinic).map(there -> memberships.list(clinic, filter, page)));
    }

    /**
     * Members who are providers; an app sees the names of those who are approved, and is refused what it may not see to
     * seek by.
     */
    public Outcome<Page<ListedProvider>> providers(ClinicId clinic, Memberships.Filter filter, PageRequest page) {
        return transactions.read(() -> access.may(Permission.READ_PROVIDERS, clinic)
                .then(standing ->
                        standing == Standing.APP && filter.externalId().isPresent()
                                ? Outcome.refused(new Refusal.NotPermitted(
                                        "an app finds providers by their names or a service, not by external_id"))
                                : Outcome.done(standing))
                .then(standing -> access.found(clinic)
                        .map(there -> standing == Standing.APP
                                ? filter.bookable()
                                        .map(bookable -> memberships.list(clinic, bookable, page))
                                        .orElseGet(Page::ofNothing)
                                        .map(ManageMembers::nameOnly)
                                : memberships
                                        .list(clinic, filter.providers(), page)
                                        .map(ManageMembers::whole))));
    }

    private static ListedProvider nameOnly(Membership member) {
        return new ListedProvider(member.id(), member.fullName(), Optional.empty());
    }

    private static ListedProvider whole(Membership member) {
        return new ListedProvider(member.id(), member.fullName(), Optional.of(member));
    }

    /**
     * Refused where the status cannot go there in one step, and where nobody would be left to administrate the clinic.
     *
     * @param change of anything but the ids, the e-mail and the revision, which goes on by itself if something changed
     */
    public Outcome<Membership> change(
            ClinicId clinic, MembershipId id, IfMatch ifMatch, UnaryOperator<Membership> change) {
        return transactions.decide(() -> access.may(Permission.MANAGE_MEMBERS, clinic)
                .then(may -> Outcome.found(memberships.lock(clinic, id), "membership", id))
                .then(member -> ifMatch.check(member, member.revision().number()))
                .then(member -> allowed(member, change.apply(member)).map(after -> replaced(member, after))));
    }

    private Outcome<Membership> allowed(Membership before, Membership after) {
        if (!before.status().mayBecome(after.status()))
            return Outcome.refused(new Refusal.NoSuchTransition(before.status().refuses(after.status())));
        if (before.isAdministrator() && !after.isAdministrator() && !mayLose(before))
            return Outcome.refused(new Refusal.LastAdministrator(before.fullName()));
        return unambiguous(before, after);
    }

    /** Whether the clinic has another administrator; of two who leave at once, one waits for the clinic's row. */
    private boolean mayLose(Membership administrator) {
        if (access.actor().isPlatformAdmin()) return true;
        clinics.lock(administrator.clinic());
        return memberships
                        .list(
                                administrator.clinic(),
                                Memberships.Filter.ADMINISTRATORS,
                                new PageRequest(2, Optional.empty()))
                        .items()
                        .size()
                > 1;
    }

    private Membership replaced(Membership before, Membership after) {
        if (after.equals(before)) return before;
        var next = after.revised(before.revision().next(clock.instant()));
        memberships.replace(next);
        return next;
    }
}

package praxis.application.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.Clinics;
import praxis.application.port.Ids;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Transactions;
import praxis.application.port.Users;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
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

    private final Transactions transactions;
    private final Clinics clinics;
    private final Users users;
    private final Memberships memberships;
    private final Ids ids;
    private final InstantSource clock;

    public ManageMembers(
            Transactions transactions,
            Clinics clinics,
            Users users,
            Memberships memberships,
            Ids ids,
            InstantSource clock) {
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
                && duplicate.field().equals("email")
                && transactions.read(
                        () -> memberships.find(clinic, draft.email()).isEmpty());
        return lostRaceForNewUser ? tryToAdd(clinic, draft) : first;
    }

    private Outcome<Membership> tryToAdd(ClinicId clinic, Draft draft) {
        return transactions.decide(() -> Outcome.found(clinics.find(clinic), "clinic", clinic)
                .map(there -> {
                    var membership = membership(clinic, userOf(draft.email()), draft);
                    memberships.add(List.of(membership));
                    return membership;
                }));
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
        return transactions.read(() -> Outcome.found(memberships.find(clinic, id), "membership", id));
    }

    public Outcome<Page<Membership>> list(ClinicId clinic, Memberships.Filter filter, PageRequest page) {
        return transactions.read(() -> Outcome.found(clinics.find(clinic), "clinic", clinic)
                .map(there -> memberships.list(clinic, filter, page)));
    }

    /** @param change of anything but the ids, the e-mail and the revision, which goes on by itself if something changed */
    public Outcome<Membership> change(
            ClinicId clinic, MembershipId id, IfMatch ifMatch, UnaryOperator<Membership> change) {
        return transactions.decide(() -> Outcome.found(memberships.lock(clinic, id), "membership", id)
                .then(member -> ifMatch.check(member, member.revision().number()))
                .map(member -> replaced(member, change.apply(member))));
    }

    private Membership replaced(Membership before, Membership after) {
        if (after.equals(before)) return before;
        var next = after.revised(before.revision().next(clock.instant()));
        memberships.replace(next);
        return next;
    }
}

package praxis.application.closure;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Closures;
import praxis.application.port.Ids;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Transactions;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Stretch;

/** Closes clinics and providers for a time, and opens them again (A4). */
public final class ManageClosures {

    /** A closure to be made; without a provider it is the whole clinic's. */
    public record Draft(
            Optional<ExternalId> externalId,
            Optional<MembershipId> provider,
            Stretch stretch,
            Optional<String> reason) {}

    private final Access access;
    private final Transactions transactions;
    private final Closures closures;
    private final Memberships memberships;
    private final Ids ids;
    private final InstantSource clock;

    public ManageClosures(
            Access access,
            Transactions transactions,
            Closures closures,
            Memberships memberships,
            Ids ids,
            InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.closures = closures;
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused as not found where the provider is no member of the clinic. */
    public Outcome<Closure> create(ClinicId clinic, Draft draft) {
        var closure = new Closure(
                new ClosureId(ids.next()),
                clinic,
                draft.externalId(),
                draft.provider(),
                draft.stretch(),
                draft.reason(),
                Revision.first(clock.instant()));
        return transactions.decide(() -> mayChange(clinic, closure.provider())
                .then(may -> access.found(clinic))
                .then(there -> withKnownProvider(closure))
                .map(known -> {
                    closures.add(List.of(known));
                    return known;
                }));
    }

    private Outcome<Standing> mayChange(ClinicId clinic, Optional<MembershipId> provider) {
        return access.mayOfOwn(Permission.MANAGE_CLOSURES, clinic, provider);
    }

    private Outcome<Closure> withKnownProvider(Closure closure) {
        return closure.provider()
                .map(id -> Outcome.found(memberships.find(closure.clinic(), id), "provider", id)
                        .map(member -> closure))
                .orElseGet(() -> Outcome.done(closure));
    }

    public Outcome<Closure> find(ClinicId clinic, ClosureId id) {
        return transactions.read(() -> access.may(Permission.READ_CLOSURES, clinic)
                .then(may -> Outcome.found(closures.find(clinic, id), "closure", id)));
    }

    public Outcome<Page<Closure>> list(ClinicId clinic, Closures.Filter filter, PageRequest page) {
        return transactions.read(
                () -> access.to(Permission.READ_CLOSURES, clinic).map(there -> closures.list(clinic, filter, page)));
    }

    /** @param change of anything but the ids and the revision, which goes on by itself if something changed */
    public Outcome<Closure> change(ClinicId clinic, ClosureId id, IfMatch ifMatch, UnaryOperator<Closure> change) {
        return transactions.decide(() -> locked(clinic, id, ifMatch)
                .then(before -> permitted(change.apply(before))
                        .then(this::withKnownProvider)
                        .map(after -> replaced(before, after))));
    }

    /** Locked for whoever may change it as it stands. */
    private Outcome<Closure> locked(ClinicId clinic, ClosureId id, IfMatch ifMatch) {
        return access.may(Permission.READ_CLOSURES, clinic)
                .then(may -> Outcome.found(closures.lock(clinic, id), "closure", id))
                .then(this::permitted)
                .then(closure -> ifMatch.check(closure, closure.revision().number()));
    }

    private Outcome<Closure> permitted(Closure closure) {
        return mayChange(closure.clinic(), closure.provider()).map(may -> closure);
    }

    private Closure replaced(Closure before, Closure after) {
        if (after.equals(before)) return before;
        var next = after.revised(before.revision().next(clock.instant()));
        closures.replace(next);
        return next;
    }

    public Outcome<Closure> remove(ClinicId clinic, ClosureId id, IfMatch ifMatch) {
        return transactions.decide(() -> locked(clinic, id, ifMatch).map(closure -> {
            closures.remove(clinic, id);
            return closure;
        }));
    }
}

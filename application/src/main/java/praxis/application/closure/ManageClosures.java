package praxis.application.closure;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.port.Clinics;
import praxis.application.port.Closures;
import praxis.application.port.Ids;
import praxis.application.port.Memberships;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Transactions;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
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

    private final Transactions transactions;
    private final Clinics clinics;
    private final Closures closures;
    private final Memberships memberships;
    private final Ids ids;
    private final InstantSource clock;

    public ManageClosures(
            Transactions transactions,
            Clinics clinics,
            Closures closures,
            Memberships memberships,
            Ids ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.clinics = clinics;
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
        return transactions.decide(() -> Outcome.found(clinics.find(clinic), "clinic", clinic)
                .then(there -> withKnownProvider(closure))
                .map(known -> {
                    closures.add(List.of(known));
                    return known;
                }));
    }

    private Outcome<Closure> withKnownProvider(Closure closure) {
        return closure.provider()
                .map(id -> Outcome.found(memberships.find(closure.clinic(), id), "provider", id)
                        .map(member -> closure))
                .orElseGet(() -> Outcome.done(closure));
    }

    public Outcome<Closure> find(ClinicId clinic, ClosureId id) {
        return transactions.read(() -> Outcome.found(closures.find(clinic, id), "closure", id));
    }

    public Outcome<Page<Closure>> list(ClinicId clinic, Closures.Filter filter, PageRequest page) {
        return transactions.read(() -> Outcome.found(clinics.find(clinic), "clinic", clinic)
                .map(there -> closures.list(clinic, filter, page)));
    }

    /** @param change of anything but the ids and the revision, which goes on by itself if something changed */
    public Outcome<Closure> change(ClinicId clinic, ClosureId id, IfMatch ifMatch, UnaryOperator<Closure> change) {
        return transactions.decide(() -> Outcome.found(closures.lock(clinic, id), "closure", id)
                .then(closure -> ifMatch.check(closure, closure.revision().number()))
                .then(before -> withKnownProvider(change.apply(before)).map(after -> replaced(before, after))));
    }

    private Closure replaced(Closure before, Closure after) {
        if (after.equals(before)) return before;
        var next = after.revised(before.revision().next(clock.instant()));
        closures.replace(next);
        return next;
    }

    public Outcome<Closure> remove(ClinicId clinic, ClosureId id, IfMatch ifMatch) {
        return transactions.decide(() -> Outcome.found(closures.lock(clinic, id), "closure", id)
                .then(closure -> ifMatch.check(closure, closure.revision().number()))
                .map(closure -> {
                    closures.remove(clinic, id);
                    return closure;
                }));
    }
}

package praxis.application.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import praxis.application.exchange.ClinicDocument.Closed;
import praxis.application.port.Ports;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.people.MembershipId;

/** What the closures of a document add to, and change in, those that are stored of its clinic. */
final class ClosurePlan {

    /** @param closure as it is to be stored */
    record Decided(Closure closure, Tally tally) {}

    private final Ports ports;
    private final ClinicId clinic;
    private final Function<String, Optional<MembershipId>> members;
    private final Instant now;
    private final List<Closure> left;

    /** @param members of the document, by their keys */
    ClosurePlan(
            Ports ports,
            ClinicId clinic,
            List<Closure> stored,
            Function<String, Optional<MembershipId>> members,
            Instant now) {
        this.ports = ports;
        this.clinic = clinic;
        this.members = members;
        this.now = now;
        this.left = new ArrayList<>(stored);
    }

    /** Those that are stored as they are said go first, so that none of two at one time is taken for the other. */
    List<Decided> decide(List<Closed> closures) {
        var decided = new ArrayList<Decided>();
        var others = new ArrayList<>(closures);
        for (var same : List.<BiPredicate<Closure, Closed>>of(this::hasKey, this::isThere, this::isWhen))
            others.removeIf(closed -> taken(closed, same)
                    .map(stored -> decided.add(changed(closed, stored)))
                    .orElse(false));
        for (var closed : others) decided.add(new Decided(added(closed), Tally.ADDED));
        return decided;
    }

    private Optional<Closure> taken(Closed closed, BiPredicate<Closure, Closed> same) {
        var found = left.stream().filter(closure -> same.test(closure, closed)).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private boolean hasKey(Closure closure, Closed closed) {
        return closed.id().isPresent() && closure.externalId().equals(closed.id());
    }

    private boolean isThere(Closure closure, Closed closed) {
        return isWhen(closure, closed) && closure.reason().equals(closed.reason());
    }

    /** One that has another key is another closure, whenever it is. */
    private boolean isWhen(Closure closure, Closed closed) {
        return (closed.id().isEmpty() || closure.externalId().isEmpty())
                && closure.stretch().equals(closed.stretch())
                && closure.provider().equals(provider(closed));
    }

    private Optional<MembershipId> provider(Closed closed) {
        return closed.provider().flatMap(members);
    }

    private Closure added(Closed closed) {
        return new Closure(
                new ClosureId(ports.ids().next()),
                clinic,
                closed.id(),
                provider(closed),
                closed.stretch(),
                closed.reason(),
                Revision.first(now));
    }

    /** One that was removed meanwhile is made anew. */
    private Decided changed(Closed closed, Closure stored) {
        if (said(closed, stored, stored.revision()).equals(stored)) return new Decided(stored, Tally.UNCHANGED);
        return ports.closures()
                .lock(clinic, stored.id())
                .map(before ->
                        new Decided(said(closed, before, before.revision().next(now)), Tally.CHANGED))
                .orElseGet(() -> new Decided(added(closed), Tally.ADDED));
    }

    private Closure said(Closed closed, Closure stored, Revision revision) {
        return new Closure(
                stored.id(),
                clinic,
                closed.id().or(stored::externalId),
                provider(closed),
                closed.stretch(),
                closed.reason(),
                revision);
    }
}

package praxis.application.closure;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.port.Ids;
import praxis.application.port.Leaves;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Transactions;
import praxis.domain.Revision;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.UserId;
import praxis.domain.time.Stretch;

/**
 * Keeps persons' leave, which takes them out of every clinic they work in (A4). It is the person's own, and no clinic's: a
 * clinic that keeps one of its providers away has closures for that.
 */
public final class ManageLeaves {

    private final LeaveAccess access;
    private final Transactions transactions;
    private final Leaves leaves;
    private final Ids ids;
    private final InstantSource clock;

    public ManageLeaves(LeaveAccess access, Transactions transactions, Leaves leaves, Ids ids, InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.leaves = leaves;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param stretch all-day, or timed with a zone of its own */
    public Outcome<Leave> add(UserId user, Stretch stretch, Optional<String> reason) {
        var leave = new Leave(new LeaveId(ids.next()), user, stretch, reason, Revision.first(clock.instant()));
        return transactions.decide(() -> access.toChange(user).map(there -> {
            leaves.add(List.of(leave));
            return leave;
        }));
    }

    public Outcome<Page<Leave>> list(UserId user, PageRequest page) {
        return transactions.read(() -> access.toRead(user).map(there -> leaves.list(user, page)));
    }

    public Outcome<Leave> find(UserId user, LeaveId id) {
        return transactions.read(() ->
                access.toRead(user).then(there -> Outcome.found(leaves.find(user, id), "leave", id)));
    }

    public Outcome<Leave> remove(UserId user, LeaveId id, IfMatch ifMatch) {
        return transactions.decide(() -> access.toChange(user)
                .then(there -> Outcome.found(leaves.find(user, id), "leave", id))
                .then(leave -> ifMatch.check(leave, leave.revision().number()))
                .map(leave -> {
                    leaves.remove(user, id);
                    return leave;
                }));
    }
}

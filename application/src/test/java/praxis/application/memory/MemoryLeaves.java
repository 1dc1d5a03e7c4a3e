package praxis.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import praxis.application.port.Leaves;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.UserId;

public final class MemoryLeaves implements Leaves {

    private final MemoryStore store;

    public MemoryLeaves(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Leave> find(UserId user, LeaveId id) {
        return of(user).filter(leave -> leave.id().equals(id)).findFirst();
    }

    @Override
    public Page<Leave> list(UserId user, PageRequest page) {
        return MemoryStore.page(of(user), page, leave -> leave.id().value());
    }

    @Override
    public void add(List<Leave> leaves) {
        var state = store.writing();
        for (var leave : leaves) {
            if (!state.users().containsKey(leave.user())) throw new IllegalStateException("no such user");
            state.leaves().put(leave.id(), leave);
        }
    }

    @Override
    public void remove(UserId user, LeaveId id) {
        var leaves = store.writing().leaves();
        if (find(user, id).isPresent()) leaves.remove(id);
    }

    private Stream<Leave> of(UserId user) {
        return store.reading().leaves().values().stream()
                .filter(leave -> leave.user().equals(user));
    }
}

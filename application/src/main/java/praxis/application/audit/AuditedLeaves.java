package praxis.application.audit;

import java.util.List;
import java.util.Optional;
import praxis.application.port.Leaves;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.UserId;

/** Records what is written. */
record AuditedLeaves(Leaves port, Recorder<Leave> recorder) implements Leaves {

    @Override
    public Optional<Leave> find(UserId user, LeaveId id) {
        return port.find(user, id);
    }

    @Override
    public Page<Leave> list(UserId user, PageRequest page) {
        return port.list(user, page);
    }

    @Override
    public void add(List<Leave> leaves) {
        recorder.added(leaves);
        port.add(leaves);
    }

    @Override
    public void remove(UserId user, LeaveId id) {
        port.find(user, id).ifPresent(recorder::removed);
        port.remove(user, id);
    }
}

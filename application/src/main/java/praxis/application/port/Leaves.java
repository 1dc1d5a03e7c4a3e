package praxis.application.port;

import java.util.List;
import java.util.Optional;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.UserId;

/** Persons' leave from every clinic. */
public interface Leaves {

    Optional<Leave> find(UserId user, LeaveId id);

    Page<Leave> list(UserId user, PageRequest page);

    /** @param leaves of known users */
    void add(List<Leave> leaves);

    void remove(UserId user, LeaveId id);
}

package praxis.domain.closure;

import java.util.Optional;
import praxis.domain.InvalidValue;
import praxis.domain.Revision;
import praxis.domain.people.UserId;
import praxis.domain.time.Stretch;

/**
 * A person's leave everywhere: it applies in each of the person's clinics (A4).
 *
 * @param stretch all-day dates are resolved in each clinic's own zone; timed ones carry their zone
 * @param reason for people, at most 500 characters
 */
public record Leave(LeaveId id, UserId user, Stretch stretch, Optional<String> reason, Revision revision) {

    public Leave {
        reason = reason.filter(text -> !text.isBlank()).map(text -> InvalidValue.text("reason", text, 500));
    }
}

package praxis.domain.appointment;

import java.util.List;
import praxis.domain.availability.Reason;
import praxis.domain.people.MembershipId;
import praxis.domain.time.TimeRanges;

/**
 * What a change of what is said about time would do, or has done (B6).
 *
 * @param misfits appointments that fitted before and do not any more
 * @param minutes of each provider whose bookable time changes, in the order of their ids
 */
public record Impact(List<Misfit> misfits, List<Minutes> minutes) {

    public static final Impact NONE = new Impact(List.of(), List.of());

    /** An appointment that no longer fits. @param reasons those that the change brings, at least one */
    public record Misfit(Appointment appointment, List<Reason> reasons) {

        public Misfit {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The minutes of one provider that lie in some slot of the service after the change but not before, and the other
     * way round.
     */
    public record Minutes(MembershipId provider, TimeRanges appearing, TimeRanges vanishing) {

        boolean isNothing() {
            return appearing.isEmpty() && vanishing.isEmpty();
        }
    }

    public Impact {
        misfits = List.copyOf(misfits);
        minutes = List.copyOf(minutes);
    }
}

package praxis.domain.appointment;

import java.util.List;
import praxis.domain.availability.Reason;
import praxis.domain.people.MembershipId;
import praxis.domain.time.TimeRanges;

/**
 * What a change of what is said about time would do, or has done, in one clinic (B6).
 *
 * @param misfits appointments that the change turns out of what is said about time, by start; nothing is cancelled
 * @param settled appointments that asked for attention before and fit again, by start
 * @param minutes of each provider whose bookable time changes, in the order of their ids
 */
public record Impact(List<Misfit> misfits, List<Appointment> settled, List<Minutes> minutes) {

    public static final Impact NONE = new Impact(List.of(), List.of(), List.of());

    /**
     * An appointment that no longer fits.
     *
     * @param appointment as it is, or would be, after the change, asking for attention
     * @param reasons those that the change brings, at least one
     */
    public record Misfit(Appointment appointment, List<Reason> reasons) {

        public Misfit {
            reasons = List.copyOf(reasons);
        }
    }

    /** The minutes of one provider that lie in some slot after the change but not before, and the other way round. */
    public record Minutes(MembershipId provider, TimeRanges appearing, TimeRanges vanishing) {

        boolean isNothing() {
            return appearing.isEmpty() && vanishing.isEmpty();
        }
    }

    public Impact {
        misfits = List.copyOf(misfits);
        settled = List.copyOf(settled);
        minutes = List.copyOf(minutes);
    }
}

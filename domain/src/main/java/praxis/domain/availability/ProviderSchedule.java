package praxis.domain.availability;

import java.time.LocalDate;
import java.util.List;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Hours;

/**
 * What is said about one provider's time in one clinic.
 *
 * @param own the provider's own weekly rows, which count only with {@code hours_source} own (H6), and special hours,
 *     which always count (H10)
 * @param closures the provider's in this clinic
 * @param leaves the person's, everywhere
 */
public record ProviderSchedule(Membership member, Hours own, List<Closure> closures, List<Leave> leaves) {

    public ProviderSchedule {
        closures = List.copyOf(closures);
        leaves = List.copyOf(leaves);
    }

    public MembershipId id() {
        return member.id();
    }

    /** The hours that this provider keeps in a clinic with hours {@code clinic} (H6, H10). */
    Hours within(Hours clinic) {
        return hasOwnWeek() ? own : new Hours(clinic.week(), clinic.special().replacedBy(own.special()));
    }

    /** Whether the provider's hours are the clinic's, date by date. */
    boolean followsClinic() {
        return !hasOwnWeek() && own.special().dates().isEmpty();
    }

    /** Whether the provider's hours of a date are more than the clinic's own (E1). */
    boolean hasOwnHoursOn(LocalDate date) {
        return hasOwnWeek() || own.special().on(date).isPresent();
    }

    boolean hasOwnWeek() {
        return member.hoursSource() == HoursSource.OWN;
    }

    /** A provider about whose time nothing is said yet. */
    public static ProviderSchedule of(Membership member) {
        return new ProviderSchedule(member, Hours.NONE, List.of(), List.of());
    }
}

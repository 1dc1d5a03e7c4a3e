package praxis.domain.hours;

import java.util.Optional;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;

/**
 * Whose hours they are: the clinic's, or one provider's in that clinic.
 *
 * @param provider empty for the clinic itself
 */
public record HoursOwner(ClinicId clinic, Optional<MembershipId> provider) {

    public static HoursOwner clinic(ClinicId clinic) {
        return new HoursOwner(clinic, Optional.empty());
    }

    public static HoursOwner provider(ClinicId clinic, MembershipId provider) {
        return new HoursOwner(clinic, Optional.of(provider));
    }
}

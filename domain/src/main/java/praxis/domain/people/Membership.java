package praxis.domain.people;

import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;

/**
 * One user in one clinic. A provider is a membership with {@code isProvider}; the provider's id is this id.
 *
 * @param email the user's, the same in every clinic
 * @param fullName of this clinic's own, 1 to 200 characters
 */
public record Membership(
        MembershipId id,
        ClinicId clinic,
        UserId user,
        Optional<ExternalId> externalId,
        Email email,
        String fullName,
        Optional<PhoneNumber> phone,
        ClinicRole role,
        boolean isProvider,
        MembershipStatus status,
        HoursSource hoursSource,
        Revision revision) {

    public Membership {
        fullName = InvalidValue.text("full_name", fullName, 200);
    }

    public boolean isApproved() {
        return status == MembershipStatus.APPROVED;
    }

    /** Whether this member administrates the clinic. */
    public boolean isAdministrator() {
        return isApproved() && role == ClinicRole.CLINIC_ADMIN;
    }

    public Membership revised(Revision next) {
        return new Membership(
                id, clinic, user, externalId, email, fullName, phone, role, isProvider, status, hoursSource, next);
    }

    /** The same member in another status. */
    public Membership in(MembershipStatus next) {
        return new Membership(
                id, clinic, user, externalId, email, fullName, phone, role, isProvider, next, hoursSource, revision);
    }

    /** The same member in another role. */
    public Membership as(ClinicRole next) {
        return new Membership(
                id, clinic, user, externalId, email, fullName, phone, next, isProvider, status, hoursSource, revision);
    }

    /** The same member as a provider, or as none. */
    public Membership asProvider(boolean next) {
        return new Membership(
                id, clinic, user, externalId, email, fullName, phone, role, next, status, hoursSource, revision);
    }

    /** The same member with hours from elsewhere (H6). */
    public Membership following(HoursSource source) {
        return new Membership(
                id, clinic, user, externalId, email, fullName, phone, role, isProvider, status, source, revision);
    }
}

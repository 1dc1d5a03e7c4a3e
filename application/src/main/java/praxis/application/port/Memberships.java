package praxis.application.port;

import java.util.List;
import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;

/** Who belongs to a clinic. No question without its clinic. */
public interface Memberships {

    /**
     * @param service only those assigned to it
     * @param q part of the full name or e-mail, in any case
     * @param name part of the full name alone, in any case
     */
    record Filter(
            Optional<Boolean> isProvider,
            Optional<MembershipStatus> status,
            Optional<ClinicRole> role,
            Optional<ServiceId> service,
            Optional<ExternalId> externalId,
            Optional<String> q,
            Optional<String> name) {

        public static final Filter ALL = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public static final Filter ADMINISTRATORS = new Filter(
                Optional.empty(),
                Optional.of(MembershipStatus.APPROVED),
                Optional.of(ClinicRole.CLINIC_ADMIN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** The same of providers only. */
        public Filter providers() {
            return new Filter(Optional.of(true), status, role, service, externalId, q, name);
        }

        /**
         * The same of approved providers only, whose e-mail an app does not see and so does not seek; empty where others
         * are asked for.
         */
        public Optional<Filter> bookable() {
            if (status.filter(asked -> asked != MembershipStatus.APPROVED).isPresent()) return Optional.empty();
            return Optional.of(new Filter(
                    Optional.of(true),
                    Optional.of(MembershipStatus.APPROVED),
                    Optional.empty(),
                    service,
                    externalId,
                    Optional.empty(),
                    q));
        }
    }

    Optional<Membership> find(ClinicId clinic, MembershipId id);

    Optional<Membership> find(ClinicId clinic, ExternalId id);

    Optional<Membership> find(ClinicId clinic, Email email);

    /** What a person is in the clinic. */
    Optional<Membership> find(ClinicId clinic, UserId user);

    /** What a person is in every clinic, by clinic; for that person's own eyes. */
    List<Membership> ofPerson(UserId user);

    /** As {@link #find}, and makes other writers of this membership's row wait until the transaction ends. */
    Optional<Membership> lock(ClinicId clinic, MembershipId id);

    Page<Membership> list(ClinicId clinic, Filter filter, PageRequest page);

    /** @throws AlreadyTaken if a person is in the clinic already, or an {@code external_id} is another member's */
    void add(List<Membership> memberships);

    /**
     * Stores a membership that was {@link #lock locked} before; its clinic, user and e-mail never change.
     *
     * @throws AlreadyTaken if its {@code external_id} is another member's
     */
    void replace(Membership membership);
}

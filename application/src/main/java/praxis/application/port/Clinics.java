package praxis.application.port;

import java.util.List;
import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;

/** The clinics. */
public interface Clinics {

    /**
     * @param q part of the name, in any case
     * @param member only those of which this person is an approved member
     */
    record Filter(Optional<ExternalId> externalId, Optional<String> q, Optional<UserId> member) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        public Filter(Optional<ExternalId> externalId, Optional<String> q) {
            this(externalId, q, Optional.empty());
        }

        public Filter ofMember(UserId user) {
            return new Filter(externalId, q, Optional.of(user));
        }
    }

    Optional<Clinic> find(ClinicId id);

    Optional<Clinic> find(ExternalId id);

    /** As {@link #find}, and makes other writers of this clinic's row wait until the transaction ends. */
    Optional<Clinic> lock(ClinicId id);

    Page<Clinic> list(Filter filter, PageRequest page);

    /** @throws AlreadyTaken if an {@code external_id} is another clinic's */
    void add(List<Clinic> clinics);

    /**
     * Stores a clinic that was {@link #lock locked} before.
     *
     * @throws AlreadyTaken if its {@code external_id} is another clinic's
     */
    void replace(Clinic clinic);
}

package praxis.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;

/** What patients can ask for in a clinic, and who gives it. */
public interface Services {

    /** @param q part of the name, in any case */
    record Filter(Optional<Boolean> active, Optional<ExternalId> externalId, Optional<String> q) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        /** The same of active services only; empty where inactive ones are asked for. */
        public Optional<Filter> offered() {
            return active.orElse(true) ? Optional.of(new Filter(Optional.of(true), externalId, q)) : Optional.empty();
        }
    }

    Optional<Service> find(ClinicId clinic, ServiceId id);

    Optional<Service> find(ClinicId clinic, ExternalId id);

    /** A service in its clinic. */
    record Key(ClinicId clinic, ServiceId service) {}

    /** Those of some clinics with an external id, or with a name in any case: ordered by clinic, then service. */
    List<Key> named(Collection<ClinicId> clinics, String name);

    /** As {@link #find}, and makes other writers of this service's row wait until the transaction ends. */
    Optional<Service> lock(ClinicId clinic, ServiceId id);

    Page<Service> list(ClinicId clinic, Filter filter, PageRequest page);

    /**
     * @param services their providers are members of the same clinic
     * @throws AlreadyTaken if an {@code external_id} is another service's in the clinic
     */
    void add(List<Service> services);

    /** Stores a service that was {@link #lock locked} before. @throws AlreadyTaken as {@link #add} */
    void replace(Service service);

    void remove(ClinicId clinic, ServiceId id);
}

package praxis.application.port;

import java.util.Optional;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;

/**
 * What the rules of availability need to know, loaded together: a number of queries that does not grow with providers.
 * Closures, leaves and special hours may be left out where they touch none of the dates asked about, nor the three days
 * around them.
 */
public interface Schedules {

    /** A provider and the clinic, before any service. */
    record OfProvider(ClinicSchedule clinic, ProviderSchedule provider) {}

    /** Empty if the clinic has no such member. */
    Optional<OfProvider> ofProvider(ClinicId clinic, MembershipId provider, Dates dates);

    /**
     * Empty if the clinic has no such service.
     *
     * @param provider the only provider to load, assigned or not, none if the clinic has no such member; empty for all
     *     who are assigned
     */
    Optional<ServiceSchedule> ofService(
            ClinicId clinic, ServiceId service, Optional<MembershipId> provider, Dates dates);
}

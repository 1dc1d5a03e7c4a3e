package praxis.application.port;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import praxis.domain.availability.ClinicSchedule;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.WholeClinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;
import praxis.domain.time.TimeRange;

/**
 * What the rules of availability need to know, loaded together: a number of queries that does not grow with providers.
 * Closures, leaves and special hours may be left out where they touch none of the dates asked about, nor the three days
 * around them; busy times where no appointment that starts on the dates asked about could be too close to them.
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
     * @param now holds that have expired then take no time (B4)
     */
    Optional<ServiceSchedule> ofService(
            ClinicId clinic, ServiceId service, Optional<MembershipId> provider, Dates dates, Instant now);

    /**
     * A clinic with its members and services, before any booking; empty if there is no such clinic.
     *
     * @param only the one member to load, none if the clinic has no such member; empty for all
     */
    Optional<WholeClinic> ofClinic(ClinicId clinic, Optional<MembershipId> only, Dates dates);

    /**
     * What busy times must touch to matter for starts on some local dates, whatever the zone: the dates widened by a
     * zone's offset, a day of service (S0) and a day of buffers (S3).
     */
    static TimeRange window(Dates dates) {
        var around = dates.widened(2, 4);
        return new TimeRange(
                around.first().atStartOfDay(ZoneOffset.UTC).toInstant(),
                around.last().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}

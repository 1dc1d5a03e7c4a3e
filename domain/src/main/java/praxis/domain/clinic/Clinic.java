package praxis.domain.clinic;

import java.time.ZoneId;
import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.Revision;

/**
 * A tenant, with one time zone in which all its hours are meant.
 *
 * @param name 1 to 200 characters
 * @param selfService whether providers may change their own hours, closures and leaves
 */
public record Clinic(
        ClinicId id,
        Optional<ExternalId> externalId,
        String name,
        ZoneId zone,
        ClinicStatus status,
        boolean selfService,
        Revision revision) {

    public Clinic {
        name = InvalidValue.text("name", name, 200);
    }

    /** A clinic whose administrators alone change hours. */
    public Clinic(
            ClinicId id,
            Optional<ExternalId> externalId,
            String name,
            ZoneId zone,
            ClinicStatus status,
            Revision revision) {
        this(id, externalId, name, zone, status, false, revision);
    }

    public boolean isActive() {
        return status == ClinicStatus.ACTIVE;
    }

    /** The same clinic in another status. */
    public Clinic in(ClinicStatus next) {
        return new Clinic(id, externalId, name, zone, next, selfService, revision);
    }

    /** The same clinic, which leaves their own time to its providers or does not. */
    public Clinic withSelfService(boolean next) {
        return new Clinic(id, externalId, name, zone, status, next, revision);
    }

    public Clinic revised(Revision next) {
        return new Clinic(id, externalId, name, zone, status, selfService, next);
    }
}

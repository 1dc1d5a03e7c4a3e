package praxis.rest;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import praxis.domain.clinic.ClinicId;
import praxis.rest.problem.Refused;

/** The zones in which answers about clinics write their instants. */
@Singleton
final class ClinicZones {

    private final Callers callers;

    ClinicZones(Callers callers) {
        this.callers = callers;
    }

    /** @throws Refused if there is no such clinic */
    ZoneId of(ClinicId clinic) {
        return Refused.unlessDone(callers.useCases().clinics().zone(clinic));
    }
}

package praxis.rest;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import praxis.application.UseCases;
import praxis.application.clinic.ManageClinics;
import praxis.domain.clinic.ClinicId;
import praxis.rest.problem.Refused;

/** The zones in which answers about clinics write their instants. */
@Singleton
final class ClinicZones {

    private final ManageClinics clinics;

    ClinicZones(UseCases useCases) {
        this.clinics = useCases.clinics();
    }

    /** @throws Refused if there is no such clinic */
    ZoneId of(ClinicId clinic) {
        return Refused.unlessDone(clinics.find(clinic)).zone();
    }
}

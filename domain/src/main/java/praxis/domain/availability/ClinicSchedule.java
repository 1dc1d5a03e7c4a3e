package praxis.domain.availability;

import java.util.List;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;
import praxis.domain.time.Hours;

/**
 * What a clinic says about its own time.
 *
 * @param closures the whole clinic's, in any order; they may overlap
 */
public record ClinicSchedule(Clinic clinic, Hours hours, List<Closure> closures) {

    public ClinicSchedule {
        closures = List.copyOf(closures);
    }
}

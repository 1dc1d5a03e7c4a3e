package praxis.application.change;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import praxis.domain.appointment.Impact;
import praxis.domain.clinic.ClinicId;

/**
 * What a use case answered whose change was saved, or rehearsed.
 *
 * @param byClinic how many appointments the change turns out of what is said about time (B6), in each clinic where there
 *     are some that the caller may see; they are flagged with it
 */
public record Kept<T>(T value, SortedMap<ClinicId, Integer> byClinic) {

    public Kept {
        byClinic = Collections.unmodifiableSortedMap(new TreeMap<>(byClinic));
    }

    /** Counts what the change does in each clinic. */
    static <T> Kept<T> of(T value, Map<ClinicId, Impact> impacts) {
        var counts = new TreeMap<ClinicId, Integer>();
        impacts.forEach((clinic, impact) -> counts.put(clinic, impact.misfits().size()));
        counts.values().removeIf(misfits -> misfits == 0);
        return new Kept<>(value, counts);
    }

    /** In all clinics. */
    public int misfits() {
        return byClinic.values().stream().mapToInt(Integer::intValue).sum();
    }
}

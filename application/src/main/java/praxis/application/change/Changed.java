package praxis.application.change;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import praxis.domain.clinic.ClinicId;

/**
 * What a use case answered, and what its change has done, or would do, to appointments and to bookable minutes (B6).
 *
 * @param consequences one for each clinic that the change concerns and that the caller may see, by id; none where
 *     nothing was changed that is said about time
 */
public record Changed<T>(T value, List<Consequence> consequences) {

    public Changed {
        consequences = List.copyOf(consequences);
    }

    /** The same, only counted. */
    public Kept<T> kept() {
        var counts = new TreeMap<ClinicId, Integer>();
        for (var one : consequences) {
            var misfits = one.impact().misfits().size();
            if (misfits > 0) counts.put(one.clinic().id(), misfits);
        }
        return new Kept<>(value, counts);
    }

    public <R> Changed<R> map(Function<T, R> change) {
        return new Changed<>(change.apply(value), consequences);
    }
}

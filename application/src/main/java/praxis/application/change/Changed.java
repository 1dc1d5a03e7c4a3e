package praxis.application.change;

import java.util.List;
import java.util.function.Function;

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

    public <R> Changed<R> map(Function<T, R> change) {
        return new Changed<>(change.apply(value), consequences);
    }
}

package praxis.application.change;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return Kept.of(
                value,
                consequences.stream()
                        .collect(Collectors.toMap(one -> one.clinic().id(), Consequence::impact)));
    }

    public <R> Changed<R> map(Function<T, R> change) {
        return new Changed<>(change.apply(value), consequences);
    }
}

package praxis.rest.input;

import java.util.function.Function;
import praxis.domain.InvalidValue;
import praxis.rest.problem.BadInput;

/** How one kind of JSON value becomes a value of the domain. */
@FunctionalInterface
public interface Kind<T> {

    /**
     * @param path of the field, for the caller
     * @throws BadInput if {@code json} is of another type, or no such value
     */
    T read(Json json, String path);

    /** Goes on to a value of the domain, whose complaint is told with the field. */
    default <R> Kind<R> to(Function<T, R> value) {
        return (json, path) -> {
            var read = read(json, path);
            try {
                return value.apply(read);
            } catch (InvalidValue invalid) {
                throw BadInput.invalid(path, invalid);
            }
        };
    }
}

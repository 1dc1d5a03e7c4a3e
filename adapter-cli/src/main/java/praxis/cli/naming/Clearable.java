package praxis.cli.naming;

import java.util.Optional;

/** The options that change what a thing may do without: to another value, or to none. */
public interface Clearable<T> {

    Optional<T> given();

    boolean isCleared();

    default boolean isGiven() {
        return isCleared() || given().isPresent();
    }

    /** What it was where nothing is given. */
    default Optional<T> changing(Optional<T> before) {
        return isCleared() ? Optional.empty() : given().or(() -> before);
    }
}

package praxis.rest.input;

import java.util.Optional;

/** One field of a body as it was sent: left out, null, or with a value. */
public sealed interface Field<T> {

    record Absent<T>() implements Field<T> {}

    record Cleared<T>() implements Field<T> {}

    record Given<T>(T value) implements Field<T> {}

    /** It was sent, but as something that could not be read; the request is refused for it in the end. */
    record Flawed<T>() implements Field<T> {}

    /** The value of a field that is required. @throws Unreadable if there is none, which was noted as a flaw */
    default T get() {
        return optional().orElseThrow(Unreadable::new);
    }

    /** @throws Unreadable if the value could not be read, which was noted as a flaw */
    default Optional<T> optional() {
        return switch (this) {
            case Given<T>(var value) -> Optional.of(value);
            case Absent<T> absent -> Optional.empty();
            case Cleared<T> cleared -> Optional.empty();
            case Flawed<T> flawed -> throw new Unreadable();
        };
    }

    /** What it is after a change: as before where the field was left out. */
    default T orElse(T before) {
        return optional().orElse(before);
    }

    /** What it is after a change: as before where the field was left out, nothing where it was null. */
    default Optional<T> changing(Optional<T> before) {
        return this instanceof Absent<T> ? before : optional();
    }

    /** Ends the reading of a body that has flaws anyway. */
    final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("a flawed field was used", null, false, false);
        }
    }
}

package praxis.application;

import java.util.Optional;
import java.util.function.Function;

/** How a use case ended: done, or refused before anything was changed. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** Done with what was found, else refused because there is no such thing. */
    static <T> Outcome<T> found(Optional<T> thing, String kind, Object id) {
        return thing.map(Outcome::done).orElseGet(() -> refused(new Refusal.NotFound(kind, id.toString())));
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return then(value -> done(change.apply(value)));
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }
}

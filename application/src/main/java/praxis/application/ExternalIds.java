package praxis.application;

import java.util.Optional;
import java.util.function.Predicate;
import praxis.domain.ExternalId;

/**
 * Operators and files name a thing by its external id, and by its id where it has none ({@link FindByName}). So that a
 * name means one thing, no external id may be another thing's id.
 */
public final class ExternalIds {

    private ExternalIds() {}

    /**
     * A thing that is new, or is to be called something else; refused if its external id is another's id.
     *
     * @param before its external id until now
     * @param after its external id from now on
     * @param isAnothers whether an id is that of another thing of its kind, in the same clinic
     */
    public static <T> Outcome<T> unambiguous(
            T thing, Optional<ExternalId> before, Optional<ExternalId> after, Predicate<String> isAnothers) {
        return after.filter(key -> !before.equals(after))
                .map(ExternalId::value)
                .filter(isAnothers)
                .<Outcome<T>>map(key -> Outcome.refused(new Refusal.Duplicate("external_id", key)))
                .orElseGet(() -> Outcome.done(thing));
    }
}

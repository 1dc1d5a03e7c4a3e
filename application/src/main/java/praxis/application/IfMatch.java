package praxis.application;

import java.util.Optional;
import java.util.Set;

/**
 * What the caller believes is stored, so that nobody overwrites what they have not seen.
 *
 * @param revisions those that will do; empty for any
 */
public record IfMatch(Optional<Set<Long>> revisions) {

    public static final IfMatch ANY = new IfMatch(Optional.empty());

    public static IfMatch of(long revision) {
        return new IfMatch(Optional.of(Set.of(revision)));
    }

    /** Done with {@code thing} if its revision will do, else refused as stale. */
    public <T> Outcome<T> check(T thing, long revision) {
        var fits = revisions.map(some -> some.contains(revision)).orElse(true);
        return fits ? Outcome.done(thing) : Outcome.refused(new Refusal.Stale(revision));
    }
}

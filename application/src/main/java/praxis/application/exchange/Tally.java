package praxis.application.exchange;

/**
 * What became of the things of one kind.
 *
 * @param unchanged left as they were
 * @param removed only of hours, which a document replaces whole
 * @param refused named in a message; a clinic counts if it was left out
 */
public record Tally(int added, int changed, int unchanged, int removed, int refused) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    static final Tally ADDED = new Tally(1, 0, 0, 0, 0);
    static final Tally CHANGED = new Tally(0, 1, 0, 0, 0);
    static final Tally UNCHANGED = new Tally(0, 0, 1, 0, 0);
    static final Tally REFUSED = new Tally(0, 0, 0, 0, 1);

    public Tally plus(Tally other) {
        return new Tally(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                removed + other.removed,
                refused + other.refused);
    }

    /** One part for another counts as changed, as far as there are as many of both. */
    static Tally replaced(int coming, int going, int staying) {
        var changed = Math.min(coming, going);
        return new Tally(coming - changed, changed, staying, going - changed, 0);
    }
}

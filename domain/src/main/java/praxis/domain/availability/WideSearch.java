package praxis.domain.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Looks for the earliest slots of several services, each only until those of others are known to be earlier. */
public final class WideSearch {

    /** @param search which of the searches found it, from 0 */
    public record Hit(int search, Slot slot) {}

    private static final Comparator<Hit> ORDER = Comparator.<Hit, Instant>comparing(
                    hit -> hit.slot().start())
            .thenComparing(Hit::search)
            .thenComparing(hit -> hit.slot().provider());

    private final List<Search> searches;
    private final int most;
    private final TreeSet<Hit> found = new TreeSet<>(ORDER);

    private WideSearch(List<Search> searches, int most) {
        this.searches = searches;
        this.most = most;
    }

    /**
     * The earliest slots, ordered by start, then search, then provider id.
     *
     * @param most how many, at least 1
     */
    public static List<Hit> next(List<Search> searches, int most) {
        var wide = new WideSearch(searches, most);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < searches.size(); i++)
            turns.add(new Turn(i, searches.get(i).first()));
        while (!turns.isEmpty()) turns = wide.take(turns);
        return List.copyOf(wide.found);
    }

    /** What is looked at next of a search. */
    private record Turn(int search, Search.Step step) {}

    /** Looks at what may matter. @return what comes after it */
    private List<Turn> take(List<Turn> turns) {
        var next = new ArrayList<Turn>();
        for (var turn : turns)
            if (searches.get(turn.search()).goesTo(turn.step(), before())) {
                take(turn);
                next.add(new Turn(turn.search(), turn.step().next()));
            }
        return next;
    }

    private void take(Turn turn) {
        for (var slot : searches.get(turn.search()).slots(turn.step(), most, before()))
            found.add(new Hit(turn.search(), slot));
        while (found.size() > most) found.removeLast();
    }

    /** From when on a slot is no longer among the earliest; one that starts with the last of them may come before it. */
    private long before() {
        return found.size() < most
                ? Long.MAX_VALUE
                : found.last().slot().start().getEpochSecond() + 1;
    }
}

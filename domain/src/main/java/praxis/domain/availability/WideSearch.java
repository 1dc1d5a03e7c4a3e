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
     * @param searches that have not begun
     * @param most how many, at least 1
     */
    public static List<Hit> next(List<Search> searches, int most) {
        var wide = new WideSearch(searches, most);
        var open = new ArrayList<Integer>();
        for (int i = 0; i < searches.size(); i++) open.add(i);
        while (!open.isEmpty()) open.removeIf(search -> !wide.goOn(search));
        return List.copyOf(wide.found);
    }

    /** Takes what the next dates of one search have. @return whether there were any that could matter */
    private boolean goOn(int number) {
        var before = before();
        var search = searches.get(number);
        if (!search.goesOn(before)) return false;
        for (var slot : search.more(most, before)) found.add(new Hit(number, slot));
        while (found.size() > most) found.removeLast();
        return true;
    }

    /** From when on a slot is no longer among the earliest; one that starts with the last of them may come before it. */
    private long before() {
        return found.size() < most
                ? Long.MAX_VALUE
                : found.last().slot().start().getEpochSecond() + 1;
    }
}

package praxis.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Question marks for lists of values in statements. */
final class Places {

    private Places() {}

    static String of(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** @param columns as they stand in an {@code INSERT} */
    static String ofColumns(String columns) {
        return of(columns.split(",", -1).length);
    }

    /** The next power of two, so that lists of many lengths make few different statements. */
    static int padded(int count) {
        return count < 2 ? count : Integer.highestOneBit(count - 1) * 2;
    }

    /** As many values as {@link #padded(int)} says, or more: the last one is repeated. */
    static <T> List<T> padded(List<T> values, int count) {
        var padded = new ArrayList<>(values);
        while (padded.size() < count) padded.add(values.getLast());
        return padded;
    }
}

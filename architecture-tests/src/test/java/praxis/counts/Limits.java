package praxis.counts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What requests may cost: lines like {@code request | statements | commits | rows}. Rows may be a fifth and five more,
 * since another MySQL may choose another plan.
 */
final class Limits {

    private final Map<String, Wire.Count> limits = new LinkedHashMap<>();

    Limits(String resource) {
        try (var lines = Objects.requireNonNull(Limits.class.getResourceAsStream(resource), resource)) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" *\\| *", -1))
                    .forEach(parts -> limits.put(
                            parts[0],
                            new Wire.Count(
                                    Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence for each count above its limit, and for each request that has no limit or was not made. */
    List<String> faults(Map<String, Wire.Count> counted) {
        var faults = new ArrayList<String>();
        counted.forEach((request, count) -> {
            var limit = limits.get(request);
            if (limit == null) faults.add(line(request, count) + " is not in the table");
            else if (isAbove(count, limit))
                faults.add(line(request, count) + ", but the table says " + line(request, limit));
        });
        for (var request : limits.keySet())
            if (!counted.containsKey(request)) faults.add(request + " was not asked for");
        return faults;
    }

    private static boolean isAbove(Wire.Count count, Wire.Count limit) {
        return count.statements() > limit.statements()
                || count.commits() > limit.commits()
                || count.rows() > limit.rows() + limit.rows() / 5 + 5;
    }

    static String line(String request, Wire.Count count) {
        return request + " | " + count.statements() + " | " + count.commits() + " | " + count.rows();
    }
}

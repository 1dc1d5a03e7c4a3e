package praxis.rest.input;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import praxis.rest.problem.BadInput;

/**
 * Where the next part of a list starts, as callers carry it around: opaque to them. It belongs to the list that is asked
 * for by the current request, its filters included, so that it is not taken for a place in another one by mistake.
 */
public final class Cursor {

    /** What may change from one part to the next. */
    private static final Set<String> OF_THE_PART = Set.of("limit", "cursor");

    private Cursor() {}

    public static String of(String id) {
        return encoded(list() + " " + id);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadInput if it is no cursor that {@link #of} made for this list */
    static String id(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2 && isId(parts[1]) && of(parts[1]).equals(cursor)) return parts[1];
        } catch (IllegalArgumentException told) {
            // as below
        }
        throw BadInput.malformed("cursor", "is not a next_cursor of such a list");
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** Eight digits that tell lists apart, for good servers and careless callers: it guards no secret. */
    private static String list() {
        return ServerRequestContext.<Object>currentRequest().map(Cursor::list).orElse("");
    }

    private static String list(HttpRequest<?> request) {
        var filters = new TreeMap<String, Object>();
        request.getParameters().forEach((name, values) -> {
            if (!OF_THE_PART.contains(name)) filters.put(name, values);
        });
        var sum = new CRC32();
        sum.update((request.getPath() + filters).getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}

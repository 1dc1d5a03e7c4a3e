package praxis.rest.input;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import praxis.rest.problem.BadInput;

/** Where the next part of a list starts, as callers carry it around: opaque to them. */
public final class Cursor {

    private Cursor() {}

    public static String of(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadInput if it is no cursor that {@link #of} made */
    static String id(String cursor) {
        try {
            var id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!id.isEmpty() && of(id).equals(cursor) && id.chars().allMatch(c -> c > ' ' && c < 0x7f)) return id;
        } catch (IllegalArgumentException told) {
            // as below
        }
        throw BadInput.malformed("cursor", "is not a next_cursor of such a list");
    }
}

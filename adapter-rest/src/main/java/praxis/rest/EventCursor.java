package praxis.rest;

import java.util.regex.Pattern;
import praxis.rest.problem.BadInput;

/** A place among a clinic's events, as callers carry it around: before all of them, or behind one. */
final class EventCursor {

    private static final Pattern WRITTEN = Pattern.compile("e(0|[1-9]\\d{0,17})");

    private EventCursor() {}

    static String of(long number) {
        return "e" + number;
    }

    /** The number of the event behind which it is. @throws BadInput if it is none */
    static long number(String cursor) {
        var written = WRITTEN.matcher(cursor);
        if (!written.matches()) throw BadInput.malformed("cursor", "is not a cursor of events");
        return Long.parseLong(written.group(1));
    }
}

package praxis.application.event;

import java.util.Optional;
import java.util.regex.Pattern;

/** A place among a clinic's events, as callers carry it around: before all of them, or behind one. */
public final class EventCursor {

    private static final Pattern WRITTEN = Pattern.compile("e(0|[1-9]\\d{0,17})");

    private EventCursor() {}

    public static String of(long number) {
        return "e" + number;
    }

    /** The number of the event behind which it is; empty if it is no such place. */
    public static Optional<Long> number(String cursor) {
        var written = WRITTEN.matcher(cursor);
        return written.matches() ? Optional.of(Long.valueOf(written.group(1))) : Optional.empty();
    }
}

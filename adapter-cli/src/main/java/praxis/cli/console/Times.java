package praxis.cli.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as they are written: ISO-8601 with the clinic's offset, {@code 2026-11-23T09:00:00+01:00}. */
public final class Times {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxxxx");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHIFT = DateTimeFormatter.ofPattern("xxx");

    private Times() {}

    public static String iso(Instant instant, ZoneId zone) {
        return OFFSET.format(instant.atZone(zone));
    }

    /** {@code Mon 2026-11-23}. */
    public static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    /** {@code 09:00}. */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** When something ends that is told by its start: {@code 09:30}, with its own offset where that is another. */
    public static String end(Instant start, Instant end, ZoneId zone) {
        return haveOneOffset(start, end, zone) ? time(end, zone) : time(end, zone) + " " + offset(end, zone);
    }

    /** Whether no clock change that lies between two instants has moved the offset. */
    public static boolean haveOneOffset(Instant start, Instant end, ZoneId zone) {
        return offset(start, zone).equals(offset(end, zone));
    }

    /** {@code +01:00}. */
    public static String offset(Instant instant, ZoneId zone) {
        return SHIFT.format(instant.atZone(zone));
    }
}

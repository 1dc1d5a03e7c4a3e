package praxis.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Instants as the API writes them: with the offset of a zone at that instant, seconds always there. */
final class Times {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** The same with as many decimals of a second as there are. */
    private static final DateTimeFormatter EXACT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("xxx")
            .toFormatter(Locale.ROOT);

    private Times() {}

    /** As {@link #written}, with the fraction of a second. */
    static String exact(Instant instant, ZoneId zone) {
        return EXACT.format(OffsetDateTime.ofInstant(instant, zone));
    }

    /** E.g. {@code 2026-11-23T09:00:00+01:00}; a fraction of a second is left out. */
    static String written(Instant instant, ZoneId zone) {
        var local = OffsetDateTime.ofInstant(instant, zone);
        var year = local.getYear();
        return year < 1000 || year > 9999 || local.getOffset().getTotalSeconds() % 60 != 0
                ? WRITTEN.format(local)
                : quickly(local);
    }

    /** The same text without a formatter: listings write thousands of these. */
    private static String quickly(OffsetDateTime local) {
        var text = new StringBuilder(25).append(local.getYear());
        two(text.append('-'), local.getMonthValue());
        two(text.append('-'), local.getDayOfMonth());
        two(text.append('T'), local.getHour());
        two(text.append(':'), local.getMinute());
        two(text.append(':'), local.getSecond());
        var offset = local.getOffset().getTotalSeconds() / 60;
        two(text.append(offset < 0 ? '-' : '+'), Math.abs(offset) / 60);
        two(text.append(':'), Math.abs(offset) % 60);
        return text.toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}

package praxis.cli.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.time.Period;

/**
 * Reads hours in the syntax of OpenStreetMap's opening_hours, so far as weekly rows can say the same: weekdays, times,
 * years, dates and weeks with their year, {@code off}. A later rule replaces earlier ones on its days; one joined by a
 * comma adds to them. Times past midnight belong to the evening's day (H9).
 */
final class OpeningHours {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})(\\s*[-–]\\s*)(\\d{1,2}):(\\d{2})");

    /** How the parser names a word that it does not expect. */
    private static final Pattern UNEXPECTED = Pattern.compile("Encountered: +<\\w+> \"(.*?)\" at line");

    private OpeningHours() {}

    /**
     * The week that says the same as {@code text}; empty for {@code off}.
     *
     * @throws UnreadableHours if it is not opening_hours
     * @throws InvalidValue if a part cannot be weekly rows, naming it
     */
    static Week read(String text) throws UnreadableHours {
        if (text.isBlank()) throw new UnreadableHours("no hours given; write \"off\" for none");
        var week = new RuleReader();
        for (var rule : parse(withEndsAfterStarts(text))) if (!rule.isEmpty()) week.read(rule);
        return week.week();
    }

    private static List<Rule> parse(String text) throws UnreadableHours {
        try {
            return new OpeningHoursParser(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).rules(true);
        } catch (OpeningHoursParseException e) {
            throw new UnreadableHours("\"" + text + "\" is not opening_hours (" + why(e)
                    + "); write them like \"Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00\"");
        }
    }

    /** The parser's words without its counting of columns, which are of what it was given. */
    private static String why(OpeningHoursParseException failure) {
        var sentence =
                Objects.toString(failure.getMessage(), "").lines().findFirst().orElse("");
        var unexpected = UNEXPECTED.matcher(sentence);
        return unexpected.lookingAt()
                ? "\"" + unexpected.group(1).strip() + "\" is not expected there"
                : sentence.replaceFirst(" at line \\d+, column \\d+$", "").toLowerCase(Locale.ROOT);
    }

    /** The strict grammar knows {@code 22:00-30:00} only, not {@code 22:00-06:00}. */
    private static String withEndsAfterStarts(String text) {
        return SPAN.matcher(text).replaceAll(OpeningHours::endAfterStart);
    }

    private static String endAfterStart(MatchResult span) {
        var start = minute(span.group(1), span.group(2), 24);
        var end = minute(span.group(4), span.group(5), 48);
        var later = end < start ? end + Period.MIDNIGHT : end;
        return Period.time(start) + span.group(3) + Period.time(later);
    }

    private static int minute(String hour, String minute, int latestHour) {
        var minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        if (Integer.parseInt(minute) > 59 || minutes > latestHour * 60)
            throw new InvalidPeriod("\"" + hour + ":" + minute + "\" is not a time from 00:00 to 24:00 like 09:30");
        return minutes;
    }
}

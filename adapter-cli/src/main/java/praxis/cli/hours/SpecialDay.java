package praxis.cli.hours;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import praxis.domain.InvalidPeriod;
import praxis.domain.time.Period;

/**
 * What to do with one date (H10).
 *
 * @param periods none for a date not open or not worked; empty to let the weekly hours hold again
 */
record SpecialDay(Optional<List<Period>> periods) {

    private static final Pattern PERIODS =
            Pattern.compile("\\d{1,2}:\\d{2}\\s*[-–]\\s*\\d{1,2}:\\d{2}(\\s*,\\s*\\d.*)?");

    /** Whether it leaves nothing that a shift past midnight could go on from; clearing says nothing of that. */
    boolean endsBeforeMidnight() {
        return periods.filter(all -> all.stream().allMatch(period -> period.end() < Period.MIDNIGHT))
                .isPresent();
    }

    /** Reads {@code 09:00-12:00,15:00-17:00}, {@code off} or {@code clear}. */
    static final class Reader implements ITypeConverter<SpecialDay> {

        /**
         * @throws TypeConversionException if the text is none of these
         * @throws praxis.domain.InvalidPeriod if a period breaks H1; work past midnight is none of special hours (H9)
         */
        @Override
        public SpecialDay convert(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "clear" -> new SpecialDay(Optional.empty());
                case "off", "closed" -> new SpecialDay(Optional.of(List.of()));
                default -> new SpecialDay(Optional.of(periods(text.strip())));
            };
        }

        private static List<Period> periods(String text) {
            if (!PERIODS.matcher(text).matches())
                throw new TypeConversionException(
                        "\"" + text + "\" is not hours like 09:00-12:00,15:00-17:00, nor off, nor clear");
            return Arrays.stream(text.split(","))
                    .map(Reader::inFull)
                    .map(Reader::period)
                    .toList();
        }

        private static Period period(String text) {
            var dash = text.indexOf('-');
            var start = text.substring(0, dash).strip();
            var end = Period.minute(text.substring(dash + 1).strip());
            if (end < Period.minute(start))
                throw new InvalidPeriod("special hours end with their date: write " + start + "-24:00 for it"
                        + (end == 0
                                ? ""
                                : " and 00:00-" + Period.time(end)
                                        + " for the next one, whose weekly hours that replaces"));
            return Period.parse(text);
        }

        /** Written as weekly hours may be: {@code 9:00–12:00} is {@code 09:00-12:00}. */
        private static String inFull(String period) {
            return period.strip().replace('–', '-').replaceAll("\\b(\\d):", "0$1:");
        }
    }
}

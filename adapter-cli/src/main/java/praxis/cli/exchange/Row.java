package praxis.cli.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import praxis.domain.time.Period;

/**
 * One row of a CSV file.
 *
 * @param line where it starts
 */
record Row(long line, Map<String, Integer> places, List<String> fields) {

    /** Stripped; empty where there is no such column. */
    Optional<String> optional(String column) {
        return Optional.ofNullable(places.get(column))
                .map(place -> fields.get(place).strip())
                .filter(text -> !text.isEmpty());
    }

    String text(String column) {
        return optional(column).orElseThrow(() -> new BadRow(column + " is empty"));
    }

    LocalDate date(String column) {
        return optionalDate(column).orElseThrow(() -> new BadRow(column + " is empty"));
    }

    Optional<LocalDate> optionalDate(String column) {
        return optional(column).map(text -> date(column, text));
    }

    private static LocalDate date(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRow(column + " \"" + text + "\" is not a date like 2026-11-23");
        }
    }

    /** Minutes since midnight. @throws praxis.domain.InvalidPeriod if it is no time (H1) */
    int minute(String column) {
        return Period.minute(text(column));
    }

    int number(String column) {
        return optionalNumber(column).orElseThrow(() -> new BadRow(column + " is empty"));
    }

    Optional<Integer> optionalNumber(String column) {
        return optional(column).map(text -> {
            if (!text.matches("-?\\d{1,9}")) throw new BadRow(column + " \"" + text + "\" is not a whole number");
            return Integer.parseInt(text);
        });
    }

    boolean flag(String column) {
        var text = text(column);
        if (!text.equals("true") && !text.equals("false"))
            throw new BadRow(column + " \"" + text + "\" is neither true nor false");
        return text.equals("true");
    }

    <E extends Enum<E>> E one(String column, E[] all, Function<E, String> written) {
        var text = text(column);
        return Stream.of(all)
                .filter(each -> written.apply(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadRow(column + " \"" + text + "\" is none of "
                        + Stream.of(all).map(written).collect(Collectors.joining(", "))));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

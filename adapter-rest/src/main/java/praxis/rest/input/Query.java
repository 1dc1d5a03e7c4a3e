package praxis.rest.input;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import praxis.application.port.PageRequest;
import praxis.domain.InvalidValue;
import praxis.domain.availability.QueryDates;
import praxis.rest.problem.BadInput;

/** Parameters of query strings and paths. */
public final class Query {

    private Query() {}

    /** @throws BadInput if it was left out */
    public static String required(String name, Optional<String> value) {
        return value.orElseThrow(() -> BadInput.malformed(name, "is missing"));
    }

    private static LocalDate requiredDate(String name, Optional<String> value) {
        return Kinds.date(required(name, value), name);
    }

    /** The dates {@code from} to {@code to}, both required (S7). */
    public static QueryDates dates(Optional<String> from, Optional<String> to) {
        var first = requiredDate("from", from);
        var last = requiredDate("to", to);
        try {
            return QueryDates.of(first, last);
        } catch (InvalidValue invalid) {
            throw BadInput.invalid("to", invalid);
        }
    }

    public static Optional<LocalDate> date(String name, Optional<String> value) {
        return value.map(text -> Kinds.date(text, name));
    }

    public static Optional<Instant> instant(String name, Optional<String> value) {
        return value.map(text -> Kinds.instant(text, name));
    }

    public static Optional<Boolean> bool(String name, Optional<String> value) {
        return value.map(text -> Kinds.oneOf(new Boolean[] {true, false}, String::valueOf, text, name));
    }

    public static <E> Optional<E> oneOf(String name, E[] values, Function<E, String> written, Optional<String> value) {
        return value.map(text -> Kinds.oneOf(values, written, text, name));
    }

    /** A value of the domain, whose complaint is told with the parameter. */
    public static <T> Optional<T> value(String name, Function<String, T> made, Optional<String> value) {
        try {
            return value.map(made);
        } catch (InvalidValue invalid) {
            throw BadInput.invalid(name, invalid);
        }
    }

    /** What commas are between. @throws BadInput if there is nothing between two, before the first or after the last */
    public static List<String> list(String name, String value) {
        var items = List.of(value.split(",", -1));
        if (items.stream().anyMatch(String::isBlank))
            throw BadInput.malformed(name, InvalidValue.quoted(value) + " is no list of ids with commas between them");
        return items.stream().map(String::strip).toList();
    }

    /** A whole number of at most nine digits. */
    public static int number(String name, Optional<String> value, int otherwise) {
        return value.map(text -> {
                    if (!text.matches("-?\\d{1,9}"))
                        throw BadInput.malformed(name, InvalidValue.quoted(text) + " is not a whole number");
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    /** Which part of a list is asked for. */
    public static PageRequest page(Optional<String> limit, Optional<String> cursor) {
        var most = number("limit", limit, PageRequest.DEFAULT);
        var after = cursor.map(Cursor::id);
        try {
            return new PageRequest(most, after);
        } catch (InvalidValue invalid) {
            throw BadInput.invalid("limit", invalid);
        }
    }
}

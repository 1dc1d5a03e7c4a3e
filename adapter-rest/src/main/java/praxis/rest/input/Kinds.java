package praxis.rest.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.clinic.TimeZones;
import praxis.domain.service.Money;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Period;
import praxis.rest.problem.BadInput;

/** The kinds of values that requests carry. */
public final class Kinds {

    /** What can be read as a time; whether there is such a time, the domain says. */
    private static final String TIME_SHAPE = "\\d{2}:\\d{2}(:\\d{2})?";

    public static final Kind<String> TEXT = Kinds::text;

    public static final Kind<Boolean> BOOLEAN = Kinds::bool;

    /** A whole number that an {@code int} can hold. */
    public static final Kind<Integer> NUMBER = Kinds::number;

    public static final Kind<ExternalId> EXTERNAL_ID = TEXT.to(ExternalId::new);

    public static final Kind<ZoneId> TIME_ZONE = TEXT.to(TimeZones::named);

    /** Minutes since midnight, of a local time {@code 00:00} to {@code 24:00}. */
    public static final Kind<Integer> TIME =
            readable(TIME_SHAPE, "a time like 09:30").to(Period::minute);

    public static final Kind<LocalDate> DATE = (json, path) -> date(text(json, path), path);

    /** With any offset. */
    public static final Kind<Instant> INSTANT = (json, path) -> instant(text(json, path), path);

    public static final Kind<LocalMoment> MOMENT = ((Kind<String>) Kinds::moment).to(LocalMoment::parse);

    /** 1 Monday to 7 Sunday (H2). */
    public static final Kind<DayOfWeek> WEEKDAY =
            NUMBER.to(number -> DayOfWeek.of(InvalidValue.within("weekday", number, 1, 7)));

    public static final Kind<Money> MONEY = object(Kinds::money);

    private Kinds() {}

    /** A text that is one of the names {@code written} gives to {@code values}. */
    public static <E> Kind<E> oneOf(E[] values, Function<E, String> written) {
        return (json, path) -> oneOf(values, written, text(json, path), path);
    }

    /** Every item of an array. */
    public static <T> Kind<List<T>> list(Kind<T> kind) {
        return (json, path) -> {
            if (!(json instanceof Json.Items(var items))) throw wrong(json, path, "an array");
            var read = new ArrayList<T>();
            var flaws = new ArrayList<BadInput.Flaw>();
            for (int i = 0; i < items.size(); i++) {
                try {
                    read.add(kind.read(items.get(i), path + "[" + i + "]"));
                } catch (BadInput bad) {
                    flaws.addAll(bad.flaws());
                }
            }
            if (!flaws.isEmpty()) throw new BadInput(flaws);
            return List.copyOf(read);
        };
    }

    /** An object, whose fields {@code reading} reads, all of them. */
    public static <T> Kind<T> object(Function<Body, T> reading) {
        return (json, path) -> {
            if (!(json instanceof Json.Members(var fields))) throw wrong(json, path, "an object");
            return new Body(fields, path).finish(reading);
        };
    }

    public static LocalDate date(String text, String path) {
        try {
            if (text.length() == 10) return LocalDate.parse(text);
        } catch (DateTimeException told) {
            // as below
        }
        throw BadInput.malformed(path, InvalidValue.quoted(text) + " is not a date like 2026-11-23");
    }

    private static Kind<String> readable(String shape, String example) {
        return (json, path) -> {
            var text = text(json, path);
            if (text.matches(shape)) return text;
            throw BadInput.malformed(path, InvalidValue.quoted(text) + " is not " + example);
        };
    }

    private static String moment(Json json, String path) {
        var text = readable(".{10}T" + TIME_SHAPE, "a local date-time like 2026-11-23T12:00")
                .read(json, path);
        date(text.substring(0, 10), path);
        return text;
    }

    /** @param text ISO 8601 with any offset; where a query string made its {@code +} a space, that is read as meant */
    public static Instant instant(String text, String path) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw BadInput.malformed(
                    path, InvalidValue.quoted(text) + " is not an instant like 2026-11-23T09:00:00+01:00");
        }
    }

    public static <E> E oneOf(E[] values, Function<E, String> written, String text, String path) {
        return Arrays.stream(values)
                .filter(value -> written.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.malformed(path, InvalidValue.quoted(text) + " is none of " + names(values, written)));
    }

    private static <E> String names(E[] values, Function<E, String> written) {
        return Arrays.stream(values).map(written).collect(Collectors.joining(", "));
    }

    private static Money money(Body body) {
        var amount = body.required("amount", TEXT);
        var currency = body.required("currency", TEXT);
        return body.value(() -> Money.parse(amount.get(), currency.get()));
    }

    private static String text(Json json, String path) {
        if (json instanceof Json.Text(var value)) return value;
        throw wrong(json, path, "a text");
    }

    private static Boolean bool(Json json, String path) {
        if (json instanceof Json.Bool(var value)) return value;
        throw wrong(json, path, "true or false");
    }

    private static Integer number(Json json, String path) {
        if (!(json instanceof Json.Number(var value))) throw wrong(json, path, "a whole number");
        try {
            if (value.precision() - value.scale() > 10) throw new ArithmeticException("too large to be written out");
            return value.intValueExact();
        } catch (ArithmeticException e) {
            throw BadInput.malformed(path, "is not a whole number, or far too large");
        }
    }

    private static BadInput wrong(Json json, String path, String expected) {
        return BadInput.malformed(path, "is " + json.kind() + " where " + expected + " is expected");
    }
}

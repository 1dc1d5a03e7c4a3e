package praxis.domain;

import java.util.Optional;

/**
 * What was given cannot be a value of the domain. Thrown by value constructors only; whoever reads input turns it into
 * the caller's error, so the message is a sentence for the caller.
 */
public sealed class InvalidValue extends IllegalArgumentException
        permits InvalidPeriod, OverlappingPeriods, RangeTooLong, UnknownTimeZone {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidValue(String message) {
        this("", message);
    }

    /** @param field what the caller knows it by, e.g. {@code duration_minutes} */
    public InvalidValue(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Which value it is; empty where it is none in particular. */
    public Optional<String> field() {
        return Optional.of(field).filter(name -> !name.isEmpty());
    }

    /** Returns {@code text} stripped. @throws InvalidValue if it is blank or longer than {@code longest} characters */
    public static String text(String name, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty()) throw new InvalidValue(name, name + " must not be blank");
        if (stripped.length() > longest)
            throw new InvalidValue(name, name + " is longer than " + longest + " characters");
        if (stripped.chars().anyMatch(c -> c < ' ' || c == 0x7f))
            throw new InvalidValue(name, name + " contains a control character");
        if (stripped.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE))
            throw new InvalidValue(name, name + " contains half a character");
        return stripped;
    }

    /** What was given, cut short and in quotation marks. */
    public static String quoted(String given) {
        return "\"" + shortened(given) + "\"";
    }

    /** What was given, cut short: a complaint need not repeat a page of it. */
    public static String shortened(String given) {
        return given.length() > 60 ? given.substring(0, 60) + "…" : given;
    }

    /** Returns {@code value}. @throws InvalidValue if it lies outside {@code least..most}, both inclusive */
    public static int within(String name, int value, int least, int most) {
        if (value < least || value > most)
            throw new InvalidValue(name, name + " must be from " + least + " to " + most + ", not " + value);
        return value;
    }
}

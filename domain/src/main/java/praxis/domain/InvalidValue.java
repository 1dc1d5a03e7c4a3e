package praxis.domain;

/**
 * What was given cannot be a value of the domain. Thrown by value constructors only; whoever reads input turns it into
 * the caller's error, so the message is a sentence for the caller.
 */
public sealed class InvalidValue extends IllegalArgumentException
        permits InvalidPeriod, OverlappingPeriods, RangeTooLong, UnknownTimeZone {

    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }

    /** Returns {@code text} stripped. @throws InvalidValue if it is blank or longer than {@code longest} characters */
    public static String text(String name, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty()) throw new InvalidValue(name + " must not be blank");
        if (stripped.length() > longest) throw new InvalidValue(name + " is longer than " + longest + " characters");
        if (stripped.chars().anyMatch(c -> c < ' ' || c == 0x7f))
            throw new InvalidValue(name + " contains a control character");
        if (stripped.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE))
            throw new InvalidValue(name + " contains half a character");
        return stripped;
    }

    /** Returns {@code value}. @throws InvalidValue if it lies outside {@code least..most}, both inclusive */
    public static int within(String name, int value, int least, int most) {
        if (value < least || value > most)
            throw new InvalidValue(name + " must be from " + least + " to " + most + ", not " + value);
        return value;
    }
}

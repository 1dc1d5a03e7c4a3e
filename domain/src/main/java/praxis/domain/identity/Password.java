package praxis.domain.identity;

import java.text.Normalizer;
import praxis.domain.Confidential;
import praxis.domain.InvalidValue;

/**
 * A password as somebody typed it, at most {@value #LONGEST} characters, whatever they are; compared in Unicode's NFKC, so
 * that keyboards which compose letters differently type the same one. Never shown.
 */
public record Password(String value) implements Confidential {

    /** Of a new one; length is what guessing costs, so nothing is said about kinds of characters (NIST SP 800-63B). */
    public static final int SHORTEST = 12;

    /** Bounds the work of normalising and hashing. */
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;

    /** @throws InvalidValue if it is too long */
    public Password {
        if (value.length() > 4 * LONGEST) throw tooLong();
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
        if (length(value) > LONGEST) throw tooLong();
    }

    /** One that is to be set. @throws InvalidValue if it is too short, too long, or a few characters repeated */
    public static Password chosen(String text) {
        var password = new Password(text);
        if (length(password.value) < SHORTEST)
            throw new InvalidValue("the password needs at least " + SHORTEST + " characters");
        if (password.value.codePoints().distinct().count() < FEWEST_DIFFERENT)
            throw new InvalidValue("the password needs at least " + FEWEST_DIFFERENT + " different characters");
        return password;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static InvalidValue tooLong() {
        return new InvalidValue("the password is longer than " + LONGEST + " characters");
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}

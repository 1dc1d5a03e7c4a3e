package praxis.domain.people;

import java.util.Locale;
import java.util.regex.Pattern;
import praxis.domain.InvalidValue;

/** An e-mail address in lower case, at most 254 characters; globally unique to one person. */
public record Email(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>,;:\"\\[\\]]+@[^\\s@<>,;:\"\\[\\]]+");

    public Email {
        value = InvalidValue.text("email", value.toLowerCase(Locale.ROOT), 254);
        if (!SHAPE.matcher(value).matches())
            throw new InvalidValue(InvalidValue.quoted(value) + " is not an e-mail address");
    }

    @Override
    public String toString() {
        return value;
    }
}

package praxis.domain.people;

import java.util.regex.Pattern;
import praxis.domain.InvalidValue;

/** A telephone number as E.164 writes it: {@code +}, then 2 to 15 digits. */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

    private static final Pattern DIVIDERS = Pattern.compile("[\\s()./-]");

    public PhoneNumber {
        if (!E164.matcher(value).matches())
            throw new InvalidValue(
                    InvalidValue.quoted(value) + " is not a telephone number like +34911234567 (E.164)" + meant(value));
    }

    /** People divide numbers to read them. */
    private static String meant(String value) {
        var joined = DIVIDERS.matcher(value).replaceAll("");
        return E164.matcher(joined).matches() ? "; write it as " + joined : "";
    }

    @Override
    public String toString() {
        return value;
    }
}

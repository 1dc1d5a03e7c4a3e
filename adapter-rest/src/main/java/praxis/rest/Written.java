package praxis.rest;

import java.util.Locale;

/** Enum constants as the API writes them. */
final class Written {

    private Written() {}

    /** E.g. {@code approved}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

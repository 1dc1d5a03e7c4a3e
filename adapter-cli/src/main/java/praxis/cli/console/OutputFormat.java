package praxis.cli.console;

import java.util.Locale;

/** What {@code --output} can be, written in lower case. */
public enum OutputFormat {
    /** Aligned columns for people. */
    TABLE,
    /** For programs, with the field names of the REST API. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package praxis.cli.console;

/** What {@code --output} can be, written in lower case. */
public enum OutputFormat {
    /** Aligned columns for people. */
    TABLE,
    /** For programs, with the field names of the REST API. */
    JSON
}

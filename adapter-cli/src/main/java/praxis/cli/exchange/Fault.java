package praxis.cli.exchange;

import java.util.Optional;
import praxis.application.exchange.Kind;

/**
 * Something in the input that cannot be taken.
 *
 * @param line 1 is the first; 0 where no line is meant
 * @param kind what it would have been; empty where the whole file cannot be read
 */
record Fault(String file, long line, Optional<Kind> kind, String sentence) {

    /** {@code work_hours.csv:17: sentence}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}

package praxis.rest.identity;

import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How often something may happen: {@code count} times at once, then one more with each {@code count}th part of
 * {@code within}.
 */
record Limit(int count, Duration within) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})/(\\d{1,4})([smh])");

    /** Empty for {@code off}. @param text like {@code 10/5m} */
    static Optional<Limit> read(String setting, String text) {
        if (text.strip().equals("off")) return Optional.empty();
        var parts = WRITTEN.matcher(text.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(1)) == 0 || Integer.parseInt(parts.group(2)) == 0)
            throw new ConfigurationException(
                    setting + " is a count and a time like 10/5m, or off, not \"" + text + "\"");
        var within = Duration.parse("PT" + parts.group(2) + parts.group(3));
        return Optional.of(new Limit(Integer.parseInt(parts.group(1)), within));
    }
}

package praxis.rest;

import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;

/** Reads settings that are not any text. Each is named as its operator knows it, e.g. {@code PRAXIS_EVENTS_DAYS}. */
final class Settings {

    /** A hundred years. */
    private static final int MOST_DAYS = 36_500;

    private static final int MOST_MIB = 999_999;

    private Settings() {}

    /** @throws ConfigurationException if it is no number from 1 to {@value #MOST_DAYS} */
    static Duration days(String setting, String text) {
        return Duration.ofDays(number(setting, text, 1, MOST_DAYS));
    }

    /** @return bytes. @throws ConfigurationException if it is no number from 0 to {@value #MOST_MIB} */
    static long mebibytes(String setting, String text) {
        return (long) number(setting, text, 0, MOST_MIB) << 20;
    }

    /** @throws ConfigurationException if it is neither {@code true} nor {@code false} */
    static boolean isOn(String setting, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigurationException(setting + " is true or false, not \"" + text + "\"");
        };
    }

    private static int number(String setting, String text, int least, int most) {
        if (text.matches("\\d{1,7}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        throw new ConfigurationException(
                setting + " is a whole number from " + least + " to " + most + ", not \"" + text + "\"");
    }
}

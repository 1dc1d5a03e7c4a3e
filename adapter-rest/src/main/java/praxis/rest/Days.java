package praxis.rest;

import java.time.Duration;
import praxis.domain.InvalidValue;

/** Reads settings that are numbers of days. */
final class Days {

    /** A hundred years. */
    private static final int MOST = 36_500;

    private Days() {}

    /**
     * @param setting as its operator knows it, e.g. {@code PRAXIS_EVENTS_DAYS}
     * @throws InvalidValue if it is no number from 1 to {@value #MOST}
     */
    static Duration read(String setting, String text) {
        if (!text.matches("\\d{1,5}")) throw new InvalidValue(setting + " is a number of days, not \"" + text + "\"");
        InvalidValue.within(setting, Integer.parseInt(text), 1, MOST);
        return Duration.ofDays(Integer.parseInt(text));
    }
}

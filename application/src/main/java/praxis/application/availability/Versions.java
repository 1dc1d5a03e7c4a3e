package praxis.application.availability;

import java.time.Instant;
import java.util.stream.Collectors;
import praxis.application.port.LiveSchedules;
import praxis.domain.time.Dates;

/** Tells listings apart without cutting them. */
final class Versions {

    private Versions() {}

    /**
     * What decides a listing: the state of what is stored, the last date of the horizon that falls among those asked
     * for, and the first slot. As time goes by slots are only lost at the start, so the same first slot means the same
     * slots.
     */
    static String of(LiveSchedules.Found found, Dates asked, Instant now) {
        var today = Dates.at(now, found.clinic().zone());
        var horizon = today.toEpochDay() + found.service().rules().horizonDays();
        var first = found.calendar().first(1, asked, now, now);
        return found.version().stream().map(String::valueOf).collect(Collectors.joining("."))
                + "/" + Math.min(horizon, asked.lastDay())
                + "/" + (first.isEmpty() ? "" : first.getFirst().start().getEpochSecond());
    }
}

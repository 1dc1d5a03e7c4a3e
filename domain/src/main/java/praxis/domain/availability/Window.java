package praxis.domain.availability;

import java.time.Instant;
import java.time.LocalDate;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.WallClock;

/**
 * Where a start may lie: on the dates asked for, not too soon and not too far (S4, S7).
 *
 * @param earliest the first epoch second
 * @param before the first epoch second after, at or before {@code earliest} if no start may lie anywhere
 */
record Window(long earliest, long before) {

    /** @throws praxis.domain.InvalidPeriod if {@code now} lies outside the years 1 to 9999 */
    static Window of(WallClock clock, SlotRules rules, Dates asked, Instant now) {
        var opens = clock.opening(asked.first().toEpochDay(), 0);
        var closes = clock.opening(asked.last().toEpochDay() + 1, 0);
        return new Window(
                Math.max(opens, BusyTime.ceiling(now) + rules.minNotice() * 60L),
                Math.min(closes, afterHorizon(clock, rules, asked, now)));
    }

    /** Where the last bookable local date ends, {@link Long#MAX_VALUE} if that is after the dates asked for (S4). */
    private static long afterHorizon(WallClock clock, SlotRules rules, Dates asked, Instant now) {
        var todayOrBefore = Math.floorDiv(Dates.inTime(now).getEpochSecond(), 86_400L) - 1;
        if (asked.last().toEpochDay() <= todayOrBefore + rules.horizonDays()) return Long.MAX_VALUE;
        var last = lastBookable(clock, rules, now);
        if (last.isBefore(asked.first())) return Long.MIN_VALUE;
        return last.isBefore(asked.last()) ? clock.startOf(last.plusDays(1)) : Long.MAX_VALUE;
    }

    /** The first instant that keeps the notice (S4). */
    static Instant earliest(SlotRules rules, Instant now) {
        return now.plusSeconds(rules.minNotice() * 60L);
    }

    /** The last local date inside the horizon (S4). */
    static LocalDate lastBookable(WallClock clock, SlotRules rules, Instant now) {
        return Dates.at(now, clock.zone()).plusDays(rules.horizonDays());
    }

    /** The part of this window from an instant on. */
    Window from(Instant instant) {
        return new Window(Math.max(earliest, BusyTime.ceiling(instant)), before);
    }
}

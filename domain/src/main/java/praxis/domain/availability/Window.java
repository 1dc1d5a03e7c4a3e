package praxis.domain.availability;

import java.time.Instant;
import java.time.LocalDate;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.WallClock;

/** Where a start may lie: on the dates asked for (S7), not too soon and not too far (S4). */
final class Window {

    private Window() {}

    /** The first epoch second of the dates that keeps the notice. */
    static long earliest(WallClock clock, SlotRules rules, Dates asked, Instant now) {
        var notice = BusyTime.ceiling(Dates.inTime(now)) + rules.minNotice() * 60L;
        return Math.max(clock.opening(asked.first().toEpochDay(), 0), notice);
    }

    /** The first epoch second after the dates or, if that comes first, after the last bookable date. */
    static long before(WallClock clock, SlotRules rules, Dates asked, Instant now) {
        var last = asked.last().toEpochDay();
        var todayOrBefore = Math.floorDiv(now.getEpochSecond(), 86_400L) - 1;
        var bookable = last <= todayOrBefore + rules.horizonDays()
                ? last
                : lastBookable(clock, rules, now).toEpochDay();
        return bookable < asked.first().toEpochDay() ? Long.MIN_VALUE : clock.opening(Math.min(last, bookable) + 1, 0);
    }

    /** The first instant that keeps the notice (S4). */
    static Instant earliest(SlotRules rules, Instant now) {
        return now.plusSeconds(rules.minNotice() * 60L);
    }

    /** The last local date inside the horizon (S4). */
    static LocalDate lastBookable(WallClock clock, SlotRules rules, Instant now) {
        return Dates.at(now, clock.zone()).plusDays(rules.horizonDays());
    }
}

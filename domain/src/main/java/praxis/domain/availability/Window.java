package praxis.domain.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.WallClock;

/** Where a start may lie: on the dates asked for (S7), not too soon and not too far (S4). */
final class Window {

    private Window() {}

    /** The first epoch second that is on or after a date, given as its epoch day, and keeps the notice. */
    static long earliest(WallClock clock, SlotRules rules, long firstDay, Instant now) {
        var notice = BusyTime.ceiling(Dates.inTime(now)) + rules.minNotice() * 60L;
        return Math.max(clock.opening(firstDay, 0), notice);
    }

    /** The first epoch second after a date, given as its epoch day, or after the last bookable one before it. */
    static long before(WallClock clock, SlotRules rules, long lastDay, Instant now) {
        var todayOrBefore = Math.floorDiv(now.getEpochSecond(), 86_400L) - 1;
        return lastDay <= todayOrBefore + rules.horizonDays()
                ? clock.opening(lastDay + 1, 0)
                : clock.opening(
                        Math.min(lastDay, lastBookable(clock, rules, now).toEpochDay()) + 1, 0);
    }

    /** The first instant that keeps the notice (S4). */
    static Instant earliest(SlotRules rules, Instant now) {
        return now.plusSeconds(rules.minNotice() * 60L);
    }

    /** The last local date inside the horizon (S4). */
    static LocalDate lastBookable(WallClock clock, SlotRules rules, Instant now) {
        return today(clock.zone(), now).plusDays(rules.horizonDays());
    }

    /** The local day that has begun, which the wall's date can lag behind where the clock is set back over midnight. */
    static LocalDate today(ZoneId zone, Instant now) {
        var date = Dates.at(now, zone);
        return LocalDate.ofEpochDay(WallClock.of(zone, new Dates(date, date)).dayOf(now.getEpochSecond()));
    }
}

package praxis.domain.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;

/** Looks for the earliest slots of one service, a few dates at a time, and no further than it must. */
public final class Search {

    /** How many dates are looked at first; twice as many each time that too little was found. */
    private static final int FIRST_DAYS = 7;

    private static final int MOST_DAYS = QueryDates.MOST_DAYS;

    private final ZoneId zone;
    private final Function<Dates, ServiceCalendar> calendars;
    private final Instant earliest;
    private final Instant now;
    private final LocalDate last;

    /**
     * For the slots that start at or after an instant, within the horizon (S4).
     *
     * @param calendars gives the service's calendar for at least the dates it is asked for, never more than
     *     {@value #MOST_DAYS} at once
     * @throws praxis.domain.InvalidPeriod if an instant lies outside the years 1 to 9999
     */
    public Search(
            ZoneId zone, SlotRules rules, Function<Dates, ServiceCalendar> calendars, Instant after, Instant now) {
        this.zone = zone;
        this.calendars = calendars;
        this.earliest = after.isAfter(now) ? after : now;
        this.now = now;
        this.last = horizon(Window.today(zone, now), rules);
    }

    /** Some dates to look at. @param days how many, fewer where the years end */
    record Step(LocalDate date, int days) {

        private Dates dates() {
            return new Dates(date, date).widened(0, days - 1);
        }

        Step next() {
            return new Step(dates().last().plusDays(1), Math.min(2 * days, MOST_DAYS));
        }
    }

    /** The earliest slots. @param most how many, at least 1 */
    public List<Slot> next(int most) {
        var found = new ArrayList<Slot>();
        for (var step = first(); found.size() < most && goesTo(step, Long.MAX_VALUE); step = step.next())
            found.addAll(slots(step, most - found.size(), Long.MAX_VALUE));
        return found;
    }

    Step first() {
        return new Step(Dates.at(earliest, zone), FIRST_DAYS);
    }

    /** Whether a step begins within the horizon, and before an epoch second. */
    boolean goesTo(Step step, long before) {
        return !step.date().isAfter(last) && step.date().atStartOfDay(zone).toEpochSecond() < before;
    }

    /**
     * The earliest slots of a step.
     *
     * @param before the epoch second from which on others are known to be earlier
     */
    List<Slot> slots(Step step, int most, long before) {
        var dates = step.dates();
        return calendars.apply(dates).first(most, dates, earliest, now, before);
    }

    private static LocalDate horizon(LocalDate today, SlotRules rules) {
        return new Dates(today, today).widened(0, rules.horizonDays()).last();
    }
}

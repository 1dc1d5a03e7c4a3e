package praxis.domain.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;

/** Looks for the earliest slots, a few dates at a time, and no further than it must. */
public final class Search {

    /** How many dates are looked at first; twice as many each time that too little was found. */
    private static final int FIRST_DAYS = 7;

    private static final int MOST_DAYS = QueryDates.MOST_DAYS;

    private Search() {}

    /**
     * The earliest slots that start at or after an instant, within the horizon (S4).
     *
     * @param calendars gives the service's calendar for at least the dates it is asked for, never more than
     *     {@value #MOST_DAYS} at once
     * @param most how many, at least 1
     * @throws praxis.domain.InvalidPeriod if an instant lies outside the years 1 to 9999
     */
    public static List<Slot> next(
            ZoneId zone,
            SlotRules rules,
            Function<Dates, ServiceCalendar> calendars,
            Instant after,
            Instant now,
            int most) {
        var earliest = after.isAfter(now) ? after : now;
        var last = horizon(Dates.at(now, zone), rules);
        var found = new ArrayList<Slot>();
        var days = FIRST_DAYS;
        for (var date = Dates.at(earliest, zone); found.size() < most && !date.isAfter(last); ) {
            var dates = new Dates(date, date).widened(0, days - 1);
            found.addAll(calendars.apply(dates).first(most - found.size(), dates, earliest, now));
            date = dates.last().plusDays(1);
            days = Math.min(2 * days, MOST_DAYS);
        }
        return found;
    }

    private static LocalDate horizon(LocalDate today, SlotRules rules) {
        return new Dates(today, today).widened(0, rules.horizonDays()).last();
    }
}

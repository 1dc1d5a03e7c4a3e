package praxis.domain.availability;

import java.util.ArrayList;
import java.util.List;
import praxis.domain.closure.Closure;
import praxis.domain.time.Dates;
import praxis.domain.time.Grid;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRanges;
import praxis.domain.time.WallClock;

/**
 * A clinic's schedule on some dates as instants: what the calendars of all its providers have in common. An immutable
 * value without bookings, to be kept as long as the schedule stays as it is.
 */
public final class ClinicCalendar {

    /** A service lasts at most 24 hours of elapsed time, so it ends at most two local dates after its start. */
    static final int TAIL_DAYS = 2;

    private final ClinicSchedule schedule;
    private final Dates dates;
    private final WallClock clock;
    private final TimeRanges hours;
    private final TimeRanges open;
    private final Grid grid;

    /** @param dates in the clinic's zone, on which something may start */
    public ClinicCalendar(ClinicSchedule schedule, Dates dates) {
        this.schedule = schedule;
        this.dates = dates;
        var near = WallClock.of(schedule.clinic().zone(), dates);
        var hoursThen = schedule.hours().on(near);
        this.clock = runsOn(hoursThen, near) ? WallClock.of(near.zone(), dates.widened(0, TAIL_DAYS)) : near;
        this.hours = clock == near ? hoursThen : schedule.hours().on(clock);
        this.grid = Grid.clock(clock);
        this.open = hours.minus(union(schedule.closures()));
    }

    /** Whether the clinic is open at the end of the last date; only then what begins on it can end after it. */
    private static boolean runsOn(TimeRanges hours, WallClock clock) {
        return !hours.isEmpty()
                && hours.end(hours.size() - 1) >= clock.opening(clock.dates().lastDay() + 1, 0);
    }

    private TimeRanges union(List<Closure> closures) {
        var sets = new ArrayList<TimeRanges>();
        for (var closure : closures) add(sets, closure.stretch());
        return TimeRanges.union(sets);
    }

    /** Adds the instants of a stretch, if it has any here. */
    void add(List<TimeRanges> sets, Stretch stretch) {
        var instants = stretch.on(clock);
        if (!instants.isEmpty()) sets.add(instants);
    }

    public ClinicSchedule schedule() {
        return schedule;
    }

    public Dates dates() {
        return dates;
    }

    /** Knows the dates, and two more where the clinic is open at the end of the last. */
    WallClock clock() {
        return clock;
    }

    TimeRanges hours() {
        return hours;
    }

    /** The hours without the clinic's closures. */
    TimeRanges open() {
        return open;
    }

    /** The grid of services whose starts are aligned to the clock. */
    Grid grid() {
        return grid;
    }
}

package praxis.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When one owner, a clinic or a provider, works: the week, replaced by special hours on their dates (H10, S6). */
public record Hours(WeeklyHours week, SpecialHours special) {

    public static final Hours NONE = new Hours(WeeklyHours.NONE, SpecialHours.NONE);

    /** The hours of the clock's dates as instants; each period first, the union of them then (A1, A3). */
    public TimeRanges on(WallClock clock) {
        var byWeekday = byWeekday();
        var first = clock.dates().first().toEpochDay();
        var last = clock.dates().last().toEpochDay();
        var instants = new TimeRanges.Builder(2 * Math.toIntExact(last - first + 1));
        for (var day = first; day <= last; day++)
            for (var period : periods(day, byWeekday))
                instants.add(clock.opening(day, period.start()), clock.closing(day, period.end()));
        return instants.build();
    }

    /** The periods that apply on one date, in the order of their starts. */
    public List<Period> on(LocalDate date) {
        return periods(date.toEpochDay(), byWeekday());
    }

    private List<Period> periods(long day, List<List<WeeklyPeriod>> byWeekday) {
        if (!special.dates().isEmpty()) {
            var instead = special.on(LocalDate.ofEpochDay(day));
            if (instead.isPresent()) return instead.get();
        }
        var periods = new ArrayList<Period>();
        for (var weekly : byWeekday.get(Validity.weekdayOf(day)))
            if (weekly.appliesOn(day)) periods.add(weekly.period());
        return periods;
    }

    private List<List<WeeklyPeriod>> byWeekday() {
        return List.of(DayOfWeek.values()).stream().map(week::on).toList();
    }
}

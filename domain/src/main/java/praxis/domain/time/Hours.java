package praxis.domain.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When one owner, a clinic or a provider, works: the week, replaced by special hours on their dates (H10, S6). */
public record Hours(WeeklyHours week, SpecialHours special) {

    public static final Hours NONE = new Hours(WeeklyHours.NONE, SpecialHours.NONE);

    /** The hours of the clock's dates as instants; each period first, the union of them then (A1, A3). */
    public TimeRanges on(WallClock clock) {
        return on(clock, clock.dates());
    }

    /** As {@link #on(WallClock)}, of {@code dates}, which are among the clock's. */
    public TimeRanges on(WallClock clock, Dates dates) {
        var first = dates.firstDay();
        var last = dates.lastDay();
        var instants = new TimeRanges.Builder(expected(last - first + 1));
        var weekOnly = special.dates().isEmpty();
        var weekday = Validity.weekdayOf(first);
        for (var day = first; day <= last; day++) {
            if (weekOnly || !isSpecial(day)) addWeekly(instants, clock, day, weekday);
            else addSpecial(instants, clock, day);
            weekday = weekday == 6 ? 0 : weekday + 1;
        }
        return instants.build();
    }

    /** About as many periods as the week's rows and special hours give on so many days; closed days count nothing. */
    private int expected(long days) {
        return Math.toIntExact(week.periods().size() * (days + 6) / 7
                + Math.min(special.dates().size(), days));
    }

    private boolean isSpecial(long day) {
        return special.on(LocalDate.ofEpochDay(day)).isPresent();
    }

    private void addSpecial(TimeRanges.Builder instants, WallClock clock, long day) {
        var midnight = clock.evenMidnight(day);
        for (var period : special.on(LocalDate.ofEpochDay(day)).orElseThrow())
            clock.add(instants, midnight, day, period);
    }

    private void addWeekly(TimeRanges.Builder instants, WallClock clock, long day, int weekday) {
        var midnight = clock.evenMidnight(day);
        if (week.isAlways() && midnight != WallClock.UNEVEN) instants.addAll(week.sinceMidnight(weekday), midnight);
        else
            for (var weekly : week.around(day))
                if (weekly.validity().includes(day)) clock.add(instants, midnight, day, weekly.period());
    }

    /** The periods that apply on one date, in the order of their starts. */
    public List<Period> on(LocalDate date) {
        return special.on(date).orElseGet(() -> weekly(date.toEpochDay()));
    }

    /**
     * What a shift that begins on a date goes on with after midnight, on the next date (H9); empty where none does, and
     * where one of the two dates has no end of hours, as in a clinic that never closes.
     */
    public Optional<Period> runningOn(LocalDate date) {
        var reachesMidnight =
                on(date).stream().anyMatch(period -> period.start() > 0 && period.end() == Period.MIDNIGHT);
        return on(date.plusDays(1)).stream()
                .filter(next -> reachesMidnight && next.start() == 0 && next.end() < Period.MIDNIGHT)
                .findFirst();
    }

    private List<Period> weekly(long day) {
        return Stream.of(week.around(day))
                .filter(weekly -> weekly.appliesOn(day))
                .map(WeeklyPeriod::period)
                .toList();
    }
}

package praxis.domain.appointment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.time.Dates;
import praxis.domain.time.TimeRanges;
import praxis.domain.time.WallClock;

/**
 * Who is asked first when any provider will do: who has the fewest minutes taken in this clinic by appointments that
 * start in the same ISO week of its time zone; of equals the one with the smaller id. What a person does in other
 * clinics does not count, so that the choice tells nothing of it (B3).
 */
public final class FairChoice {

    private FairChoice() {}

    /** The dates of the ISO week of a local date: those whose busy times the choice has to know. */
    public static Dates week(LocalDate date) {
        var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Dates(monday, monday).widened(0, 6);
    }

    /** The providers of a schedule in the order in which they are to be asked for a start. */
    public static List<ProviderSchedule> order(ServiceSchedule schedule, Instant start) {
        var zone = schedule.clinic().clinic().zone();
        var dates = week(Dates.at(start, zone));
        var week = WallClock.of(zone, dates).days(dates);
        return schedule.providers().stream()
                .sorted(Comparator.comparingLong((ProviderSchedule provider) -> minutes(schedule, provider, week))
                        .thenComparing(ProviderSchedule::id))
                .toList();
    }

    private static long minutes(ServiceSchedule schedule, ProviderSchedule provider, TimeRanges week) {
        var busy = schedule.busy().getOrDefault(provider.member().user(), BusyTimes.NONE);
        return busy.times().stream()
                .filter(time -> !time.elsewhere())
                .filter(time -> week.contains(time.start()))
                .mapToLong(time -> (time.end() - time.start()) / 60)
                .sum();
    }
}

package praxis.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.ProviderCalendar;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.ServiceCalendar;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.time.Dates;
import praxis.domain.time.Hours;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRanges;
import praxis.domain.time.WallClock;

/** What is asked about one provider and some dates, as each competitor wants it. */
final class Question {

    final ProviderSchedule provider;
    final Dates dates;
    /** What a database would give: the bookings on the dates, in order. */
    final List<BusyTime> bookings;
    /** Kept over all the workload's dates, with all bookings. */
    final ServiceCalendar warm;

    final GuavaPeer.Owner guava;
    /** Instants, cut to the dates. */
    final long[] clinicHours;

    final long[] providerHours;
    final long[] closed;
    final long[] available;
    final long[] booked;

    /** @param calendar the provider's, over all the workload's dates */
    Question(Workload workload, ProviderCalendar calendar, ServiceCalendar warm, int number, Dates dates) {
        this.provider = workload.providers.get(number);
        this.dates = dates;
        this.bookings = workload.bookings(number, dates);
        this.warm = warm;
        this.guava = new GuavaPeer.Owner(
                week(provider.own()),
                provider.leaves().stream()
                        .map(Leave::stretch)
                        .map(Question::away)
                        .toList());
        var clock = WallClock.of(workload.zone, dates);
        this.clinicHours = edges(workload.clinic.hours().on(clock));
        this.providerHours = edges(provider.own().on(clock));
        this.closed = edges(TimeRanges.union(Stream.concat(
                        workload.clinic.closures().stream().map(Closure::stretch),
                        provider.leaves().stream().map(Leave::stretch))
                .map(stretch -> stretch.on(clock))
                .toList()));
        this.available = edges(calendar.availability(dates));
        this.booked = bookings.stream()
                .flatMap(time -> Stream.of(time.range().start(), time.range().end()))
                .mapToLong(instant -> instant.getEpochSecond())
                .toArray();
    }

    static GuavaPeer guava(Workload workload) {
        return new GuavaPeer(
                workload.zone,
                new GuavaPeer.Owner(
                        week(workload.clinic.hours()),
                        workload.clinic.closures().stream()
                                .map(Closure::stretch)
                                .map(Question::away)
                                .toList()));
    }

    private static Map<DayOfWeek, List<GuavaPeer.Times>> week(Hours hours) {
        var week = new EnumMap<DayOfWeek, List<GuavaPeer.Times>>(DayOfWeek.class);
        for (var day : DayOfWeek.values())
            week.put(
                    day,
                    hours.week().on(day).stream()
                            .map(weekly -> new GuavaPeer.Times(
                                    LocalTime.ofSecondOfDay(weekly.period().start() * 60L),
                                    LocalTime.ofSecondOfDay(weekly.period().end() * 60L)))
                            .toList());
        return week;
    }

    private static GuavaPeer.Away away(Stretch stretch) {
        var timed = (Stretch.Timed) stretch;
        return new GuavaPeer.Away(local(timed.start()), local(timed.end()));
    }

    private static LocalDateTime local(LocalMoment moment) {
        return moment.date().atStartOfDay().plusMinutes(moment.minute());
    }

    private static long[] edges(TimeRanges ranges) {
        var edges = new long[2 * ranges.size()];
        for (int i = 0; i < ranges.size(); i++) {
            edges[2 * i] = ranges.start(i);
            edges[2 * i + 1] = ranges.end(i);
        }
        return edges;
    }
}

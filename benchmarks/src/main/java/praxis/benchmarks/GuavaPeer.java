package praxis.benchmarks;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import praxis.domain.availability.BusyTime;

/** The same answers as someone would write them who has Guava's {@link TreeRangeSet} and {@code java.time}. */
final class GuavaPeer {

    private static final Duration SERVICE = Duration.ofMinutes(30);
    private static final Duration STEP = Duration.ofMinutes(15);

    /** Hours of a day, by the clock on the wall. */
    record Times(LocalTime from, LocalTime to) {}

    /** Closed, or away, by the clock on the wall. */
    record Away(LocalDateTime from, LocalDateTime to) {}

    /** One owner's hours and absences. */
    record Owner(Map<DayOfWeek, List<Times>> week, List<Away> away) {}

    private final ZoneId zone;
    private final Owner clinic;

    GuavaPeer(ZoneId zone, Owner clinic) {
        this.zone = zone;
        this.clinic = clinic;
    }

    /** The starts with one provider from {@code first} to {@code last}. */
    List<Instant> starts(Owner provider, List<BusyTime> bookings, LocalDate first, LocalDate last) {
        var starts = new ArrayList<Instant>();
        for (var piece : free(provider, bookings, first, last).asRanges())
            for (var start = onGrid(piece.lowerEndpoint());
                    !start.plus(SERVICE).isAfter(piece.upperEndpoint());
                    start = start.plus(STEP)) starts.add(start);
        return starts;
    }

    /** The distinct starts with any of some providers. */
    TreeSet<Instant> starts(List<Owner> providers, List<List<BusyTime>> bookings, LocalDate first, LocalDate last) {
        var starts = new TreeSet<Instant>();
        for (int i = 0; i < providers.size(); i++)
            starts.addAll(starts(providers.get(i), bookings.get(i), first, last));
        return starts;
    }

    private RangeSet<Instant> free(Owner provider, List<BusyTime> bookings, LocalDate first, LocalDate last) {
        var free = hours(clinic, first, last);
        free.removeAll(hours(provider, first, last).complement());
        for (var closed : clinic.away()) free.remove(range(closed));
        for (var away : provider.away()) free.remove(range(away));
        for (var booking : bookings)
            free.remove(
                    Range.closedOpen(booking.range().start(), booking.range().end()));
        return free;
    }

    private RangeSet<Instant> hours(Owner owner, LocalDate first, LocalDate last) {
        var hours = TreeRangeSet.<Instant>create();
        for (var date = first; !date.isAfter(last); date = date.plusDays(1))
            for (var times : owner.week().get(date.getDayOfWeek()))
                hours.add(Range.closedOpen(instant(date.atTime(times.from())), instant(date.atTime(times.to()))));
        return hours;
    }

    private Range<Instant> range(Away away) {
        return Range.closedOpen(instant(away.from()), instant(away.to()));
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private Instant onGrid(Instant from) {
        var over = from.atZone(zone).toLocalTime().toSecondOfDay() % STEP.toSeconds();
        return over == 0 ? from : from.plusSeconds(STEP.toSeconds() - over);
    }
}

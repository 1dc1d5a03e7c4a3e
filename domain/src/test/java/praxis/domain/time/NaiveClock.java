package praxis.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Rule A5 and rule H8 in the words of java.time, to compare with. */
public final class NaiveClock {

    private NaiveClock() {}

    /** The instant at which a period starts. */
    public static Instant start(LocalDate date, int minute, ZoneId zone) {
        if (minute == Period.MIDNIGHT) return startOf(date.plusDays(1), zone);
        var local = date.atStartOfDay().plusMinutes(minute);
        return resolve(local, zone, true);
    }

    /** The instant at which a period ends, never after its day. */
    public static Instant end(LocalDate date, int minute, ZoneId zone) {
        var dayEnd = startOf(date.plusDays(1), zone);
        if (minute == Period.MIDNIGHT) return dayEnd;
        var end = resolve(date.atStartOfDay().plusMinutes(minute), zone, false);
        return end.isAfter(dayEnd) ? dayEnd : end;
    }

    private static Instant resolve(LocalDateTime local, ZoneId zone, boolean earlier) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) return zone.getRules().getTransition(local).getInstant();
        ZoneOffset offset = earlier ? offsets.getFirst() : offsets.getLast();
        return local.toInstant(offset);
    }

    public static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The local day that an instant belongs to: the last one to have begun. */
    public static LocalDate day(Instant instant, ZoneId zone) {
        var date = LocalDate.ofInstant(instant, zone);
        while (!startOf(date.plusDays(1), zone).isAfter(instant)) date = date.plusDays(1);
        return date;
    }

    public static boolean applies(WeeklyPeriod weekly, LocalDate date) {
        var validity = weekly.validity();
        if (date.getDayOfWeek() != weekly.weekday()) return false;
        if (validity.until().filter(date::isAfter).isPresent()) return false;
        if (validity.from().isEmpty()) return true;
        var from = validity.from().orElseThrow();
        return !date.isBefore(from)
                && ChronoUnit.WEEKS.between(monday(from), monday(date)) % validity.everyWeeks() == 0;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    }
}

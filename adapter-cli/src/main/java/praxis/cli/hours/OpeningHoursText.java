package praxis.cli.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import praxis.domain.time.Period;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/**
 * Weekly hours in the syntax of opening_hours; {@link OpeningHours} reads it back as rows that say the same.
 *
 * @param text {@code off} where no row can be written
 * @param notWritten rows that the syntax has no words for: every n weeks beyond the end of a year
 */
record OpeningHoursText(String text, List<WeeklyPeriod> notWritten) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);

    /** How the dates before the weekdays are written; those that always hold come first. */
    private static final Comparator<String> ORDER =
            Comparator.comparing((String dates) -> !dates.isEmpty()).thenComparing(Comparator.naturalOrder());

    static OpeningHoursText of(WeeklyHours hours) {
        var written = new TreeMap<String, Map<DayOfWeek, List<Period>>>(ORDER);
        var notWritten = new ArrayList<WeeklyPeriod>();
        for (var row : hours.periods())
            dates(row).ifPresentOrElse(dates -> add(written, dates, row), () -> notWritten.add(row));
        var rules = new ArrayList<String>();
        written.forEach((dates, days) -> rules.add(rules(dates, days)));
        return new OpeningHoursText(rules.isEmpty() ? "off" : String.join(", ", rules), notWritten);
    }

    private static void add(Map<String, Map<DayOfWeek, List<Period>>> written, String dates, WeeklyPeriod row) {
        written.computeIfAbsent(dates, some -> new EnumMap<>(DayOfWeek.class))
                .computeIfAbsent(row.weekday(), day -> new ArrayList<>())
                .add(row.period());
    }

    /** Rules of the same dates: their days differ, so that none replaces another. */
    private static String rules(String dates, Map<DayOfWeek, List<Period>> days) {
        var byTimes = new LinkedHashMap<String, List<DayOfWeek>>();
        days.forEach((day, periods) -> byTimes.computeIfAbsent(times(periods), times -> new ArrayList<>())
                .add(day));
        return byTimes.entrySet().stream()
                .map(rule -> dates + days(rule.getValue()) + " " + rule.getKey())
                .collect(Collectors.joining(dates.isEmpty() ? "; " : ", "));
    }

    private static String times(List<Period> periods) {
        return periods.stream().sorted().map(Period::toString).collect(Collectors.joining(","));
    }

    /** {@code Mo-We,Fr}: days in a row become a range. */
    static String days(List<DayOfWeek> days) {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < days.size(); ) {
            var first = i;
            while (i + 1 < days.size()
                    && days.get(i + 1).ordinal() == days.get(i).ordinal() + 1) i++;
            ranges.add(first == i ? name(days.get(i)) : name(days.get(first)) + "-" + name(days.get(i)));
            i++;
        }
        return String.join(",", ranges);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2);
    }

    private static Optional<String> dates(WeeklyPeriod row) {
        var validity = row.validity();
        if (validity.equals(Validity.ALWAYS)) return Optional.of("");
        if (validity.everyWeeks() > 1) return weeks(row);
        var from = validity.from().filter(RuleDates.SINCE_EVER::isBefore).map(DATE::format);
        var until = validity.until().map(DATE::format);
        return Optional.of(until.map(last -> range(from.orElse(DATE.format(RuleDates.SINCE_EVER)), last))
                .orElseGet(() -> from.map(first -> first + "+ ").orElse("")));
    }

    private static String range(String first, String last) {
        return first.equals(last) ? first + " " : first + "-" + last + " ";
    }

    /** {@code 2026 week 02-52/2}, if the first and the last date are in one ISO year. */
    private static Optional<String> weeks(WeeklyPeriod row) {
        var validity = row.validity();
        var first = first(row.weekday(), validity.from().orElseThrow(), validity.everyWeeks());
        return validity.until()
                .filter(until -> !until.isBefore(first))
                .map(until -> last(first, until, validity.everyWeeks()))
                .filter(last -> year(last) == year(first))
                .map(last -> "%d week %s ".formatted(year(first), weeks(first, last, validity.everyWeeks())));
    }

    private static String weeks(LocalDate first, LocalDate last, int every) {
        return first.equals(last)
                ? "%02d".formatted(week(first))
                : "%02d-%02d/%d".formatted(week(first), week(last), every);
    }

    /** The first date of {@code weekday} in a week that counts (H8). */
    private static LocalDate first(DayOfWeek weekday, LocalDate from, int everyWeeks) {
        var date = from.with(TemporalAdjusters.nextOrSame(weekday));
        return monday(date).equals(monday(from)) ? date : date.plusWeeks(everyWeeks - 1L);
    }

    private static LocalDate last(LocalDate first, LocalDate until, int everyWeeks) {
        return first.plusWeeks(ChronoUnit.WEEKS.between(first, until) / everyWeeks * everyWeeks);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static int week(LocalDate date) {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static int year(LocalDate date) {
        return date.get(IsoFields.WEEK_BASED_YEAR);
    }
}

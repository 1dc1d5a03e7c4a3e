package praxis.cli.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import praxis.domain.InvalidValue;
import praxis.domain.time.Period;
import praxis.domain.time.Validity;

/** Takes one rule of opening_hours after the other. */
final class RuleReader {

    private List<Span> spans = List.of();
    private final List<Replacement> replacements = new ArrayList<>();

    Week week() {
        return new Week(spans.stream().filter(Span::everHolds).toList(), replacements);
    }

    /** @throws InvalidValue naming the part of the rule that no weekly row can say */
    void read(Rule rule) {
        refuseWhatRowsCannotSay(rule);
        var days = days(rule);
        var dates = RuleDates.of(rule);
        var times = times(rule);
        var added = new ArrayList<Span>();
        for (var validity : dates)
            for (var day : days)
                for (var time : times) added.add(new Span(day, time.getStart(), time.getEnd(), validity));
        if (!rule.isAdditive()) replacements.addAll(Replacement.of(spans, added));
        var kept = new ArrayList<Span>();
        for (var span : spans) kept.addAll(rule.isAdditive() ? List.of(span) : without(span, days, dates));
        kept.addAll(added);
        spans = kept;
    }

    private static List<Span> without(Span span, List<DayOfWeek> days, List<Validity> dates) {
        var left = List.of(span);
        for (var validity : dates)
            left = left.stream()
                    .flatMap(part -> part.without(days, validity).stream())
                    .toList();
        return left;
    }

    private static void refuseWhatRowsCannotSay(Rule rule) {
        if (rule.isFallBack()) throw refused(rule, "a fallback (||) is not for weekly hours");
        if (rule.getComment() != null) throw refused(rule, "a comment cannot be kept");
        if (rule.getHolidays() != null)
            throw refused(
                    rule, "PH and SH need a calendar of holidays; use special hours or a closure for those dates");
        var modifier = rule.getModifier();
        if (modifier != null && modifier.getComment() != null)
            throw refused(rule, "the comment \"" + modifier.getComment() + "\" cannot be kept");
        if (modifier != null && modifier.getModifier() == Modifier.UNKNOWN)
            throw refused(rule, "hours are open or off, never unknown");
        if (isOff(rule) && rule.getTimes() != null)
            throw refused(rule, "off with times; write the times that are left");
    }

    private static boolean isOff(Rule rule) {
        var modifier = rule.getModifier();
        return modifier != null
                && (modifier.getModifier() == Modifier.OFF || modifier.getModifier() == Modifier.CLOSED);
    }

    private static List<DayOfWeek> days(Rule rule) {
        return given(rule.getDays())
                .map(ranges -> ranges.stream()
                        .flatMap(range -> days(rule, range))
                        .distinct()
                        .toList())
                .orElse(List.of(DayOfWeek.values()));
    }

    private static Stream<DayOfWeek> days(Rule rule, WeekDayRange range) {
        if (given(range.getNths()).isPresent() || range.getOffset() != 0)
            throw refused(rule, range + ": the n-th weekday of a month is no week's");
        var first = day(range.getStartDay());
        WeekDay end = range.getEndDay();
        var last = end == null ? first : day(end);
        var count = Math.floorMod(last.ordinal() - first.ordinal(), 7) + 1;
        return Stream.iterate(first, day -> day.plus(1)).limit(count);
    }

    private static DayOfWeek day(WeekDay day) {
        return DayOfWeek.of(day.ordinal() + 1);
    }

    private static List<TimeSpan> times(Rule rule) {
        if (isOff(rule)) return List.of();
        var times = given(rule.getTimes()).orElseGet(() -> List.of(wholeDay()));
        for (var time : times) refuseWhatRowsCannotSay(rule, time);
        return times;
    }

    private static TimeSpan wholeDay() {
        var day = new TimeSpan();
        day.setStart(0);
        day.setEnd(Period.MIDNIGHT);
        return day;
    }

    private static void refuseWhatRowsCannotSay(Rule rule, TimeSpan time) {
        if (time.getStartEvent() != null || time.getEndEvent() != null)
            throw refused(rule, time + ": hours follow the clock, not the sun");
        if (time.isOpenEnded()) throw refused(rule, time + ": an end is needed");
        if (time.getInterval() != 0) throw refused(rule, time + ": points in time are a service's step, not hours");
        if (time.getEnd() < 0) throw refused(rule, time + ": a start and an end are needed");
    }

    static InvalidValue refused(Rule rule, String why) {
        return new InvalidValue("\"" + rule + "\" cannot be weekly hours: " + why);
    }

    /** The library says null for what is not written. */
    static <T> Optional<List<T>> given(@Nullable List<T> list) {
        return Optional.ofNullable(list).filter(some -> !some.isEmpty());
    }
}

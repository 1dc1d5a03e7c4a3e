package praxis.cli.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.time.Validity;

/** On which dates a rule of opening_hours holds: the years, dates and weeks before its weekdays. */
final class RuleDates {

    /** How the syntax, which knows no years before, writes a row without a start. */
    static final LocalDate SINCE_EVER = LocalDate.of(1900, 1, 1);

    private final Rule rule;

    private RuleDates(Rule rule) {
        this.rule = rule;
    }

    /** Always, if the rule names none. @throws InvalidValue if they come back every year, which a row cannot say */
    static List<Validity> of(Rule rule) {
        var dates = new RuleDates(rule);
        var weeks = RuleReader.given(rule.getWeeks());
        var years = RuleReader.given(rule.getYears());
        var ranges = RuleReader.given(rule.getDates());
        if (weeks.isPresent()) return dates.weeks(weeks.get(), years);
        if (years.isPresent() && ranges.isPresent()) throw dates.refused("write each date with its own year");
        if (years.isPresent()) return years.get().stream().map(dates::year).toList();
        return ranges.map(some -> some.stream().map(dates::range).toList()).orElse(List.of(Validity.ALWAYS));
    }

    /** Weeks of ISO years: week 1 of 2026 starts on 2025-12-29. */
    private List<Validity> weeks(List<WeekRange> weeks, Optional<List<YearRange>> years) {
        var year = years.filter(some -> some.size() == 1)
                .map(List::getFirst)
                .filter(one -> one.getEndYear() < 0 && !one.isOpenEnded())
                .orElseThrow(() -> refused("weeks are counted anew each year, so write their one year before them,"
                        + " or use --valid-from and --every-weeks"))
                .getStartYear();
        return weeks.stream().map(range -> week(year, range)).toList();
    }

    private Validity week(int year, WeekRange range) {
        var first = range.getStartWeek();
        var every = Math.max(1, range.getInterval());
        var weeksOfYear = (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
        var last = Math.min(range.getEndWeek() < 0 ? first : range.getEndWeek(), weeksOfYear);
        if (last < first) throw refused("week " + first + " to " + range.getEndWeek() + " of " + year + " is no week");
        var monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, first)
                .with(java.time.DayOfWeek.MONDAY);
        var sunday = monday.plusWeeks((last - first) / every * every).plusDays(6);
        return new Validity(Optional.of(monday), Optional.of(sunday), last - first < every ? 1 : every);
    }

    private Validity year(YearRange years) {
        if (years.getInterval() > 1) throw refused("every n years is no week's");
        var first = LocalDate.of(years.getStartYear(), 1, 1);
        if (years.isOpenEnded()) return new Validity(Optional.of(first), Optional.empty(), 1);
        var last = Math.max(years.getStartYear(), years.getEndYear());
        return dates(first, LocalDate.of(last, 12, 31));
    }

    private Validity range(DateRange range) {
        var start = range.getStartDate();
        var end = range.getEndDate();
        plain(start);
        if (range.getInterval() > 1) throw refused("every n days is no week's");
        if (start.isOpenEnded()) return new Validity(Optional.of(first(start, start)), Optional.empty(), 1);
        if (end == null) return dates(first(start, start), last(start, start));
        plain(end);
        return dates(first(start, start), last(end, start));
    }

    private Validity dates(LocalDate from, LocalDate until) {
        return new Validity(Optional.of(from).filter(date -> !date.equals(SINCE_EVER)), Optional.of(until), 1);
    }

    private void plain(DateWithOffset date) {
        if (date.getVarDate() != null) throw refused(date + " is another date each year; write the date");
        if (date.getDayOffset() != 0 || date.getWeekDayOffset() != null || date.getNthWeekDay() != null)
            throw refused(date + " is counted from another date; write the date itself");
    }

    private LocalDate first(DateWithOffset date, DateWithOffset start) {
        return date.undefinedDay() ? month(date, start).atDay(1) : day(date, start);
    }

    private LocalDate last(DateWithOffset date, DateWithOffset start) {
        return date.undefinedDay() ? month(date, start).atEndOfMonth() : day(date, start);
    }

    private LocalDate day(DateWithOffset date, DateWithOffset start) {
        var month = month(date, start);
        try {
            return month.atDay(date.getDay());
        } catch (DateTimeException e) {
            throw new InvalidPeriod(month + " has no day " + date.getDay());
        }
    }

    /** What an end leaves out is the start's. */
    private YearMonth month(DateWithOffset date, DateWithOffset start) {
        Month given = date.getMonth();
        Month month = given == null ? start.getMonth() : given;
        var year = date.undefinedYear() ? start : date;
        if (year.undefinedYear() || month == null)
            throw refused("it comes back every year; write each date with its year");
        return YearMonth.of(year.getYear(), month.ordinal() + 1);
    }

    private InvalidValue refused(String why) {
        return RuleReader.refused(rule, why);
    }
}

package praxis.cli.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import praxis.application.exchange.ClinicDocument.Said;
import praxis.domain.time.Dates;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** Reads {@code hours} and {@code special_hours} of a clinic or a provider. */
final class HoursReader {

    private HoursReader() {}

    static Said read(Fields owner) {
        return new Said(
                owner.object("hours").map(HoursReader::week),
                owner.object("special_hours").map(HoursReader::special));
    }

    private static WeeklyHours week(Fields hours) {
        var periods = new ArrayList<WeeklyPeriod>();
        for (var name : hours.names()) {
            var weekday = weekday(hours.path(name), name);
            Fields.list(hours.path(name), hours.required(name), (path, node) -> weekly(path, weekday, node))
                    .forEach(periods::addAll);
        }
        return DocumentRefused.valid(hours.path(), () -> new WeeklyHours(periods));
    }

    private static DayOfWeek weekday(String path, String name) {
        if (!name.matches("[1-7]"))
            throw new DocumentRefused("invalid-value", path, "a weekday is 1 (Monday) to 7 (Sunday)");
        return DayOfWeek.of(Integer.parseInt(name));
    }

    /** One entry: a period, or a period with its validity; work past midnight is split (H9). */
    private static List<WeeklyPeriod> weekly(String path, DayOfWeek weekday, JsonNode node) {
        if (node.isTextual()) return written(path, weekday, node.textValue(), Validity.ALWAYS);
        var entry = Fields.of(path, node);
        var text = entry.text("period");
        var from = entry.optionalDate("valid_from");
        var until = entry.optionalDate("valid_until");
        var weeks = entry.number("every_weeks", 1);
        entry.end();
        var validity = DocumentRefused.valid(path, () -> new Validity(from, until, weeks));
        return written(path, weekday, text, validity);
    }

    private static List<WeeklyPeriod> written(String path, DayOfWeek weekday, String text, Validity validity) {
        var dash = text.indexOf('-');
        if (dash < 0)
            throw new DocumentRefused("invalid-period", path, "\"" + text + "\" is not a period like 09:00-13:00");
        return DocumentRefused.valid(
                path,
                () -> WeeklyPeriod.written(
                        weekday,
                        Period.minute(text.substring(0, dash).strip()),
                        Period.minute(text.substring(dash + 1).strip()),
                        validity));
    }

    private static SpecialHours special(Fields special) {
        var dates = new TreeMap<LocalDate, List<Period>>();
        for (var name : special.names()) {
            var path = special.path(name);
            var date = Fields.date(path, name);
            DocumentRefused.valid(path, () -> new Dates(date, date));
            dates.put(date, Fields.list(path, special.required(name), HoursReader::period));
        }
        return DocumentRefused.valid(special.path(), () -> new SpecialHours(dates));
    }

    private static Period period(String path, JsonNode node) {
        var text = Fields.text(path, node);
        return DocumentRefused.valid(path, () -> Period.parse(text));
    }

    /** These hours, with no rows and no special hours where nothing is said. */
    static Said complete(Said said) {
        return new Said(
                Optional.of(said.week().orElse(WeeklyHours.NONE)),
                Optional.of(said.special().orElse(SpecialHours.NONE)));
    }
}

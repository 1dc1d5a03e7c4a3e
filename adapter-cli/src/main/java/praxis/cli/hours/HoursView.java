package praxis.cli.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import praxis.application.hours.SavedHours;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.domain.hours.WorkHours;
import praxis.domain.people.Membership;
import praxis.domain.time.Period;

/** How hours are shown: in the syntax that {@code hours set} takes, then row by row. */
record HoursView(Owner owner, SavedHours saved, OpeningHoursText text) {

    /** @param owner as they are since the hours were saved */
    static Answer of(Owner owner, SavedHours saved) {
        var view = new HoursView(
                owner, saved, OpeningHoursText.of(saved.schedule().hours().week()));
        return Answer.of(view::json, view::lines).remarking(view.remarks());
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        saved.warnings().forEach(warning -> remarks.add("warning: " + warning));
        text.notWritten().forEach(row -> remarks.add("opening_hours has no words for: " + row));
        return remarks;
    }

    /** The text that {@code hours set} takes; none where it would leave out a row. */
    private Optional<String> wholeText() {
        return text.notWritten().isEmpty() ? Optional.of(text.text()) : Optional.empty();
    }

    private JsonNode json() {
        var schedule = saved.schedule();
        return Json.object()
                .put("clinic_id", schedule.owner().clinic().value())
                .<ObjectNode>set("provider_id", Json.text(schedule.owner().provider()))
                .<ObjectNode>set("opening_hours", Json.text(wholeText()))
                .<ObjectNode>set("work_hours", Json.array(schedule.rows(), HoursView::json))
                .<ObjectNode>set(
                        "special_hours",
                        Json.array(List.copyOf(schedule.special().dates().entrySet()), HoursView::json))
                .<ObjectNode>set("warnings", Json.array(saved.warnings(), Json::text));
    }

    private static JsonNode json(WorkHours row) {
        var period = row.period();
        return Json.object()
                .put("id", row.id().value())
                .put("weekday", period.weekday().getValue())
                .put("start_time", Period.time(period.period().start()))
                .put("end_time", Period.time(period.period().end()))
                .<ObjectNode>set("valid_from", Json.text(period.validity().from()))
                .<ObjectNode>set("valid_until", Json.text(period.validity().until()))
                .put("every_weeks", period.validity().everyWeeks());
    }

    private static JsonNode json(Map.Entry<LocalDate, List<Period>> day) {
        var periods = JsonNodeFactory.instance.arrayNode();
        for (var period : day.getValue())
            periods.addObject()
                    .put("start_time", Period.time(period.start()))
                    .put("end_time", Period.time(period.end()));
        return Json.object().put("date", day.getKey().toString()).set("periods", periods);
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        wholeText().ifPresent(lines::add);
        addAfterGap(lines, rows(saved.schedule().rows()).lines());
        addAfterGap(lines, owner.follower().stream().map(this::followed).toList());
        addAfterGap(lines, special(saved.schedule().special().dates()).lines());
        return lines;
    }

    private static void addAfterGap(List<String> lines, List<String> more) {
        if (more.isEmpty()) return;
        if (!lines.isEmpty()) lines.add("");
        lines.addAll(more);
    }

    /** Own weekly rows stay stored beside the clinic's, which hold (H6); special hours count all the same (H10). */
    private String followed(Membership member) {
        return member.fullName() + " follows the clinic's weekly hours"
                + (saved.schedule().rows().isEmpty() ? "" : "; these rows do not count");
    }

    private static Table rows(List<WorkHours> rows) {
        return new Table(
                List.of("WEEKDAY", "START", "END", "VALID FROM", "VALID UNTIL", "WEEKS", "ID"),
                rows.stream().map(HoursView::cells).toList());
    }

    private static List<String> cells(WorkHours row) {
        var validity = row.period().validity();
        return List.of(
                row.period().weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                Period.time(row.period().period().start()),
                Period.time(row.period().period().end()),
                Table.cell(validity.from()),
                Table.cell(validity.until()),
                validity.everyWeeks() == 1 ? "all" : "every " + validity.everyWeeks(),
                row.id().value());
    }

    private static Table special(Map<LocalDate, List<Period>> dates) {
        return new Table(
                List.of("SPECIAL DATE", "HOURS"),
                dates.entrySet().stream()
                        .map(day -> List.of(day.getKey().toString(), hours(day.getValue())))
                        .toList());
    }

    private static String hours(List<Period> periods) {
        return periods.isEmpty()
                ? "off"
                : periods.stream().map(Period::toString).collect(Collectors.joining(","));
    }
}

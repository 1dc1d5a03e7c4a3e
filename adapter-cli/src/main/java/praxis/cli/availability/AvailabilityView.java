package praxis.cli.availability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import praxis.application.availability.FindAvailability;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.time.TimeRange;

/** How a provider's availability is shown. */
public final class AvailabilityView {

    private AvailabilityView() {}

    public static Answer of(FindAvailability.Answer found) {
        var zone = found.clinic().zone();
        return Answer.of(
                        () -> json(found, zone),
                        () -> table(found.periods().ranges(), zone).lines())
                .remarking(found.periods().isEmpty() ? List.of("not available on these dates") : List.of());
    }

    private static JsonNode json(FindAvailability.Answer found, ZoneId zone) {
        var dates = found.asked().dates();
        return Json.object()
                .put("clinic_id", found.clinic().id().value())
                .put("provider_id", found.provider().value())
                .put("time_zone", zone.getId())
                .put("from", dates.first().toString())
                .put("to", dates.last().toString())
                .<ObjectNode>set(
                        "periods",
                        Json.array(
                                found.periods().ranges(),
                                range -> Json.object()
                                        .put("start", Times.iso(range.start(), zone))
                                        .put("end", Times.iso(range.end(), zone))));
    }

    private static Table table(List<TimeRange> ranges, ZoneId zone) {
        return new Table(
                List.of("DATE", "FROM", "TO", "OFFSET"),
                ranges.stream()
                        .map(range -> List.of(
                                Times.day(range.start(), zone),
                                Times.time(range.start(), zone),
                                end(range, zone),
                                Times.offset(range.start(), zone)))
                        .toList());
    }

    /** The end of the day is 24:00; a later day, and another offset, are named. */
    private static String end(TimeRange range, ZoneId zone) {
        var last = range.end().minusSeconds(1);
        var time = nextDayBegins(range.end(), zone) ? "24:00" : Times.time(range.end(), zone);
        if (!Times.haveOneOffset(range.start(), range.end(), zone)) time += Times.offset(range.end(), zone);
        return Times.day(range.start(), zone).equals(Times.day(last, zone)) ? time : time + " " + Times.day(last, zone);
    }

    private static boolean nextDayBegins(Instant end, ZoneId zone) {
        return end.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().equals(end);
    }
}

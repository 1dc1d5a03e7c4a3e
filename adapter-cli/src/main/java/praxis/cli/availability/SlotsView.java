package praxis.cli.availability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import praxis.application.UseCases;
import praxis.application.availability.FindSlots;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.cli.naming.Names;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;

/** How a service's slots are shown. */
public final class SlotsView {

    private SlotsView() {}

    /** @param asked empty where not dates were asked for but the next slots */
    public static Answer of(UseCases praxis, FindSlots.Answer found, Optional<QueryDates> asked) {
        return Answer.of(
                        () -> json(found, asked),
                        () -> table(praxis, found.clinic(), found.slots()).lines())
                .remarking(found.slots().isEmpty() ? List.of("no slots") : List.of());
    }

    private static ObjectNode json(FindSlots.Answer found, Optional<QueryDates> asked) {
        var zone = found.clinic().zone();
        var json = Json.object()
                .put("clinic_id", found.clinic().id().value())
                .put("service_id", found.service().value())
                .put("time_zone", zone.getId());
        asked.map(QueryDates::dates)
                .ifPresent(dates -> json.put("from", dates.first().toString())
                        .put("to", dates.last().toString()));
        return json.set("slots", Json.array(found.slots(), slot -> json(slot, zone)));
    }

    public static ObjectNode json(Slot slot, ZoneId zone) {
        return Json.object()
                .put("start", Times.iso(slot.start(), zone))
                .put("end", Times.iso(slot.end(), zone))
                .put("provider_id", slot.provider().value());
    }

    public static Table table(UseCases praxis, Clinic clinic, List<Slot> slots) {
        var names = Names.of(praxis, clinic);
        return new Table(
                List.of("DATE", "START", "END", "OFFSET", "PROVIDER"),
                slots.stream().map(slot -> cells(slot, clinic.zone(), names)).toList());
    }

    static List<String> cells(Slot slot, ZoneId zone, Names names) {
        return List.of(
                Times.day(slot.start(), zone),
                Times.time(slot.start(), zone),
                Times.end(slot.start(), slot.end(), zone),
                Times.offset(slot.start(), zone),
                names.of(slot.provider()));
    }
}

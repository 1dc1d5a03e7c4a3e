package praxis.cli.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import praxis.application.event.EventCursor;
import praxis.application.event.FindEvents;
import praxis.application.port.Events.Numbered;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.event.Subject;

/** Events as they are printed. */
record EventView(ZoneId zone) {

    Answer list(FindEvents.Found found) {
        var events = found.events();
        return Answer.of(
                        () -> Json.object()
                                .<ObjectNode>set("events", Json.array(events, this::json))
                                .put("next_cursor", EventCursor.of(found.next()))
                                .put("incomplete", found.incomplete()),
                        () -> table(events).lines())
                .remarking(events.isEmpty() ? List.of("no events") : List.of());
    }

    private ObjectNode json(Numbered numbered) {
        var event = numbered.event();
        var json = Json.object()
                .put("id", event.id().value())
                .put("type", event.type().code())
                .put("clinic_id", event.clinic().value())
                .put("created_at", Times.iso(event.at(), zone))
                .put("cursor", EventCursor.of(numbered.number()));
        return switch (event.subject()) {
            case Subject.OfAppointment appointment ->
                json.<ObjectNode>set("appointment", json(appointment)).putNull("availability");
            case Subject.OfAvailability availability ->
                json.putNull("appointment").set("availability", json(availability));
        };
    }

    private ObjectNode json(Subject.OfAppointment appointment) {
        var json = Json.object()
                .put("id", appointment.id().value())
                .put("revision", appointment.revision())
                .put("service_id", appointment.service().value());
        visit(json, appointment.visit());
        appointment
                .before()
                .ifPresentOrElse(
                        before -> json.set("previous", visit(Json.object(), before)), () -> json.putNull("previous"));
        return json.set("reasons", Json.array(List.copyOf(appointment.reasons()), code -> Json.text(code)));
    }

    private ObjectNode visit(ObjectNode json, Subject.Visit visit) {
        return json.put("provider_id", visit.provider().value())
                .put("start", Times.iso(visit.range().start(), zone))
                .put("end", Times.iso(visit.range().end(), zone));
    }

    private static ObjectNode json(Subject.OfAvailability availability) {
        return Json.object()
                .<ObjectNode>set(
                        "causes", Json.array(List.copyOf(availability.causes()), cause -> Json.text(lower(cause))))
                .set("provider_ids", Json.array(List.copyOf(availability.providers()), id -> Json.text(id.value())));
    }

    private Table table(List<Numbered> events) {
        return new Table(
                List.of("CURSOR", "AT", "TYPE", "ABOUT"),
                events.stream()
                        .map(one -> List.of(
                                EventCursor.of(one.number()),
                                Times.iso(one.event().at(), zone),
                                one.event().type().code(),
                                about(one.event().subject())))
                        .toList());
    }

    private String about(Subject subject) {
        return switch (subject) {
            case Subject.OfAppointment appointment -> {
                var start = appointment.visit().range().start();
                yield appointment.id() + ", " + Times.day(start, zone) + " " + Times.time(start, zone);
            }
            case Subject.OfAvailability availability -> words(availability.causes());
        };
    }

    private static String words(Collection<? extends Enum<?>> causes) {
        return causes.stream().map(EventView::lower).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

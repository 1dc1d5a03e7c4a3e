package praxis.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.port.Page;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.audit.AuditEntry;
import praxis.domain.clinic.ClinicId;

/** Entries of the audit as they are printed; people read them by the clocks of each clinic. */
record AuditView(UseCases praxis) {

    Answer list(Page<AuditEntry> page) {
        return Answer.part("audit", page, AuditView::json, () -> table(page.items()));
    }

    private Table table(List<AuditEntry> entries) {
        var zones = new HashMap<ClinicId, ZoneId>();
        return new Table(
                List.of("AT", "BY", "CHANGE", "KIND", "ID", "BEFORE", "AFTER"),
                entries.stream()
                        .map(entry -> row(
                                entry,
                                entry.clinic()
                                        .map(clinic -> zones.computeIfAbsent(clinic, this::zone))
                                        .orElse(ZoneOffset.UTC)))
                        .toList());
    }

    private ZoneId zone(ClinicId clinic) {
        return praxis.clinics().zone(clinic) instanceof Outcome.Done<ZoneId>(var zone) ? zone : ZoneOffset.UTC;
    }

    private static JsonNode json(AuditEntry entry) {
        return Json.object()
                .put("id", entry.id().value())
                .put("at", entry.at().toString())
                .<ObjectNode>set("clinic_id", Json.text(entry.clinic()))
                .<ObjectNode>set(
                        "author",
                        Json.object()
                                .put("kind", lower(entry.by().kind()))
                                .put("id", entry.by().id()))
                .put("change", lower(entry.change()))
                .put("kind", lower(entry.kind()))
                .put("thing_id", entry.thing())
                .<ObjectNode>set("before", fields(entry.before()))
                .<ObjectNode>set("after", fields(entry.after()));
    }

    private static ObjectNode fields(Map<String, String> facts) {
        var json = Json.object();
        facts.forEach(json::put);
        return json;
    }

    private static List<String> row(AuditEntry entry, ZoneId zone) {
        return List.of(
                Times.iso(entry.at(), zone),
                entry.by().toString(),
                lower(entry.change()),
                lower(entry.kind()).replace('_', ' '),
                entry.thing(),
                line(entry.before()),
                line(entry.after()));
    }

    private static String line(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> !fact.getKey().equals("revision"))
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

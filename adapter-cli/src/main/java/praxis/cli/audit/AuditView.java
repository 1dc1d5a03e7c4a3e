package praxis.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.domain.audit.AuditEntry;

/** Entries of the audit as they are printed. */
final class AuditView {

    private AuditView() {}

    static Answer list(List<AuditEntry> entries) {
        return Answer.list(
                "audit",
                entries,
                AuditView::json,
                () -> new Table(
                        List.of("AT", "BY", "CHANGE", "KIND", "ID", "BEFORE", "AFTER"),
                        entries.stream().map(AuditView::row).toList()));
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

    private static List<String> row(AuditEntry entry) {
        return List.of(
                entry.at().toString(),
                entry.by().toString(),
                lower(entry.change()),
                lower(entry.kind()),
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

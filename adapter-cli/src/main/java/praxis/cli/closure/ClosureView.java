package praxis.cli.closure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.closure.Closure;

/** How closures are shown. */
record ClosureView(ZoneId zone) {

    Answer one(Closure closure) {
        return Answer.of(
                () -> json(closure),
                () -> Table.ofFields(
                                "id", closure.id().value(),
                                "external id", Table.cell(closure.externalId()),
                                "of", owner(closure),
                                "when", closure.stretch().toString(),
                                "reason", Table.cell(closure.reason()))
                        .lines());
    }

    Answer list(List<Closure> closures) {
        return Answer.list("closures", closures, this::json, () -> table(closures));
    }

    private JsonNode json(Closure closure) {
        var json = Json.object()
                .put("id", closure.id().value())
                .put("clinic_id", closure.clinic().value())
                .<ObjectNode>set("external_id", Json.text(closure.externalId()))
                .<ObjectNode>set("provider_id", Json.text(closure.provider()));
        return StretchView.put(json, closure.stretch())
                .<ObjectNode>set("reason", Json.text(closure.reason()))
                .put("created_at", Times.iso(closure.revision().createdAt(), zone))
                .put("updated_at", Times.iso(closure.revision().updatedAt(), zone));
    }

    private static Table table(List<Closure> closures) {
        return new Table(
                List.of("ID", "OF", "WHEN", "REASON"),
                closures.stream()
                        .map(closure -> List.of(
                                closure.id().value(),
                                owner(closure),
                                closure.stretch().toString(),
                                Table.cell(closure.reason())))
                        .toList());
    }

    private static String owner(Closure closure) {
        return closure.provider().map(provider -> "provider " + provider).orElse("clinic");
    }
}

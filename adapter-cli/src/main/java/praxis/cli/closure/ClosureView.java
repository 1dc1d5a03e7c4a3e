package praxis.cli.closure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import praxis.application.UseCases;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.cli.naming.Names;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;

/** How closures are shown. */
record ClosureView(UseCases praxis, Clinic clinic) {

    Answer one(Closure closure) {
        return Answer.of(
                () -> json(closure),
                () -> Table.ofFields(
                                "id", closure.id().value(),
                                "external id", Table.cell(closure.externalId()),
                                "of", owner(closure, Names.of(praxis, clinic)),
                                "when", closure.stretch().toString(),
                                "reason", Table.cell(closure.reason()))
                        .lines());
    }

    Answer list(List<Closure> closures) {
        var byStart = closures.stream()
                .sorted(Comparator.comparing(Closure::stretch, StretchView.BY_START))
                .toList();
        return Answer.list("closures", byStart, this::json, () -> table(byStart));
    }

    private JsonNode json(Closure closure) {
        var json = Json.object()
                .put("id", closure.id().value())
                .put("clinic_id", closure.clinic().value())
                .<ObjectNode>set("external_id", Json.text(closure.externalId()))
                .<ObjectNode>set("provider_id", Json.text(closure.provider()));
        return StretchView.put(json, closure.stretch())
                .<ObjectNode>set("reason", Json.text(closure.reason()))
                .put("created_at", Times.iso(closure.revision().createdAt(), clinic.zone()))
                .put("updated_at", Times.iso(closure.revision().updatedAt(), clinic.zone()));
    }

    private Table table(List<Closure> closures) {
        var names = Names.of(praxis, clinic);
        return new Table(
                List.of("ID", "OF", "WHEN", "REASON"),
                closures.stream()
                        .map(closure -> List.of(
                                closure.id().value(),
                                owner(closure, names),
                                closure.stretch().toString(),
                                Table.cell(closure.reason())))
                        .toList());
    }

    private static String owner(Closure closure, Names names) {
        return closure.provider()
                .map(provider -> "provider " + names.of(provider))
                .orElse("clinic");
    }
}

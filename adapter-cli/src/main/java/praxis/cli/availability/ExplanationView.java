package praxis.cli.availability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import praxis.application.UseCases;
import praxis.application.availability.FindSlots;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.cli.naming.Names;
import praxis.domain.availability.Reason;

/** How the reasons are shown why a start cannot be booked. */
public final class ExplanationView {

    private ExplanationView() {}

    public static Answer of(UseCases praxis, FindSlots.Why why) {
        return Answer.of(() -> json(why), () -> text(praxis, why));
    }

    private static JsonNode json(FindSlots.Why why) {
        var explanation = why.explanation();
        return Json.object()
                .put("at", Times.iso(explanation.at(), why.clinic().zone()))
                .put("bookable", explanation.bookable())
                .<ObjectNode>set("reasons", Json.array(explanation.reasons(), ExplanationView::json));
    }

    public static JsonNode json(Reason reason) {
        return Json.object()
                .put("code", reason.code().name())
                .put("detail", reason.detail())
                .<ObjectNode>set(
                        "source",
                        reason.source().map(ExplanationView::json).orElseGet(JsonNodeFactory.instance::nullNode));
    }

    private static JsonNode json(Reason.Source source) {
        return Json.object().put("kind", source.kind()).put("id", source.id());
    }

    private static List<String> text(UseCases praxis, FindSlots.Why why) {
        var explanation = why.explanation();
        if (explanation.bookable())
            return List.of(Times.iso(explanation.at(), why.clinic().zone()) + " can be booked");
        var names = Names.of(praxis, why.clinic());
        return new Table(
                        List.of("REASON", "DETAIL", "CAUSED BY"),
                        explanation.reasons().stream()
                                .map(reason -> List.of(
                                        reason.code().name(),
                                        reason.detail(),
                                        Table.cell(reason.source().map(names::of))))
                                .toList())
                .lines();
    }
}

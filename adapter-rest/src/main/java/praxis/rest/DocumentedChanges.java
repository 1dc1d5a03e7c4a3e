package praxis.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells in the OpenAPI document what {@link Rehearsable} operations answer: to a dry run 200 with the consequences,
 * beside what 200 means otherwise; else with a header. Annotations that are shared cannot.
 */
final class DocumentedChanges {

    private static final Map<String, Object> HEADER = Map.of(
            "description",
            "How many appointments no longer fit by this change; they are flagged.",
            "schema",
            Map.of("type", "integer", "minimum", 0));

    private static final String OF_A_DRY_RUN = " A dry run: what the change would do; nothing is kept.";

    private DocumentedChanges() {}

    @SuppressWarnings("unchecked") // as OpenApiDocument has made them
    static void tell(Map<?, ?> paths) {
        for (var methods : paths.values())
            for (var operation : ((Map<?, ?>) methods).values())
                if (((Map<?, ?>) operation).get("responses") instanceof Map<?, ?> responses
                        && responses.remove(Rehearsable.DOCUMENTED) instanceof Map<?, ?> rehearsed)
                    tell((Map<String, Object>) rehearsed, (Map<String, Map<String, Object>>) responses);
    }

    private static void tell(Map<String, Object> rehearsed, Map<String, Map<String, Object>> responses) {
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) with(response, "headers", ChangeAnswers.NEEDS_ATTENTION, HEADER);
        });
        var done = responses.get("200");
        if (done == null) responses.put("200", rehearsed);
        else {
            done.put("description", done.get("description") + OF_A_DRY_RUN);
            done.put("content", json(Map.of("anyOf", List.of(schema(done), schema(rehearsed)))));
        }
    }

    @SuppressWarnings("unchecked")
    private static void with(Map<String, Object> response, String part, String name, Object value) {
        var all = new LinkedHashMap<String, Object>((Map<String, Object>) response.getOrDefault(part, Map.of()));
        all.put(name, value);
        response.put(part, all);
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    @SuppressWarnings("unchecked")
    private static Object schema(Map<String, Object> response) {
        var content = (Map<String, Map<String, Object>>) response.getOrDefault("content", Map.of());
        return content.getOrDefault("application/json", Map.of()).getOrDefault("schema", Map.of());
    }
}

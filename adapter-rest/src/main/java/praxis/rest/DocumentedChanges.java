package praxis.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells in the OpenAPI document what {@link Rehearsable} operations take, and what they answer: to a dry run 200 with
 * the consequences, beside what 200 means otherwise; else with a header. Annotations that are shared cannot.
 */
final class DocumentedChanges {

    private static final Map<String, Object> HEADER = new TreeMap<>(Map.of(
            "description",
            "How many appointments no longer fit by this change; they are flagged.",
            "schema",
            new TreeMap<>(Map.of("type", "integer", "minimum", 0))));

    private static final Map<String, String> DATE = new TreeMap<>(Map.of("type", "string", "format", "date"));

    private static final Map<String, Map<String, String>> PARAMETERS = Map.of(
            DryRun.DRY_RUN, Map.of("type", "boolean"),
            DryRun.FROM, DATE,
            DryRun.TO, DATE);

    private static final String OF_A_DRY_RUN = "; to a dry run: what the change would do, and nothing is kept";

    private DocumentedChanges() {}

    @SuppressWarnings("unchecked") // as OpenApiDocument has made them
    static void tell(Map<?, ?> paths) {
        for (var methods : paths.values())
            ((Map<String, Map<String, Object>>) methods).values().forEach(DocumentedChanges::tellOne);
    }

    @SuppressWarnings("unchecked")
    private static void tellOne(Map<String, Object> operation) {
        var responses = (Map<String, Map<String, Object>>) operation.getOrDefault("responses", Map.of());
        if (!responses.containsKey(Rehearsable.DOCUMENTED)) return;
        Optional.ofNullable(responses.remove(Rehearsable.DOCUMENTED))
                .ifPresent(rehearsed -> tell(rehearsed, responses));
        ((List<Map<String, Object>>) operation.getOrDefault("parameters", List.of()))
                .forEach(parameter -> Optional.ofNullable(PARAMETERS.get(String.valueOf(parameter.get("name"))))
                        .ifPresent(schema -> parameter.put("schema", schema)));
    }

    private static void tell(Map<String, Object> rehearsed, Map<String, Map<String, Object>> responses) {
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) with(response, "headers", ChangeAnswers.NEEDS_ATTENTION, HEADER);
        });
        var done = responses.get("200");
        if (done == null || responses.containsKey("201")) responses.put("200", rehearsed);
        else {
            done.put("description", done.get("description") + OF_A_DRY_RUN);
            done.put("content", json(Map.of("anyOf", List.of(schema(done), schema(rehearsed)))));
        }
    }

    @SuppressWarnings("unchecked")
    static void with(Map<String, Object> response, String part, String name, Object value) {
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

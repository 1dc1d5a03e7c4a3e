package praxis.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells in the OpenAPI document what is the same for all operations: that what is made is answered by 201 and not by 200
 * too, and where there are tags. Annotations would have to say it at each.
 */
final class DocumentedAnswers {

    private static final Map<String, Object> TAG = new TreeMap<>(Map.of(
            "description",
            "For `If-None-Match` and, of a single resource, for `If-Match`.",
            "schema",
            Map.of("type", "string")));

    private static final Map<String, Object> IF_NONE_MATCH = new TreeMap<>(Map.of(
            "name",
            "If-None-Match",
            "in",
            "header",
            "description",
            "The `ETag` of the answer that is there already.",
            "required",
            false,
            "schema",
            Map.of("type", "string")));

    private DocumentedAnswers() {}

    @SuppressWarnings("unchecked") // as OpenApiDocument has made them
    static void tell(Map<?, ?> paths) {
        for (var methods : paths.values())
            ((Map<String, Map<String, Object>>) methods).forEach(DocumentedAnswers::tellOne);
    }

    @SuppressWarnings("unchecked")
    private static void tellOne(String method, Map<String, Object> operation) {
        var responses = (Map<String, Map<String, Object>>) operation.getOrDefault("responses", Map.of());
        var made = responses.containsKey("201");
        var reads = responses.containsKey("304");
        if (made && !takes(operation, DryRun.DRY_RUN)) responses.remove("200");
        if (reads) add(operation);
        var changes = takes(operation, "If-Match") && !method.equals("delete") && !made;
        if (reads || changes)
            DocumentedChanges.with(responses.getOrDefault("200", new TreeMap<>()), "headers", "ETag", TAG);
    }

    private static boolean takes(Map<String, Object> operation, String parameter) {
        return parameters(operation).stream().anyMatch(one -> parameter.equals(one.get("name")));
    }

    private static void add(Map<String, Object> operation) {
        var all = new ArrayList<>(parameters(operation));
        all.add(IF_NONE_MATCH);
        operation.put("parameters", all);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parameters(Map<String, Object> operation) {
        return (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
    }
}

package praxis.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the OpenAPI document of a server describes. */
record Operations(Map<String, Object> document) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    /** @param method in capitals */
    record Operation(String id, String method, String path, Map<String, Object> described) {

        /** The names in its path. */
        List<String> inPath() {
            return names(path);
        }

        boolean hasBody() {
            return described.containsKey("requestBody");
        }

        @Override
        public String toString() {
            return id + ": " + method + " " + path;
        }
    }

    static Operations of(String yaml) {
        return new Operations(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    /** The names in braces of a text, in order. */
    static List<String> names(String text) {
        return IN_BRACES.matcher(text).results().map(found -> found.group(1)).toList();
    }

    List<Operation> all() {
        var all = new ArrayList<Operation>();
        for (var path : in(document, "paths").keySet())
            in(document, "paths", path).forEach((method, described) -> {
                if (METHODS.contains(method)) all.add(operation(method, path));
            });
        return all;
    }

    private Operation operation(String method, String path) {
        var described = in(document, "paths", path, method);
        return new Operation(
                String.valueOf(described.get("operationId")), method.toUpperCase(Locale.ROOT), path, described);
    }

    /** The named schema that a node refers to, or the node itself. */
    Map<String, Object> schema(Map<String, Object> node) {
        return node.get("$ref") instanceof String reference
                ? in(document, "components", "schemas", reference.substring(reference.lastIndexOf('/') + 1))
                : node;
    }

    /** What the body of an operation is to be. */
    Map<String, Object> body(Operation operation) {
        return schema(in(operation.described(), "requestBody", "content", "application/json", "schema"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> in(Map<String, Object> map, String... names) {
        for (var name : names) map = (Map<String, Object>) map.getOrDefault(name, Map.of());
        return map;
    }
}

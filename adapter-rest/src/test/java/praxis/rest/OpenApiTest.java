package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Server.get("/openapi.yaml").statusCode(200).extract().asString());

    private record Operation(String method, String path, Map<String, Object> described) {}

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> map, String... names) {
        for (var name : names) map = (Map<String, Object>) map.getOrDefault(name, Map.of());
        return map;
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : in(document, "paths").keySet())
            for (var method : in(document, "paths", path).keySet())
                operations.add(new Operation(method, path, in(document, "paths", path, method)));
        return operations;
    }

    @Test
    void every_route_is_described_and_no_other() {
        var routes = Server.SERVER
                .getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> METHODS.contains(route.getHttpMethodName().toLowerCase(Locale.ROOT)))
                .map(route -> route.getHttpMethodName().toLowerCase(Locale.ROOT) + " "
                        + route.getUriMatchTemplate().toPathString())
                .filter(route -> !route.contains("/health"))
                .collect(Collectors.toCollection(TreeSet::new));
        var described = operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(routes).hasSizeGreaterThan(45);
    }

    @Test
    void it_is_openapi_3_1_and_refers_only_to_what_is_there() {
        assertThat(document.get("openapi")).isEqualTo("3.1.0");
        var schemas = in(document, "components", "schemas").keySet();
        assertThat(references(document))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(schemas).contains(reference));
        assertThat(document.toString()).doesNotContain("nullable=");
    }

    private static Set<String> references(Object node) {
        var found = new TreeSet<String>();
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference)
                found.add(reference.substring("#/components/schemas/".length()));
            map.values().forEach(value -> found.addAll(references(value)));
        }
        if (node instanceof List<?> list) list.forEach(item -> found.addAll(references(item)));
        return found;
    }

    @Test
    void every_operation_names_its_parameters_its_answer_and_its_problems() {
        var ids = new ArrayList<Object>();
        for (var operation : operations()) {
            ids.add(operation.described().get("operationId"));
            assertThat(operation.described()).containsKeys("summary", "operationId", "responses");
            if (!operation.path().startsWith("/v1")) continue;
            var responses = in(operation.described(), "responses");
            assertThat(responses).as(operation.toString()).containsKeys("401", "403", "429", "4XX", "503");
            assertThat(responses.keySet()).as(operation.toString()).containsAnyOf("200", "201", "204");
            assertThat(parameters(operation)).containsAll(inPath(operation.path()));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void examples_are_values_of_their_fields_for_readers_of_every_yaml() {
        assertThat(describedWith("example", document))
                .hasSizeGreaterThan(50)
                .allSatisfy(field -> assertThat(isOfItsType(field, String.valueOf(field.get("example"))))
                        .as(field.toString())
                        .isTrue());
    }

    private static boolean isOfItsType(Map<?, ?> field, String example) {
        var type = String.valueOf(field.get("type"));
        if (type.startsWith("array")) return field.get("example") instanceof List<?>;
        if (type.startsWith("integer")) return field.get("example") instanceof Integer;
        var pattern = switch (String.valueOf(field.get("format"))) {
            case "date" -> "\\d{4}-\\d\\d-\\d\\d";
            case "date-time" -> "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00[+-]\\d\\d:\\d\\d";
            default -> ".+";
        };
        return field.get("example") instanceof String && example.matches(pattern);
    }

    private static List<Map<?, ?>> describedWith(String word, Object node) {
        var found = new ArrayList<Map<?, ?>>();
        if (node instanceof Map<?, ?> map) {
            if (map.containsKey(word) && map.containsKey("type")) found.add(map);
            map.values().forEach(value -> found.addAll(describedWith(word, value)));
        }
        if (node instanceof List<?> list) list.forEach(item -> found.addAll(describedWith(word, item)));
        return found;
    }

    @Test
    void schemas_have_names_of_their_own() {
        assertThat(in(document, "components", "schemas").keySet())
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z]+").doesNotEndWith("Json"));
    }

    @Test
    void what_is_made_is_not_answered_by_200_too() {
        for (var operation : operations()) {
            var responses = in(operation.described(), "responses");
            if (responses.containsKey("201"))
                assertThat(responses.containsKey("200"))
                        .as(operation.toString())
                        .isEqualTo(parameters(operation).contains("dry_run"));
        }
    }

    @Test
    void tags_and_paths_of_answers_are_described() {
        for (var operation : operations()) {
            if (!operation.path().startsWith("/v1")) continue;
            var responses = in(operation.described(), "responses");
            var reads = operation.method().equals("get");
            assertThat(responses.containsKey("304")).as(operation.toString()).isEqualTo(reads);
            assertThat(parameters(operation).contains("If-None-Match"))
                    .as(operation.toString())
                    .isEqualTo(reads);
            var changes = parameters(operation).contains("If-Match")
                    && !operation.method().equals("delete")
                    && !responses.containsKey("201");
            if (reads || changes)
                assertThat(in(responses, "200", "headers"))
                        .as(operation.toString())
                        .containsKey("ETag");
            if (responses.containsKey("201"))
                assertThat(in(responses, "201", "headers"))
                        .as(operation.toString())
                        .containsKey("Location");
        }
    }

    @Test
    void lists_of_providers_are_described_for_everybody() {
        var schema = in(
                document,
                "paths",
                "/v1/clinics/{clinic_id}/providers",
                "get",
                "responses",
                "200",
                "content",
                "application/json",
                "schema");
        assertThat(schema).as("an empty list is of both kinds").containsOnlyKeys("anyOf");
    }

    @Test
    void what_changes_time_tells_that_it_can_be_rehearsed_and_what_is_answered() {
        var rehearsable = operations().stream()
                .filter(operation -> parameters(operation).contains("dry_run"))
                .toList();
        assertThat(rehearsable).hasSize(23).allSatisfy(operation -> {
            var responses = in(operation.described(), "responses");
            assertThat(String.valueOf(operation.described().get("parameters")))
                    .contains("name=dry_run", "{type=boolean}", "name=from", "name=to", "{format=date, type=string}");
            assertThat(references(in(responses, "200", "content"))).contains("Consequences");
            assertThat(responses).doesNotContainKey("2XX");
            var done = responses.containsKey("201") ? "201" : responses.containsKey("204") ? "204" : "200";
            assertThat(in(responses, done, "headers")).containsKey("Praxis-Needs-Attention");
        });
        assertThat(in(document, "components", "schemas")).containsKeys("ConcernedClinic", "Misfit", "ChangedMinutes");
    }

    @Test
    void every_operation_says_whether_it_needs_identity_and_is_right() {
        assertThat(in(document, "components", "securitySchemes")).containsOnlyKeys("bearer", "cookie");
        assertThat(document.get("security"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
        for (var operation : operations()) {
            var open = List.of().equals(operation.described().get("security"));
            var path = operation.path().replace("{date}", "2026-12-24").replaceAll("\\{.*?}", "x");
            var status = Server.stranger()
                    .contentType("application/json")
                    .body("{}")
                    .request(operation.method().toUpperCase(Locale.ROOT), path)
                    .statusCode();
            assertThat(status != 401).as(operation.method() + " " + path).isEqualTo(open);
            if (!open)
                assertThat(in(operation.described(), "responses"))
                        .as(operation.toString())
                        .containsKeys("401", "403");
        }
    }

    private static List<String> parameters(Operation operation) {
        var parameters = (List<?>) operation.described().getOrDefault("parameters", List.of());
        return parameters.stream()
                .map(parameter -> String.valueOf(((Map<?, ?>) parameter).get("name")))
                .toList();
    }

    private static List<String> inPath(String path) {
        return List.of(path.split("/")).stream()
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
    }

    @Test
    void bodies_are_described_with_the_fields_that_are_read() {
        for (var operation : operations()) {
            if (!operation.described().containsKey("requestBody")) continue;
            var reference = in(operation.described(), "requestBody", "content", "application/json", "schema")
                    .get("$ref");
            var name = String.valueOf(reference).substring("#/components/schemas/".length());
            var described =
                    in(document, "components", "schemas", name, "properties").keySet();
            var path = operation.path().replace("{date}", "2026-12-24").replaceAll("\\{.*?}", "x");
            String detail = Server.send(
                            operation.method().toUpperCase(Locale.ROOT), path, "{\"no_such_field\":1}", "If-Match", "*")
                    .statusCode(400)
                    .extract()
                    .path("errors.find { it.field == 'no_such_field' }.message");
            var read = detail.substring(detail.indexOf("those are ") + 10).split(", ");
            assertThat(described).as(name).containsExactlyInAnyOrder(read);
        }
    }

    @Test
    void null_is_described_where_it_is_read() {
        for (var operation : operations()) {
            if (!operation.described().containsKey("requestBody")) continue;
            var reference = in(operation.described(), "requestBody", "content", "application/json", "schema")
                    .get("$ref");
            var name = String.valueOf(reference).substring("#/components/schemas/".length());
            var path = operation.path().replace("{date}", "2026-12-24").replaceAll("\\{.*?}", "x");
            in(document, "components", "schemas", name, "properties").forEach((field, schema) -> {
                List<Map<String, String>> errors = Server.send(
                                operation.method().toUpperCase(Locale.ROOT),
                                path,
                                "{\"" + field + "\":null}",
                                "If-Match",
                                "*")
                        .extract()
                        .path("errors");
                var refused = Map.of("field", field, "message", "must not be null");
                assertThat(errors != null && errors.contains(refused))
                        .as(name + "." + field)
                        .isNotEqualTo(schema.toString().contains("null"));
            });
        }
    }

    @Test
    void answers_are_described_with_the_fields_that_are_written() {
        var clinic = Server.clinic();
        var provider = Server.provider(clinic);
        Map<String, Object> service = Server.get(clinic + "/services/" + Server.service(clinic, provider))
                .extract()
                .path("");
        Map<String, Object> member =
                Server.get(clinic + "/users/" + provider).extract().path("");
        assertThat(in(document, "components", "schemas", "Service", "properties")
                        .keySet())
                .isEqualTo(service.keySet());
        assertThat(in(document, "components", "schemas", "Membership", "properties")
                        .keySet())
                .isEqualTo(member.keySet());
    }
}

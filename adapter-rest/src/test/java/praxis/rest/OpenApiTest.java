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

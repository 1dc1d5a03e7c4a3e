package praxis.rest;

import io.micronaut.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import praxis.rest.identity.OpenPaths;

/**
 * The description of this API. The compiler's annotation processor writes it in OpenAPI 3.0; its mode for 3.1 loses
 * parameters' types and writes words that 3.1 does not have, so the few differences that matter are made here.
 */
@Singleton
final class OpenApiDocument {

    private static final String WRITTEN = "/META-INF/swagger/openapi.yml";

    private volatile String yaml = "";

    /** The document in OpenAPI 3.1. */
    String yaml() {
        if (yaml.isEmpty()) yaml = made();
        return yaml;
    }

    private static String made() {
        try (var written = OpenApiDocument.class.getResourceAsStream(WRITTEN)) {
            if (written == null) throw new IllegalStateException(WRITTEN + " was not made");
            var options = new DumperOptions();
            options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            var document = new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options);
            var text = new String(written.readAllBytes(), StandardCharsets.UTF_8);
            var newer = new LinkedHashMap<Object, Object>(Map.of("openapi", "3.1.0"));
            ((Map<?, ?>) newer(document.load(text))).forEach(newer::putIfAbsent);
            if (newer.get("paths") instanceof Map<?, ?> paths) tellWhatIsOpen(paths);
            return document.dump(newer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What needs no identity says so; annotations cannot. */
    @SuppressWarnings("unchecked") // as it was made above
    private static void tellWhatIsOpen(Map<?, ?> paths) {
        paths.forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, operation) -> {
            var name = method.toString().toUpperCase(Locale.ROOT);
            if (OpenPaths.has(HttpMethod.parse(name), path.toString()))
                ((Map<Object, Object>) operation).put("security", List.of());
        }));
    }

    private static Object newer(Object node) {
        return switch (node) {
            case Map<?, ?> map when map.containsKey("nullable") -> nullable(map);
            case Map<?, ?> map -> newer(map);
            case List<?> list -> list.stream().map(OpenApiDocument::newer).toList();
            default -> node;
        };
    }

    private static Map<Object, Object> newer(Map<?, ?> map) {
        var newer = new LinkedHashMap<Object, Object>();
        map.forEach((key, value) -> newer.put(key, newer(value)));
        return newer;
    }

    /** 3.1 has no {@code nullable}: null is one of the types. */
    private static Map<Object, Object> nullable(Map<?, ?> map) {
        var newer = newer(map);
        newer.remove("nullable");
        if (newer.get("type") instanceof String type) newer.put("type", List.of(type, "null"));
        if (newer.remove("allOf") instanceof List<?> all) {
            var any = new ArrayList<Object>(all);
            any.add(Map.of("type", "null"));
            newer.put("anyOf", any);
        }
        return newer;
    }
}

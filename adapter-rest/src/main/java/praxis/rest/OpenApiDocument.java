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
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import praxis.rest.identity.OpenPaths;

/**
 * The description of this API. The compiler's annotation processor writes it in OpenAPI 3.0; its mode for 3.1 loses
 * parameters' types and writes words that 3.1 does not have, so the few differences that matter are made here.
 */
@Singleton
final class OpenApiDocument {

    private static final String REFERENCE = "#/components/schemas/";

    private static final Pattern OF_A_CLASS = Pattern.compile("([A-Z]\\w*\\.)?(?<name>[A-Z]\\w*?)(Json)?");

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
            options.setDereferenceAliases(true);
            var newer = new LinkedHashMap<Object, Object>(Map.of("openapi", "3.1.0"));
            ((Map<?, ?>) newer(read(new String(written.readAllBytes(), StandardCharsets.UTF_8))))
                    .forEach(newer::putIfAbsent);
            if (newer.get("paths") instanceof Map<?, ?> paths) {
                tellWhatIsOpen(paths);
                DocumentedChanges.tell(paths);
                DocumentedAnswers.tell(paths);
            }
            return new Yaml(options).dump(newer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(String text) {
        var reading = new LoaderOptions();
        var none = new DumperOptions();
        return new Yaml(new SafeConstructor(reading), new Representer(none), none, reading, new TextsOfTime())
                .load(text);
    }

    /** Dates and times stay the texts that they are; YAML 1.1 would have 13:00 be a number of minutes. */
    private static final class TextsOfTime extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?\\d+"), "-0123456789");
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
        map.forEach((key, value) -> newer.put(
                named(key), key.equals("$ref") ? REFERENCE + named(lastPart(value.toString())) : newer(value)));
        if (newer.size() < map.size()) throw new IllegalStateException("two schemas have one name of " + map.keySet());
        return newer;
    }

    /** A schema that a field tells more about is called as its class is, and not as it is to be. */
    private static Object named(Object key) {
        var schema = OF_A_CLASS.matcher(key.toString());
        return schema.matches() ? schema.group("name") : key;
    }

    private static String lastPart(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
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

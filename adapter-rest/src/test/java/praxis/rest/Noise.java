package praxis.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values that make sense, values that nearly do, and garbage. */
record Noise(Random random) {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "1",
            "-1",
            "1440",
            "1441",
            "2147483648",
            "1.5",
            "1e400",
            "''",
            "' '",
            "'x'",
            "'\\u0000'",
            "'\\ud800'",
            "'🦷'",
            "'09:00'",
            "'24:00'",
            "'25:00'",
            "'2026-11-23'",
            "'2026-02-30'",
            "'9999-12-31'",
            "'-0001-01-01'",
            "'2026-11-23T09:00'",
            "'9999-12-31T24:00'",
            "'2026-11-23T09:00:00+01:00'",
            "'+999999999-12-31T23:59:59-18:00'",
            "'Europe/Madrid'",
            "'Mars'",
            "'active'",
            "'own'",
            "'period'",
            "'a@b.c'",
            "'+34911234567'",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "['x']",
            "[[[[]]]]",
            "{'amount':'1e9','currency':'XTS'}",
            "{'amount':'1.00','currency':'EUR'}");

    private static final List<String> TEXTS = List.of(
            "",
            "1",
            "0",
            "-1",
            "999999999999",
            "true",
            "2026-11-23",
            "2026-11-29",
            "0001-01-01",
            "9999-12-31",
            "2026-11-23T09:00:00+01:00",
            "-999999999-01-01T00:00+18:00",
            "+999999999-12-31T23:59-18:00",
            "approved",
            "%",
            "%zz",
            "\u0000",
            "🦷",
            "'\"<>",
            "../..",
            "a b",
            "x".repeat(300),
            "01938fff-ffff-7000-8000-000000000001");

    /** What a member's name or format says of a value that will do. */
    private static final Map<String, String> FORMATS =
            Map.of("date", "2026-11-24", "date-time", "2026-11-24T09:00:00+01:00");

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String text() {
        return any(TEXTS);
    }

    String inUrl() {
        return URLEncoder.encode(text(), StandardCharsets.UTF_8);
    }

    /** A JSON value, with single quotes for double ones. */
    String value() {
        return any(VALUES);
    }

    /** One word in braces, or what a header may hold of a text. */
    String header() {
        return text().replaceAll("[^!-~]", "");
    }

    /** A JSON value for a schema: one that will do, mostly. */
    String of(Map<String, Object> schema, Function<Map<String, Object>, Map<String, Object>> resolved) {
        if (once(6)) return value();
        var node = resolved.apply(schema);
        if (node.get("enum") instanceof List<?> words && !words.isEmpty()) return "'" + any(words) + "'";
        if (node.get("properties") instanceof Map<?, ?>) return object(Operations.in(node, "properties"), resolved);
        return switch (String.valueOf(node.get("type"))) {
            case "array" -> "[" + (once(3) ? "" : of(Operations.in(node, "items"), resolved)) + "]";
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "integer", "number" -> any(List.of("1", "2", "15", "30", "0", "-1", "100000"));
            default -> string(node);
        };
    }

    private String string(Map<String, Object> node) {
        var format = FORMATS.get(String.valueOf(node.get("format")));
        if (format != null) return "'" + format + "'";
        return node.get("example") instanceof String example ? "'" + example.replace("'", "") + "'" : value();
    }

    private String object(Map<String, Object> properties, Function<Map<String, Object>, Map<String, Object>> resolved) {
        return properties.keySet().stream()
                .filter(name -> !once(3))
                .map(name -> "'" + (once(40) ? "x" : name) + "':" + of(Operations.in(properties, name), resolved))
                .collect(Collectors.joining(",", "{", "}"));
    }
}

package praxis.cli.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A JSON object while it is read: each field is asked for by name and type, and {@link #end} refuses those nobody asked
 * for, so that a typo is not lost silently. A field that is {@code null} counts as left out.
 */
final class Fields {

    private final String path;
    private final JsonNode object;
    private final Set<String> unasked = new TreeSet<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(String path, JsonNode object) {
        this.path = path;
        this.object = object;
        object.fieldNames().forEachRemaining(unasked::add);
    }

    /** @throws DocumentRefused unless it is an object */
    static Fields of(String path, JsonNode node) {
        if (!node.isObject()) throw DocumentRefused.malformed(path, "must be an object, not " + kind(node));
        return new Fields(path, node);
    }

    String path() {
        return path;
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The names of all fields, which then count as asked for. */
    List<String> names() {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        unasked.clear();
        return names;
    }

    Optional<JsonNode> optional(String name) {
        unasked.remove(name);
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    JsonNode required(String name) {
        return optional(name).orElseThrow(() -> DocumentRefused.malformed(path(name), "is missing"));
    }

    String text(String name) {
        return text(path(name), required(name));
    }

    Optional<String> optionalText(String name) {
        return optional(name).map(node -> text(path(name), node));
    }

    /** A text that a value of the domain is made of. */
    <T> Optional<T> valid(String name, Function<String, T> value) {
        return optionalText(name).map(text -> DocumentRefused.valid(path(name), () -> value.apply(text)));
    }

    LocalDate date(String name) {
        return date(path(name), text(name));
    }

    Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(text -> date(path(name), text));
    }

    static LocalDate date(String path, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw DocumentRefused.malformed(path, "\"" + text + "\" is not a date like 2026-11-23");
        }
    }

    int number(String name, int byDefault) {
        return optional(name).map(node -> number(path(name), node)).orElse(byDefault);
    }

    int number(String name) {
        return number(path(name), required(name));
    }

    boolean flag(String name, boolean byDefault) {
        return optionalFlag(name).orElse(byDefault);
    }

    Optional<Boolean> optionalFlag(String name) {
        return optional(name).map(node -> flag(path(name), node));
    }

    /** One of an enum's constants, written as {@code written} says. */
    <E extends Enum<E>> Optional<E> one(String name, E[] all, Function<E, String> written) {
        return optionalText(name).map(text -> one(path(name), text, all, written));
    }

    private static <E extends Enum<E>> E one(String path, String text, E[] all, Function<E, String> written) {
        var names = new ArrayList<String>();
        for (var each : all) {
            if (written.apply(each).equals(text)) return each;
            names.add(written.apply(each));
        }
        throw new DocumentRefused("invalid-value", path, "\"" + text + "\" is none of " + String.join(", ", names));
    }

    Optional<Fields> object(String name) {
        return optional(name).map(node -> of(path(name), node));
    }

    /** The elements of a list, none if it is left out. */
    <T> List<T> list(String name, BiFunction<String, JsonNode, T> element) {
        return optional(name).map(node -> list(path(name), node, element)).orElseGet(List::of);
    }

    static <T> List<T> list(String path, JsonNode node, BiFunction<String, JsonNode, T> element) {
        if (!node.isArray()) throw DocumentRefused.malformed(path, "must be a list, not " + kind(node));
        var elements = new ArrayList<T>();
        for (int i = 0; i < node.size(); i++) elements.add(element.apply(path + "[" + i + "]", node.get(i)));
        return elements;
    }

    /** @throws DocumentRefused if a field is left that nobody asked for */
    void end() {
        if (!unasked.isEmpty())
            throw DocumentRefused.malformed(
                    path(unasked.iterator().next()), "is no field known here; those are " + String.join(", ", asked));
    }

    static String text(String path, JsonNode node) {
        if (!node.isTextual()) throw DocumentRefused.malformed(path, "must be a text, not " + kind(node));
        return node.textValue();
    }

    private static int number(String path, JsonNode node) {
        if (!node.isInt()) throw DocumentRefused.malformed(path, "must be a whole number, not " + shortened(node));
        return node.intValue();
    }

    private static boolean flag(String path, JsonNode node) {
        if (!node.isBoolean()) throw DocumentRefused.malformed(path, "must be true or false, not " + shortened(node));
        return node.booleanValue();
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            default -> shortened(node);
        };
    }

    private static String shortened(JsonNode node) {
        var text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

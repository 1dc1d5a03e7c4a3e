package praxis.cli.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import praxis.application.port.Page;

/**
 * What a command found or did; only the form that was asked for is made.
 *
 * @param json for programs
 * @param text for people, by line
 * @param remarks for people, in any format, beside the result: warnings, or that there is nothing
 * @param hints for people who read the text, beside it: where to look next
 */
public record Answer(
        Supplier<JsonNode> json, Supplier<List<String>> text, List<String> remarks, Supplier<List<String>> hints) {

    public Answer {
        remarks = List.copyOf(remarks);
    }

    public static Answer of(Supplier<JsonNode> json, Supplier<List<String>> text) {
        return new Answer(json, text, List.of(), List::of);
    }

    /** A whole list under its plural name; a remark says where there is nothing in it. */
    public static <T> Answer list(String plural, List<T> items, Function<T, JsonNode> json, Supplier<Table> table) {
        return part(plural, new Page<>(items, Optional.empty()), json, table);
    }

    /** As {@link #list}; a remark says where there is more, of which {@code --after} is the option that reads on. */
    public static <T> Answer part(String plural, Page<T> page, Function<T, JsonNode> json, Supplier<Table> table) {
        return new Answer(
                () -> Json.object()
                        .<ObjectNode>set(plural, Json.array(page.items(), json))
                        .set("next_cursor", Json.text(page.next())),
                () -> table.get().lines(),
                page.items().isEmpty() ? List.of("no " + plural.replace('_', ' ')) : more(page.next()),
                List::of);
    }

    /** How a list that was cut at its limit goes on. @param cursor empty at the end */
    public static List<String> more(Optional<String> cursor) {
        return cursor.map(after -> "more: --after " + after).stream().toList();
    }

    public Answer remarking(List<String> more) {
        return new Answer(json, text, more, hints);
    }

    /** Also these remarks. */
    public Answer alsoRemarking(List<String> more) {
        return remarking(Stream.concat(remarks.stream(), more.stream()).toList());
    }

    public Answer hinting(Supplier<List<String>> more) {
        return new Answer(json, text, remarks, more);
    }
}

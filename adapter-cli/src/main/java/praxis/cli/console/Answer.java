package praxis.cli.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
        return new Answer(
                () -> Json.object()
                        .<ObjectNode>set(plural, Json.array(items, json))
                        .putNull("next_cursor"),
                () -> table.get().lines(),
                items.isEmpty() ? List.of("no " + plural.replace('_', ' ')) : List.of(),
                List::of);
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

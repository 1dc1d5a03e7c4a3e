package praxis.cli.document;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON text and trees: no key twice, nothing after the value. */
public final class JsonText {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private JsonText() {}

    /**
     * A byte order mark before it is passed over.
     *
     * @throws DocumentRefused if it is no JSON, has a key twice, or something after its value; naming line and
     *     column
     */
    static JsonNode parse(String text) {
        try {
            var tree = MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            if (tree.isMissingNode()) throw DocumentRefused.malformed("", "nothing but blanks, no JSON");
            return tree;
        } catch (JsonProcessingException e) {
            throw DocumentRefused.malformed("", where(e) + flaw(e));
        }
    }

    /** In words of our own: the parser's tell of its settings. */
    private static String flaw(JsonProcessingException e) {
        return switch (e) {
            case JsonEOFException end -> "the JSON ends too early";
            case StreamConstraintsException large -> "nested too deeply, or a text or number that is too long";
            case JsonParseException twice
            when twice.getOriginalMessage().startsWith("Duplicate field") -> "an object has a key twice";
            case MismatchedInputException more -> "something comes after the JSON value";
            default -> "this is not what JSON has here";
        };
    }

    private static String where(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    /** On one line. */
    public static String line(JsonNode node) {
        return node.toString();
    }

    /** Indented, for people. */
    public static String pretty(JsonNode node) {
        try {
            return PRETTY.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package praxis.rest.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import praxis.rest.problem.BadInput;

/** Reads the bytes of one JSON value: strict UTF-8, no name twice in an object, nothing after the value. */
final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonText() {}

    /** @throws BadInput if it is not JSON */
    static Json read(byte[] bytes) {
        try (var parser = FACTORY.createParser(decoded(bytes))) {
            var value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) throw BadInput.malformed("", "the body goes on after its JSON value");
            return value;
        } catch (CharacterCodingException e) {
            throw BadInput.malformed("", "the body is not UTF-8");
        } catch (NumberFormatException e) {
            throw BadInput.malformed("", "the body has a number that nothing can hold");
        } catch (JsonProcessingException e) {
            throw BadInput.malformed("", "the body is not JSON: " + flaw(e) + where(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** In words of our own: the parser's tell of its settings. */
    private static String flaw(JsonProcessingException e) {
        return switch (e) {
            case JsonEOFException end -> "it ends too early";
            case StreamConstraintsException large ->
                "it is nested too deeply, or has a name or number that is too long";
            case JsonParseException twice
            when twice.getOriginalMessage().startsWith("Duplicate field") -> "an object has a name twice";
            default -> "this is not what JSON has here";
        };
    }

    private static String where(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static Json value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(parser.getDecimalValue());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            case null, default -> throw BadInput.noBody();
        };
    }

    private static Json members(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, Json>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName())
            fields.put(name, value(parser, parser.nextToken()));
        return new Json.Members(fields);
    }

    private static Json items(JsonParser parser) throws IOException {
        var items = new ArrayList<Json>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken())
            items.add(value(parser, token));
        return new Json.Items(items);
    }
}

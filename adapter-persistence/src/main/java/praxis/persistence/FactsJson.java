package praxis.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and texts as one JSON object, in their order. */
final class FactsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FactsJson() {}

    static String write(Map<String, String> facts) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var fact : facts.entrySet()) json.writeStringField(fact.getKey(), fact.getValue());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Map<String, String> read(String text) {
        var facts = new LinkedHashMap<String, String>();
        try (var json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) facts.put(json.currentName(), json.nextTextValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }
}

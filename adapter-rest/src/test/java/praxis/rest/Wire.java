package praxis.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import praxis.application.Practice;
import praxis.application.identity.FrontDoor;
import praxis.application.identity.IssueTokens;
import praxis.domain.access.Actor;
import praxis.domain.people.Email;

/** Sends many requests to one server, as whoever they are to come from. */
record Wire(HttpClient client, String server, FrontDoor door) {

    /** The texts of an answer. */
    record Fields(Map<String, String> texts) {

        static final Fields NONE = new Fields(Map.of());

        String get(String name) {
            return or(name).orElseThrow();
        }

        Optional<String> or(String name) {
            return Optional.ofNullable(texts.get(name));
        }
    }

    static Wire to(Entrance entrance) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Wire(client, "http://" + entrance.authority(), entrance.door);
    }

    String operatorToken() {
        var issued = door.tokens(Actor.OPERATOR).forPlatform("operator", IssueTokens.LONGEST);
        return Practice.done(issued).token().value();
    }

    String token(String email) {
        var issued = door.tokens(Actor.OPERATOR).forPerson(new Email(email), IssueTokens.LONGEST);
        return Practice.done(issued).token().value();
    }

    /** @param json with single quotes for double ones, empty for no body */
    HttpResponse<String> send(String method, String path, String json, Optional<String> shown) {
        var body = json.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'));
        var request = HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        if (!json.isEmpty()) request.header("Content-Type", "application/json");
        if (!method.equals("GET") && !method.equals("POST")) request.header("If-Match", "*");
        shown.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts of an object's own fields. */
    static Fields fields(String json) {
        var fields = new LinkedHashMap<String, String>();
        try (var parser = new JsonFactory().createParser(json)) {
            var depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.VALUE_STRING && depth == 1) fields.put(parser.currentName(), parser.getText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
        return new Fields(fields);
    }
}

package praxis.counts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Requests of one person to a server. */
record Api(HttpClient http, URI server, String token) {

    private static final Pattern ID = Pattern.compile("\\{\"id\":\"([^\"]+)\"");
    private static final Pattern CURSOR = Pattern.compile("\"next_cursor\":\"([^\"]+)\"");

    /** @return the answer's body. @throws AssertionError unless the answer is a success */
    String get(String path) {
        return send(request(path).GET().build());
    }

    /** As {@link #get}. @param headers names and values in turn */
    String post(String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2)
                throw new AssertionError(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String id(String body) {
        return first(ID, body);
    }

    static String cursor(String body) {
        return first(CURSOR, body);
    }

    private static String first(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        if (!found.find()) throw new AssertionError("no " + pattern + " in " + body);
        return found.group(1);
    }
}

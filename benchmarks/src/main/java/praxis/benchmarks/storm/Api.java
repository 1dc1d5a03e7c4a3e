package praxis.benchmarks.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The REST API of several servers on one database, as one client with patience sees it. */
final class Api {

    /** An answer that decides: neither a broken connection nor a server that asks to come back. */
    record Answer(int status, JsonNode body) {}

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final List<URI> servers;
    private final String token;

    Api(List<URI> servers, String token) {
        this.servers = servers;
        this.token = token;
    }

    /**
     * Asks one server after the other until one decides, always with the same key.
     *
     * @throws IllegalStateException if none did for 90 seconds
     */
    Answer ask(String method, String path, Optional<String> key, String body) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var turn = ThreadLocalRandom.current().nextInt(servers.size());
        for (; System.nanoTime() < deadline; turn++) {
            var answer = once(servers.get(turn % servers.size()), method, path, key, body);
            if (answer.isPresent()) return answer.get();
            pause();
        }
        throw new IllegalStateException("no server decided " + method + " " + path + " in " + PATIENCE);
    }

    private Optional<Answer> once(URI server, String method, String path, Optional<String> key, String body) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        key.ifPresent(text -> request.header("Idempotency-Key", text));
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 503 || response.statusCode() == 429) return Optional.empty();
            return Optional.of(new Answer(response.statusCode(), read(response.body())));
        } catch (IOException e) {
            return Optional.empty(); // refused, reset or late: the server is down, and what it did is not known
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String body) throws IOException {
        return body.isEmpty() ? json.nullNode() : json.readTree(body);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(20, 200));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of what was made. @throws IllegalStateException unless it was made */
    String made(String path, String body) {
        return added(path, body).get("id").asText();
    }

    /** What was answered to it. @throws IllegalStateException unless it was made */
    JsonNode added(String path, String body) {
        var answer = ask("POST", path, Optional.empty(), body);
        if (answer.status() != 201) throw new IllegalStateException(path + " answered " + answer);
        return answer.body();
    }
}

package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import praxis.rest.Operations.Operation;

/**
 * Whatever is sent to whichever call by whomever, no answer is a defect (5xx), and each refusal is a problem. The calls,
 * their parameters and bodies are those of the OpenAPI document.
 */
final class FuzzTest {

    private static final int THREADS = 4;
    private static final int REQUESTS_EACH = 5_250;
    /** After so many a thread goes to a new clinic: what was removed or revoked there is there again. */
    private static final int REQUESTS_OF_A_STAGE = 750;

    /** So many are looked at, and then no more: one takes as long as a hundred other requests. */
    private static final int PASSWORDS = 60;

    private static final List<String> TAGS = List.of(
            "*", "\"0\"", "\"1\"", "W/\"1\"", "\"1\", \"2\"", "1", "\"", ",", "\"99999999999999999999\"", "\"1\"\"2\"");

    private static final List<String> SHOWN = List.of(
            "Bearer",
            "Bearer x",
            "Basic eDp4",
            "Bearer a.b.c",
            "Bearer pxk_x",
            "Bearer pxk_x_y",
            "Digest",
            "\t",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");

    private static final List<String> FIELDS = List.of(
            "Cookie",
            "Origin",
            "Sec-Fetch-Site",
            "If-None-Match",
            "If-Match",
            "Accept",
            "Content-Encoding",
            "Idempotency-Key",
            "X-Forwarded-For",
            "Forwarded",
            "X-HTTP-Method-Override",
            "Range");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final Map<Integer, Integer> seen = new ConcurrentSkipListMap<>();
    private final Map<String, Boolean> done = new ConcurrentHashMap<>();

    @Test
    void nothing_that_is_sent_breaks_the_server() throws Exception {
        try (var entrance = new Entrance(
                        "praxis.limit.user", "off",
                        "praxis.limit.api.key", "off",
                        "praxis.limit.stranger", "off",
                        "praxis.limit.sign.in.address", PASSWORDS + "/5m");
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var wire = Wire.to(entrance);
            var described = Operations.of(
                    wire.send("GET", "/openapi.yaml", "", Optional.empty()).body());
            var running = new ArrayList<Future<?>>();
            for (int seed = 0; seed < THREADS; seed++) {
                var noise = new Noise(new Random(42 + seed));
                running.add(threads.submit(() -> new Sender(wire, described, noise).send()));
            }
            for (var one : running) one.get();
            System.out.println("Fuzzed: " + seen);
            assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(20_000);
            assertThat(seen).containsKeys(200, 201, 204, 304, 400, 401, 403, 404, 405, 409, 412, 415, 422, 428, 429);
            assertThat(done.keySet())
                    .as("calls that were done at least once")
                    .containsAll(described.all().stream().map(Operation::id).toList());
        }
    }

    /** One of those who send. */
    private final class Sender {

        private final Wire wire;
        private final Operations described;
        private final List<Operation> operations;
        private final Noise noise;
        private Stage stage;
        /** Made on the stage and used until now and then another one is made. */
        private final Map<String, String> things = new HashMap<>();

        Sender(Wire wire, Operations described, Noise noise) {
            this.wire = wire;
            this.described = described;
            this.operations = described.all();
            this.noise = noise;
            this.stage = new Stage(wire, true);
        }

        void send() {
            for (int i = 1; i <= REQUESTS_EACH; i++) {
                if (i % REQUESTS_OF_A_STAGE == 0) moveTo(new Stage(wire, noise.once(2)));
                var operation = noise.any(operations);
                var request = requestOnFit(operation);
                check(operation, request, wire.send(request));
            }
        }

        /** On another stage where what was sent before has spoilt this one. */
        private HttpRequest requestOnFit(Operation operation) {
            try {
                return request(operation);
            } catch (Stage.Spoilt spoilt) {
                moveTo(new Stage(wire, true));
                return request(operation);
            }
        }

        private void moveTo(Stage another) {
            stage = another;
            things.clear();
        }

        private void check(Operation operation, HttpRequest request, HttpResponse<String> answer) {
            var status = answer.statusCode();
            seen.merge(status, 1, Integer::sum);
            if (status < 300) done.put(operation.id(), true);
            assertThat(status)
                    .as("%s %s %s", request, request.headers().map(), answer.body())
                    .isLessThan(500);
            if (status >= 400 && !request.method().equals("HEAD"))
                assertThat(answer.headers().firstValue("Content-Type"))
                        .as("%s %s", request, answer.body())
                        .hasValue("application/problem+json");
        }

        private HttpRequest request(Operation operation) {
            var role = noise.once(2) ? Role.OPERATOR : noise.any(List.of(Role.values()));
            var texts = texts(operation, role);
            var method = noise.once(25) ? noise.any(METHODS) : operation.method();
            var request = HttpRequest.newBuilder(URI.create(wire.server() + texts.get(0) + texts.get(1)));
            request.method(method, HttpRequest.BodyPublishers.ofByteArray(bytes(texts.get(2))));
            headers(request, role, operation);
            return request.build();
        }

        /** Path, query and body: the sample's with some values exchanged, or what the document makes one expect. */
        private List<String> texts(Operation operation, Role role) {
            var sample = Samples.of(operation);
            var byDocument = noise.once(2);
            var texts = new ArrayList<String>(List.of(
                    operation.path(),
                    byDocument ? query(operation) : sample.query(),
                    byDocument ? body(operation) : sample.body()));
            for (var name : new LinkedHashSet<>(Operations.names(String.join("", texts))))
                if (texts.stream().anyMatch(text -> text.contains("{" + name + "}"))) {
                    var value = noise.once(12) ? noise.inUrl() : known(operation, sample.kind(name), role);
                    texts.replaceAll(text -> text.replace("{" + name + "}", value));
                }
            if (noise.once(5)) texts.set(2, withAnotherValue(texts.get(2)));
            if (noise.once(20))
                texts.set(1, texts.get(1) + (texts.get(1).isEmpty() ? "?" : "&") + "x=" + noise.inUrl());
            return texts;
        }

        /** A name that the stage does not know is of a call newer than it. */
        private String known(Operation operation, String kind, Role role) {
            if (!Stage.knows(kind)) return noise.inUrl();
            var ofProvider = operation.path().contains("{provider_id}");
            var key = kind + ofProvider + (Stage.OF_SOMEBODY.contains(kind) ? role : "");
            if (noise.once(4)) things.remove(key);
            return things.computeIfAbsent(key, made -> stage.thing(kind, stage.own(role), ofProvider));
        }

        private String query(Operation operation) {
            var query = new StringBuilder();
            for (var parameter : parameters(operation, "query")) {
                if (noise.once(2)) continue;
                var name = String.valueOf(parameter.get("name"));
                var known = name.endsWith("_id") && Stage.knows(name);
                query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
                query.append(known ? "{" + name + "}" : valueInUrl(Operations.in(parameter, "schema")));
            }
            return query.toString();
        }

        private String valueInUrl(Map<String, Object> schema) {
            if (noise.once(4)) return noise.inUrl();
            return URLEncoder.encode(noise.of(schema, described::schema).replace("'", ""), StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked")
        private List<Map<String, Object>> parameters(Operation operation, String in) {
            var all = (List<Map<String, Object>>) operation.described().getOrDefault("parameters", List.of());
            return all.stream().filter(one -> in.equals(one.get("in"))).toList();
        }

        private String body(Operation operation) {
            if (!operation.hasBody()) return noise.once(8) ? noise.value() : "";
            return noise.of(described.body(operation), described::schema);
        }

        private String withAnotherValue(String body) {
            var values = Pattern.compile("(?<=:)('[^']*'|\\d+)")
                    .matcher(body)
                    .results()
                    .toList();
            if (values.isEmpty()) return body;
            var one = noise.any(values);
            return body.substring(0, one.start()) + noise.value() + body.substring(one.end());
        }

        private byte[] bytes(String json) {
            var bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && noise.once(30))
                bytes[noise.random().nextInt(bytes.length)] =
                        (byte) noise.random().nextInt();
            return bytes;
        }

        private void headers(HttpRequest.Builder request, Role role, Operation operation) {
            if (noise.once(25)) request.header("Authorization", noise.any(SHOWN));
            else stage.shown(role).ifPresent(token -> show(request, token));
            if (!noise.once(20)) request.header("Content-Type", noise.once(20) ? "text/html" : "application/json");
            if (!noise.once(5) && !operation.method().equals("POST"))
                request.header("If-Match", noise.once(4) ? noise.any(TAGS) : "*");
            if (noise.once(6)) request.header("If-None-Match", noise.any(TAGS));
            if (noise.once(6)) request.header(noise.any(FIELDS), noise.once(2) ? noise.any(TAGS) : noise.header());
        }

        private void show(HttpRequest.Builder request, String token) {
            if (noise.once(10)) request.header("Cookie", "access_token=" + token);
            else request.header("Authorization", "Bearer " + token);
        }
    }
}

package praxis.benchmarks.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Asks a server for a week of slots of every clinic, one after the other over one connection; a clinic without services
 * is given one first, by all its providers.
 *
 * <p>Arguments: {@code SERVER TOKEN ROUNDS}
 */
public final class AllPractices {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;
    private final LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    private int listings;
    private long bytes;

    private AllPractices(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
            var all = new AllPractices(URI.create(args[0]), args[1]);
            var began = System.nanoTime();
            all.list();
            System.out.printf(
                    "round %d: %,d listings, %,d MiB, %.1f s%n",
                    round, all.listings, all.bytes >> 20, (System.nanoTime() - began) / 1e9);
        }
    }

    private void list() throws IOException, InterruptedException {
        for (var cursor = ""; ; ) {
            var page = get("/v1/clinics?limit=200" + cursor);
            for (var clinic : page.get("clinics"))
                list("/v1/clinics/" + clinic.get("id").asText());
            if (page.path("next_cursor").asText("").isEmpty()) return;
            cursor = "&cursor=" + page.get("next_cursor").asText();
        }
    }

    private void list(String clinic) throws IOException, InterruptedException {
        var services = ids(get(clinic + "/services").get("services"));
        if (services.isEmpty()) services = List.of(service(clinic));
        for (var service : services) {
            var slots = send(request(clinic + "/slots?service_id=" + service + "&from=" + tomorrow + "&to="
                    + tomorrow.plusDays(6)));
            listings++;
            bytes += slots.length();
        }
    }

    private String service(String clinic) throws IOException, InterruptedException {
        var body = json.createObjectNode().put("name", "Check-up").put("duration_minutes", 30);
        var providers = body.putArray("provider_ids");
        ids(get(clinic + "/providers?limit=200").get("providers")).forEach(providers::add);
        var made = send(request(clinic + "/services")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        return json.readTree(made).get("id").asText();
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get("id").asText())
                .toList();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(send(request(path)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IOException(answer + ": " + answer.body());
        return answer.body();
    }
}

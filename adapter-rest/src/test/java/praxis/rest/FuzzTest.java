package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is sent, no answer is a defect (5xx), and each refusal is a problem. */
class FuzzTest {

    private static final int REQUESTS = 6_000;

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "1",
            "-1",
            "1440",
            "1441",
            "2147483648",
            "1.5",
            "1e400",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"🦷\"",
            "\"09:00\"",
            "\"24:00\"",
            "\"25:00\"",
            "\"2026-11-23\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"-0001-01-01\"",
            "\"2026-11-23T09:00\"",
            "\"9999-12-31T24:00\"",
            "\"Europe/Madrid\"",
            "\"Mars\"",
            "\"active\"",
            "\"own\"",
            "\"approved\"",
            "\"period\"",
            "\"a@b.c\"",
            "\"+34911234567\"",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "[\"x\"]",
            "{\"amount\":\"1e9\",\"currency\":\"XXX\"}",
            "{\"amount\":\"1.00\",\"currency\":\"EUR\"}",
            "[{\"weekday\":1,\"start_time\":\"09:00\",\"end_time\":\"10:00\"}]",
            "[{\"start_time\":\"09:00\",\"end_time\":\"24:00\"}]");

    private static final List<String> FIELDS = List.of(
            "name",
            "time_zone",
            "external_id",
            "status",
            "email",
            "full_name",
            "phone_e164",
            "clinic_role",
            "is_provider",
            "hours_source",
            "work_hours",
            "weekday",
            "start_time",
            "end_time",
            "valid_from",
            "valid_until",
            "every_weeks",
            "periods",
            "duration_minutes",
            "step_minutes",
            "alignment",
            "buffer_after_minutes",
            "min_notice_minutes",
            "horizon_days",
            "price",
            "provider_ids",
            "active",
            "provider_id",
            "start_date",
            "end_date",
            "start",
            "end",
            "reason",
            "other");

    private static final List<String> PARAMETERS = List.of(
            "service_id",
            "provider_id",
            "from",
            "to",
            "after",
            "at",
            "limit",
            "cursor",
            "q",
            "external_id",
            "is_provider",
            "status",
            "x");

    private static final List<String> TEXTS = List.of(
            "",
            "1",
            "0",
            "-1",
            "999999999999",
            "true",
            "2026-11-23",
            "2026-11-29",
            "0001-01-01",
            "9999-12-31",
            "2026-11-23T09:00:00+01:00",
            "-999999999-01-01T00:00+18:00",
            "+999999999-12-31T23:59-18:00",
            "approved",
            "%",
            "%zz",
            "\u0000",
            "🦷",
            "'\"<>",
            "../..",
            "a b",
            "x".repeat(300));

    private static final List<String> TAGS = List.of(
            "*", "\"0\"", "\"1\"", "W/\"1\"", "\"1\", \"2\"", "1", "\"", ",", "\"99999999999999999999\"", "\"1\"\"2\"");

    private final Random random = new Random(42);
    private final String clinic = Server.clinic();
    private final String provider = Server.provider(clinic);
    private final String service = Server.service(clinic, provider);
    private final List<String> paths = List.of(
            "/v1/clinics",
            "{c}",
            "{c}/users",
            "{c}/users/{p}",
            "{c}/providers",
            "{c}/providers/{p}/availability",
            "{c}/work_hours",
            "{c}/work_hours/{x}",
            "{c}/providers/{p}/work_hours",
            "{c}/special_hours",
            "{c}/special_hours/{d}",
            "{c}/providers/{p}/special_hours/{d}",
            "{c}/services",
            "{c}/services/{s}",
            "{c}/closures",
            "{c}/closures/{x}",
            "{c}/slots",
            "{c}/slots/next",
            "{c}/explain",
            "/v1/users/{x}/leaves",
            "/v1/users/{x}/leaves/{x}",
            "/{x}",
            "/openapi.yaml",
            "/metrics");

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean mostly() {
        return random.nextInt(8) > 0;
    }

    private String text() {
        return URLEncoder.encode(any(TEXTS), StandardCharsets.UTF_8);
    }

    private String path() {
        return any(paths)
                .replace("{c}", mostly() ? clinic : "/v1/clinics/" + text())
                .replace("{p}", mostly() ? provider : text())
                .replace("{s}", mostly() ? service : text())
                .replace("{d}", mostly() ? "2026-12-2" + random.nextInt(10) : text())
                .replace("{x}", text());
    }

    private String query() {
        var query = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--)
            query.append(query.isEmpty() ? '?' : '&')
                    .append(any(PARAMETERS))
                    .append('=')
                    .append(value());
        return query.toString();
    }

    private String value() {
        return switch (random.nextInt(4)) {
            case 0 -> service;
            case 1 -> provider;
            default -> text();
        };
    }

    private byte[] body() {
        var json = new StringBuilder("{");
        for (int i = random.nextInt(6); i > 0; i--)
            json.append('"')
                    .append(any(FIELDS))
                    .append("\":")
                    .append(any(VALUES))
                    .append(i > 1 ? "," : "");
        var bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        if (!mostly()) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        return bytes;
    }

    /** What makes sense, but for one value in half of the cases. */
    private record Sensible(String method, String path, String body) {}

    private List<Sensible> sensible() {
        return List.of(
                new Sensible("POST", "/v1/clinics", "{'name':'A','time_zone':'Asia/Kathmandu'}"),
                new Sensible("PATCH", clinic, "{'name':'B','status':'active'}"),
                new Sensible(
                        "POST",
                        clinic + "/users",
                        "{'email':'" + Server.email() + "','full_name':'A','is_provider':true}"),
                new Sensible(
                        "PATCH",
                        clinic + "/users/" + provider,
                        "{'full_name':'B','phone_e164':null,'hours_source':'own'}"),
                new Sensible(
                        "PUT",
                        clinic + "/work_hours",
                        "{'work_hours':[{'weekday':2,'start_time':'09:00','end_time':'24:00','every_weeks':1}]}"),
                new Sensible("POST", clinic + "/work_hours", "{'weekday':3,'start_time':'09:00','end_time':'10:00'}"),
                new Sensible(
                        "PUT",
                        clinic + "/special_hours/2026-12-24",
                        "{'periods':[{'start_time':'09:00','end_time':'10:00'}]}"),
                new Sensible(
                        "POST",
                        clinic + "/services",
                        "{'name':'A','duration_minutes':30,'horizon_days':9,'price':{'amount':'1.00','currency':'EUR'}}"),
                new Sensible(
                        "PATCH",
                        clinic + "/services/" + service,
                        "{'step_minutes':5,'provider_ids':['" + provider + "']}"),
                new Sensible("POST", clinic + "/closures", "{'start_date':'2026-12-24','end_date':'2026-12-24'}"),
                new Sensible("GET", clinic + "/slots?service_id=" + service + "&from='2026-11-23'&to='2026-11-29'", ""),
                new Sensible("GET", clinic + "/slots/next?service_id=" + service + "&limit=3", ""),
                new Sensible(
                        "GET",
                        clinic + "/explain?service_id=" + service + "&provider_id=" + provider
                                + "&at='2026-11-23T09:00Z'",
                        ""));
    }

    private HttpRequest sensibleRequest() {
        var request = any(sensible());
        var body = random.nextBoolean() ? request.body() : withAnotherValue(request.body(), any(VALUES));
        var path = random.nextBoolean() ? request.path() : withAnotherValue(request.path(), text());
        var sent = HttpRequest.newBuilder(URI.create(Server.SERVER.getURL() + path.replace("'", "")))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Server.TOKEN)
                .method(request.method(), HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        return (mostly() ? sent.header("If-Match", "*") : sent).build();
    }

    /** Replaces one of the values in single quotes. */
    private String withAnotherValue(String text, String value) {
        var quoted = Pattern.compile("(?<=[:=])'[^']*'|(?<=:)\\d+")
                .matcher(text)
                .results()
                .toList();
        if (quoted.isEmpty()) return text;
        var one = any(quoted);
        return text.substring(0, one.start()) + value + text.substring(one.end());
    }

    private String authorization() {
        return random.nextInt(20) > 0
                ? "Bearer " + Server.TOKEN
                : any(List.of(
                        "Bearer", "Bearer x", "Basic eDp4", "Bearer a.b.c", "Bearer pxk_x", "bearer " + Server.TOKEN));
    }

    private HttpRequest request() {
        if (random.nextInt(3) == 0) return sensibleRequest();
        var request = HttpRequest.newBuilder(URI.create(Server.SERVER.getURL() + path() + query()))
                .method(any(METHODS), HttpRequest.BodyPublishers.ofByteArray(body()));
        if (random.nextInt(20) > 0) request.header("Authorization", authorization());
        if (!mostly()) request.header("Cookie", "access_token=" + any(TEXTS).replaceAll("[^!-~]", ""));
        if (!mostly()) request.header("Origin", any(List.of("null", "http://localhost", "https://x", "::")));
        if (mostly()) request.header("Content-Type", mostly() ? "application/json" : "text/html");
        if (random.nextBoolean()) request.header("If-Match", any(TAGS));
        if (!mostly()) request.header("If-None-Match", any(TAGS));
        if (!mostly()) request.header("Accept", mostly() ? "application/json" : "image/png");
        return request.build();
    }

    @Test
    void nothing_that_is_sent_breaks_the_server() throws Exception {
        Server.open(clinic, 1, "09:00", "13:00");
        Map<Integer, Integer> seen = new HashMap<>();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < REQUESTS; i++) {
                var request = request();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                seen.merge(answer.statusCode(), 1, Integer::sum);
                assertThat(answer.statusCode())
                        .as("%s %s", request, answer.body())
                        .isLessThan(500);
                if (answer.statusCode() >= 400)
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .as("%s", request)
                            .hasValue("application/problem+json");
            }
        }
        assertThat(seen).containsKeys(200, 201, 304, 400, 401, 404, 405, 412, 415, 422, 428);
    }
}

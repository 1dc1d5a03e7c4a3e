package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events are read by cursor, and webhooks are kept by their clinic; nothing is sent here. */
class WebhooksTest {

    private static final String NEW = "{\"url\":\"https://example.org/praxis?token=x\"}";

    private final String clinic = Server.clinic();

    private String make() {
        return clinic + "/webhooks/" + Server.made(clinic + "/webhooks", NEW);
    }

    private void change(int weekday) {
        Server.open(clinic, weekday, "09:00", "12:00");
    }

    private List<String> read(String query) {
        var all = new ArrayList<String>();
        var cursor = "";
        while (true) {
            var answer = Server.get(clinic + "/events?limit=1" + query + cursor)
                    .statusCode(200)
                    .body("incomplete", equalTo(false))
                    .extract();
            if (answer.<List<?>>path("events").isEmpty()) return all;
            all.add(answer.path("events[0].id"));
            cursor = "&cursor=" + answer.path("next_cursor");
        }
    }

    @Test
    void events_are_read_by_cursor_and_by_type() {
        var before = read("");
        change(1);
        change(2);
        var all = read("");
        assertThat(all).hasSize(before.size() + 2).startsWith(before.toArray(String[]::new));
        assertThat(read("&type=availability.changed")).isEqualTo(all);
        assertThat(read("&type=appointment.booked")).isEmpty();
        Server.get(clinic + "/events")
                .statusCode(200)
                .body("events[-1].type", equalTo("availability.changed"))
                .body("events[-1].clinic_id", equalTo(clinic.substring("/v1/clinics/".length())))
                .body("events[-1].created_at", matchesPattern("2026-11-20T09:00:00\\+01:00"))
                .body("events[-1].availability.causes", contains("work_hours"))
                .body("events[-1].availability.provider_ids", empty());
        String end = Server.get(clinic + "/events").extract().path("next_cursor");
        Server.get(clinic + "/events?cursor=" + end).body("events", empty()).body("next_cursor", equalTo(end));
    }

    @Test
    void a_booking_is_an_event_without_the_patient() {
        for (int day = 1; day <= 7; day++) Server.open(clinic, day, "00:00", "24:00");
        var provider = Server.provider(clinic);
        var service = Server.service(clinic, provider);
        Server.post(clinic + "/appointments", """
                {"service_id":"%s","provider_id":"%s","start":"2026-11-24T10:00:00+01:00",
                 "patient":{"full_name":"Eva Sanz","email":"eva@example.org"},"notes":"secret"}""".formatted(service, provider)).statusCode(201);
        var told = Server.get(clinic + "/events?type=appointment.booked")
                .body("events", hasSize(1))
                .body("events[0].appointment.provider_id", equalTo(provider))
                .body("events[0].appointment.service_id", equalTo(service))
                .body("events[0].appointment.start", equalTo("2026-11-24T10:00:00+01:00"))
                .body("events[0].appointment.end", equalTo("2026-11-24T10:30:00+01:00"))
                .extract()
                .asString();
        assertThat(told).doesNotContain("Eva", "eva@", "secret");
    }

    @Test
    void odd_questions_are_bad_input() {
        for (var cursor : List.of("x", "e", "e-1", "e01", "e9999999999999999999", "1", "e999999"))
            Server.get(clinic + "/events?cursor=" + cursor).statusCode(400).body("errors.field", contains("cursor"));
        Server.get(clinic + "/events?type=appointment.eaten").statusCode(400);
        Server.get(clinic + "/events?limit=0").statusCode(422);
    }

    @Test
    void the_signing_key_is_shown_once() {
        var made = Server.post(clinic + "/webhooks", NEW)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", containsString(clinic + "/webhooks/"))
                .body("signing_key", matchesPattern("whsec_[A-Za-z0-9_-]{43}"))
                .extract();
        String key = made.path("signing_key");
        var path = clinic + "/webhooks/" + made.path("id");
        var later = new ArrayList<String>();
        later.add(Server.get(path)
                .statusCode(200)
                .body("$", not(hasKey("signing_key")))
                .body("status", equalTo("working"))
                .extract()
                .asString());
        later.add(Server.get(clinic + "/webhooks")
                .statusCode(200)
                .body("webhooks", hasSize(1))
                .extract()
                .asString());
        later.add(Server.patch(path, "{\"active\":false}", "If-Match", "*")
                .statusCode(200)
                .extract()
                .asString());
        later.add(Server.get(clinic + "/audit?kind=webhook")
                .statusCode(200)
                .body("audit", hasSize(2))
                .body("audit.kind", everyItem(equalTo("webhook")))
                .extract()
                .asString());
        assertThat(later).noneMatch(answer -> answer.contains(key) || answer.contains(key.substring(6)));
    }

    @Test
    void a_webhook_is_changed_replayed_and_removed() {
        var path = make();
        change(3);
        Server.patch(path, "{\"active\":false,\"types\":[\"appointment.booked\"]}", "If-Match", "*")
                .statusCode(200)
                .body("active", equalTo(false))
                .body("status", equalTo("paused"))
                .body("types", contains("appointment.booked"));
        Server.patch(path, "{\"url\":\"https://10.0.0.1/\"}", "If-Match", "*").statusCode(422);
        Server.post(path + "/replay", "{\"cursor\":\"e0\"}").statusCode(200).body("cursor", equalTo("e0"));
        for (var cursor : List.of("soon", "e999999"))
            Server.post(path + "/replay", "{\"cursor\":\"" + cursor + "\"}")
                    .statusCode(400)
                    .body("errors[0].field", equalTo("cursor"));
        Server.send("POST", path + "/replay", "{\"cursor\":\"e0\"}", "Content-Type", "text/plain")
                .statusCode(415);
        Server.request()
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .body(new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 3})
                .post(path + "/replay")
                .then()
                .statusCode(400);
        Server.request().post(path + "/replay").then().statusCode(200);
        Server.get(path + "/deliveries").statusCode(200).body("deliveries", empty());
        Server.get(path + "/deliveries?delivered=false").statusCode(200);
        Server.get(path + "/deliveries?delivered=perhaps").statusCode(400);
        var read = Server.get(path).extract().header("ETag");
        Server.patch(path, "{\"active\":true}", "If-Match", read).statusCode(200);
        Server.patch(path, "{\"active\":false}", "If-Match", read).statusCode(412);
        Server.request()
                .header("If-None-Match", Server.get(path).extract().header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        Server.delete(path, "If-Match", Server.get(path).extract().header("ETag"))
                .statusCode(204);
        Server.get(path).statusCode(404);
        Server.get(path + "/deliveries").statusCode(404);
    }

    @Test
    void nothing_is_made_that_leads_to_this_machine_or_its_networks() {
        for (var url : List.of(
                "http://example.org/",
                "https://localhost/",
                "https://LOCALHOST./",
                "https://shop.localhost/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fe80::1%25eth0]/",
                "https://169.254.169.254/latest/meta-data",
                "https://user:password@example.org/",
                "ftp://example.org/"))
            Server.post(clinic + "/webhooks", "{\"url\":\"%s\"}".formatted(url))
                    .statusCode(422)
                    .body("errors.field", contains("url"));
        Server.post(clinic + "/webhooks", "{}").statusCode(400);
        Server.get(clinic + "/webhooks").body("webhooks", empty());
    }

    @Test
    void another_clinics_webhook_is_as_unknown_as_none() {
        var id = make().substring((clinic + "/webhooks/").length());
        var other = Server.clinic();
        var unknown = "01938000-0000-7000-8000-ffffffffffff";
        for (var rest : List.of("", "/deliveries"))
            assertThat(Server.get(other + "/webhooks/" + id + rest)
                            .statusCode(404)
                            .extract()
                            .asString()
                            .replace(id, "ID"))
                    .isEqualTo(Server.get(other + "/webhooks/" + unknown + rest)
                            .statusCode(404)
                            .extract()
                            .asString()
                            .replace(unknown, "ID"));
        Server.post(other + "/webhooks/" + id + "/replay", "{}").statusCode(404);
        Server.delete(other + "/webhooks/" + id, "If-Match", "*").statusCode(404);
    }
}

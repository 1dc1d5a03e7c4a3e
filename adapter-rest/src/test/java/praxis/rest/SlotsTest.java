package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final String clinic = Server.clinic();
    private final String provider = Server.provider(clinic);
    private final String service = Server.service(clinic, provider);
    private final String slots = clinic + "/slots?service_id=" + service;

    @Test
    void a_monday_is_listed_with_the_clinics_offset() {
        Server.open(clinic, 1, "09:00", "10:30");
        Server.get(slots + "&from=2026-11-23&to=2026-11-23")
                .statusCode(200)
                .body("clinic_id", equalTo(clinic.substring("/v1/clinics/".length())))
                .body("service_id", equalTo(service))
                .body("time_zone", equalTo("Europe/Madrid"))
                .body("from", equalTo("2026-11-23"))
                .body("to", equalTo("2026-11-23"))
                .body(
                        "slots.start",
                        contains("2026-11-23T09:00:00+01:00", "2026-11-23T09:30:00+01:00", "2026-11-23T10:00:00+01:00"))
                .body("slots[0].end", equalTo("2026-11-23T09:30:00+01:00"))
                .body("slots[0].provider_id", equalTo(provider));
        Server.get(clinic + "/providers/" + provider + "/availability?from=2026-11-23&to=2026-11-24")
                .statusCode(200)
                .body("provider_id", equalTo(provider))
                .body("time_zone", equalTo("Europe/Madrid"))
                .body("periods.start", contains("2026-11-23T09:00:00+01:00"))
                .body("periods.end", contains("2026-11-23T10:30:00+01:00"));
    }

    @Test
    void who_asks_again_gets_the_same_until_something_changes() {
        Server.open(clinic, 1, "09:00", "10:30");
        var path = slots + "&from=2026-11-23&to=2026-11-23";
        var first = Server.get(path).extract().asString();
        assertThat(Server.get(path).extract().asString()).isEqualTo(first);
        Server.get(slots + "&from=2026-11-23&to=2026-11-24").body("to", equalTo("2026-11-24"));
        Server.open(clinic, 1, "11:00", "11:30");
        Server.get(path).body("slots.start", hasItem("2026-11-23T11:00:00+01:00"));
    }

    @Test
    void what_is_too_far_to_be_remembered_is_listed_and_has_a_tag_too() {
        Server.open(clinic, 1, "09:00", "10:30");
        var path = slots + "&from=2027-06-07&to=2027-06-07";
        var tag = Server.get(path)
                .body(
                        "slots.start",
                        contains("2027-06-07T09:00:00+02:00", "2027-06-07T09:30:00+02:00", "2027-06-07T10:00:00+02:00"))
                .extract()
                .header("ETag");
        Server.request().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void the_next_slots_come_after_an_instant() {
        Server.open(clinic, 1, "09:00", "10:00");
        var next = clinic + "/slots/next?service_id=" + service;
        Server.get(next).statusCode(200).body("slots.start", contains("2026-11-23T09:00:00+01:00"));
        for (var after : List.of(
                "2026-11-23T09:29:00%2B01:00",
                "2026-11-23T09:29:00+01:00", "2026-11-23T08:29:00Z", "2026-11-23T03:29-05:00"))
            Server.get(next + "&limit=2&provider_id=" + provider + "&after=" + after)
                    .statusCode(200)
                    .body("slots.start", contains("2026-11-23T09:30:00+01:00", "2026-11-30T09:00:00+01:00"));
        Server.get(next + "&limit=0").statusCode(422);
        Server.get(next + "&limit=201").statusCode(422).body("code", equalTo("invalid-value"));
    }

    @Test
    void the_next_slots_of_several_clinics_say_where_they_are() {
        Server.open(clinic, 1, "10:00", "11:00");
        var other = Server.clinic();
        var there = Server.provider(other);
        var same = Server.service(other, there);
        Server.open(other, 1, "09:00", "10:00");
        var ids = id(clinic) + "," + id(other);
        var name = Server.get(other + "/services/" + same).extract().<String>path("name");
        var search = "/v1/slots/next?clinic_ids=" + ids + "&service=" + name.toUpperCase(Locale.ROOT);
        Server.get(search)
                .statusCode(200)
                .body("slots.start", contains("2026-11-23T09:00:00+01:00"))
                .body("slots[0].end", equalTo("2026-11-23T09:30:00+01:00"))
                .body("slots[0].provider_id", equalTo(there))
                .body("slots[0].clinic_id", equalTo(id(other)))
                .body("slots[0].service_id", equalTo(same))
                .body("slots[0].time_zone", equalTo("Europe/Madrid"));
        Server.get(search + "&limit=2&after=2026-11-23T09:00:00Z")
                .statusCode(200)
                .body("slots.start", contains("2026-11-23T10:30:00+01:00", "2026-11-30T09:00:00+01:00"))
                .body("slots.clinic_id", contains(id(clinic), id(other)));
        Server.get("/v1/slots/next?service=none&clinic_ids=" + ids)
                .statusCode(404)
                .body("code", equalTo("not-found"))
                .body("detail", startsWith("No service none. "));
        Server.get("/v1/slots/next?service=" + name + "&clinic_ids=none," + ids)
                .statusCode(404)
                .body("detail", startsWith("No clinic none. "));
        for (var malformed : List.of("clinic_ids=" + ids, "service=x&clinic_ids=,", "service=x&limit=a"))
            Server.get("/v1/slots/next?" + malformed).statusCode(400);
        Server.get(search + "&limit=201").statusCode(422).body("code", equalTo("invalid-value"));
    }

    @Test
    void where_an_external_id_stands_for_an_id_it_is_told_how_the_id_is_found() {
        var key = Server.key();
        Server.made(clinic + "/services", "{\"name\":\"S\",\"duration_minutes\":30,\"external_id\":\"" + key + "\"}");
        for (var stranger : List.of(key, "none"))
            Server.get(clinic + "/slots/next?service_id=" + stranger)
                    .statusCode(404)
                    .body(
                            "detail",
                            equalTo("No service " + stranger + ". Where an id is wanted, GET"
                                    + " /v1/clinics/{clinic_id}/services?external_id=… finds it by an external_id"));
        Server.get(clinic + "/slots/next?service_id=" + service + "&provider_id=none")
                .statusCode(404)
                .body("detail", containsString("GET /v1/clinics/{clinic_id}/providers?external_id=… finds it"));
    }

    @Test
    void e1_an_instant_between_two_seconds_is_answered_and_repeated_as_it_is() {
        Server.open(clinic, 1, "09:00", "10:00");
        var why = clinic + "/explain?service_id=" + service + "&provider_id=" + provider + "&at=";
        Server.get(why + "2026-11-23T09:00:00.25%2B01:00")
                .statusCode(200)
                .body("at", equalTo("2026-11-23T09:00:00.25+01:00"))
                .body("reasons.code", contains("OFF_GRID"));
        Server.get(why + "2026-11-23T08:00:00.000Z")
                .statusCode(200)
                .body("at", equalTo("2026-11-23T09:00:00+01:00"))
                .body("bookable", equalTo(true));
    }

    private static String id(String clinic) {
        return clinic.substring("/v1/clinics/".length());
    }

    @Test
    void an_explanation_names_each_reason_with_its_row() {
        Server.open(clinic, 1, "09:00", "10:00");
        var closure = Server.made(clinic + "/closures", "{\"start_date\":\"2026-11-23\",\"end_date\":\"2026-11-23\"}");
        var why = clinic + "/explain?service_id=" + service + "&provider_id=" + provider + "&at=";
        Server.get(why + "2026-11-23T08:00:00Z")
                .statusCode(200)
                .body("at", equalTo("2026-11-23T09:00:00+01:00"))
                .body("bookable", equalTo(false))
                .body("reasons.code", contains("CLINIC_CLOSURE"))
                .body("reasons[0].source.kind", equalTo("closure"))
                .body("reasons[0].source.id", equalTo(closure));
        Server.get(why + "2026-11-30T09:00:00+01:00")
                .body("bookable", equalTo(true))
                .body("reasons", empty());
        Server.get(why + "2026-11-24T09:10:00+01:00").body("reasons.code", hasItem("CLINIC_CLOSED"));
        Server.get(clinic + "/explain?service_id=" + service + "&at=2026-11-24T09:10:00Z")
                .statusCode(400)
                .body("errors.field", contains("provider_id"))
                .body("", not(hasKey("conflicts")));
    }

    @Test
    void both_half_past_twos_of_the_clock_change_are_told_apart() {
        Server.open(clinic, 7, "02:00", "03:00");
        Server.get(slots + "&from=2027-03-28&to=2027-03-28").body("slots", empty());
        Server.get(slots + "&from=2027-10-31&to=2027-10-31")
                .body(
                        "slots.start",
                        contains(
                                "2027-10-31T02:00:00+02:00",
                                "2027-10-31T02:30:00+02:00",
                                "2027-10-31T02:00:00+01:00",
                                "2027-10-31T02:30:00+01:00"));
    }

    @Test
    void what_is_listed_can_be_booked_and_nothing_else() {
        Server.open(clinic, 1, "09:10", "11:00");
        Server.open(clinic + "/providers/" + provider, 1, "08:00", "10:45");
        List<String> listed =
                Server.get(slots + "&from=2026-11-23&to=2026-11-23").extract().path("slots.start");
        var bookable = new HashSet<String>();
        var first = OffsetDateTime.parse("2026-11-23T08:00:00+01:00");
        for (int minute = 0; minute < 200; minute += 5) {
            var at = URLEncoder.encode(first.plusMinutes(minute).toString(), StandardCharsets.UTF_8);
            var answer = Server.get(
                            clinic + "/explain?service_id=" + service + "&provider_id=" + provider + "&at=" + at)
                    .statusCode(200)
                    .extract();
            if (answer.<Boolean>path("bookable")) bookable.add(answer.path("at"));
        }
        assertThat(bookable).hasSize(2).isEqualTo(new HashSet<>(listed));
    }
}

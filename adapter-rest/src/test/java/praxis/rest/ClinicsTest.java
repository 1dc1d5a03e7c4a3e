package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

class ClinicsTest {

    @Test
    void a_clinic_is_made_read_found_and_changed() {
        var key = Server.key();
        var made = Server.post("/v1/clinics", """
                {"name":" North ","time_zone":"Europe/Madrid","external_id":"%s"}""".formatted(key))
                .statusCode(201)
                .header("ETag", startsWith("\"1-"))
                .body("name", equalTo("North"))
                .body("time_zone", equalTo("Europe/Madrid"))
                .body("status", equalTo("active"))
                .body("created_at", equalTo("2026-11-20T09:00:00+01:00"))
                .body("updated_at", equalTo("2026-11-20T09:00:00+01:00"))
                .extract();
        String id = made.path("id");
        made.response().then().header("Location", endsWith("/v1/clinics/" + id));
        Server.get("/v1/clinics/" + id).statusCode(200).body("external_id", equalTo(key));
        Server.get("/v1/clinics?external_id=" + key)
                .statusCode(200)
                .body("clinics.id", contains(id))
                .body("next_cursor", nullValue());
        Server.patch("/v1/clinics/" + id, """
                {"name":"South","time_zone":"Atlantic/Canary","status":"inactive","external_id":null}""")
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("name", equalTo("South"))
                .body("status", equalTo("inactive"))
                .body("external_id", nullValue())
                .body("updated_at", equalTo("2026-11-20T08:00:00+00:00"));
        Server.patch("/v1/clinics/" + id, "{}").statusCode(200).header("ETag", startsWith("\"2-"));
    }

    @Test
    void clinics_are_found_by_a_part_of_their_name_and_in_pages() {
        var name = "Pages" + Server.key();
        for (int i = 0; i < 5; i++)
            Server.made("/v1/clinics", "{\"name\":\"%s %d\",\"time_zone\":\"UTC\"}".formatted(name, i));
        var path = "/v1/clinics?limit=2&q=" + name.toUpperCase(java.util.Locale.ROOT);
        String second = Server.get(path).body("clinics", hasSize(2)).extract().path("next_cursor");
        String third = Server.get(path + "&cursor=" + second)
                .body("clinics[0].name", equalTo(name + " 2"))
                .extract()
                .path("next_cursor");
        Server.get(path + "&cursor=" + third)
                .body("clinics.name", contains(name + " 4"))
                .body("next_cursor", nullValue());
    }

    @Test
    void a_key_is_one_clinics_only() {
        var key = Server.key();
        var json = "{\"name\":\"A\",\"time_zone\":\"UTC\",\"external_id\":\"%s\"}".formatted(key);
        Server.post("/v1/clinics", json).statusCode(201);
        Server.post("/v1/clinics", json)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("duplicate"))
                .body("type", equalTo("urn:praxis:problem:duplicate"))
                .body("errors.field", contains("external_id"));
    }
}

package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import praxis.domain.people.ClinicRole;

/** Who may book, and what time does to holds and visits. */
class AppointmentCallersTest {

    private static final String NINE = "2026-11-23T09:00:00+01:00";
    private static final Duration UNTIL_MONDAY_NINE = Duration.ofDays(3);

    private final Entrance entrance = new Entrance();
    private final String clinic = "/v1/clinics/"
            + entrance.clinic("admin@example.org", ClinicRole.CLINIC_ADMIN).id();
    private final String admin = entrance.token("admin@example.org");
    private final String appointments = clinic + "/appointments";
    private final String service = filled();

    @AfterEach
    void close() {
        entrance.close();
    }

    private String filled() {
        var provider = made("/users", "{\"email\":\"ana@example.org\",\"full_name\":\"Ana\",\"is_provider\":true}");
        made("/work_hours", Server.row(1, "09:00", "11:00"));
        return made(
                "/services",
                "{\"name\":\"Check-up\",\"duration_minutes\":30,\"provider_ids\":[\"%s\"]}".formatted(provider));
    }

    private String made(String path, String json) {
        var answer = post(admin, clinic + path, json).statusCode(201).extract();
        return String.valueOf(answer.<Object>path("id"));
    }

    private ValidatableResponse post(String token, String path, String json) {
        return entrance.bearing(token)
                .contentType(ContentType.JSON)
                .body(json)
                .post(path)
                .then();
    }

    private ValidatableResponse book(String token, String more) {
        return post(token, appointments, "{\"service_id\":\"%s\",\"start\":\"%s\",%s}".formatted(service, NINE, more));
    }

    private String key() {
        return post(admin, clinic + "/api_keys", "{\"name\":\"Website\"}")
                .statusCode(201)
                .extract()
                .path("key");
    }

    private String at(ValidatableResponse made) {
        return appointments + "/" + made.statusCode(201).extract().path("id");
    }

    @Test
    void an_app_that_confirms_is_shown_no_more_of_the_patient_than_it_has_said() {
        var booked = at(book(admin, "\"patient\":{\"full_name\":\"Eva\"},\"notes\":\"private\""));
        post(key(), booked + "/confirm", "{}")
                .statusCode(200)
                .body("status", equalTo("booked"))
                .body("patient", equalTo(null))
                .body("notes", equalTo(null));
        post(admin, booked + "/confirm", "{}").body("patient.full_name", equalTo("Eva"));
        post(key(), booked + "/confirm", "{\"patient\":{\"full_name\":\"Ada\"}}")
                .statusCode(409);
    }

    @Test
    void an_app_books_holds_and_confirms_and_does_nothing_else() {
        var key = key();
        var hold = at(book(key, "\"hold\":true").body("status", equalTo("held")).body("start", equalTo(NINE)));
        post(key, hold + "/confirm", "{\"patient\":{\"full_name\":\"Eva\"}}")
                .statusCode(200)
                .body("status", equalTo("booked"))
                .body("patient.full_name", equalTo("Eva"));
        for (var step : List.of("/cancel", "/complete", "/no_show"))
            post(key, hold + step, "").statusCode(403).body("code", equalTo("forbidden"));
        post(key, hold + "/reschedule", "{\"start\":\"%s\"}".formatted(NINE)).statusCode(403);
        entrance.bearing(key).get(hold).then().statusCode(403);
        entrance.bearing(key).get(appointments).then().statusCode(403);
        book(key, "\"patient\":{\"full_name\":\"Eva\"},\"override_reason\":\"please\"")
                .statusCode(403);
        book(key, "\"patient\":{\"full_name\":\"Eva\"}").statusCode(409).body("code", equalTo("slot-taken"));
    }

    @Test
    void two_callers_may_choose_the_same_key() {
        var first = entrance.bearing(key()).header("Idempotency-Key", "1");
        var body = "{\"service_id\":\"%s\",\"start\":\"%s\",\"hold\":true}".formatted(service, NINE);
        first.contentType(ContentType.JSON).body(body).post(appointments).then().statusCode(201);
        entrance.bearing(admin)
                .header("Idempotency-Key", "1")
                .contentType(ContentType.JSON)
                .body(body)
                .post(appointments)
                .then()
                .statusCode(409)
                .body("code", equalTo("slot-taken"));
    }

    @Test
    void staff_do_all_but_book_against_the_rules() {
        var clinicOfStaff = entrance.clinic("staff@example.org", ClinicRole.STAFF);
        post(admin, clinic + "/users", "{\"email\":\"staff@example.org\",\"full_name\":\"Sam\"}")
                .statusCode(201);
        var staff = entrance.token("staff@example.org");
        var appointment = at(book(staff, "\"patient\":{\"full_name\":\"Eva\"}"));
        entrance.bearing(staff).get(appointments).then().statusCode(200).body("appointments", hasSize(1));
        post(staff, appointment + "/reschedule", "{\"start\":\"%s\",\"override_reason\":\"why not\"}".formatted(NINE))
                .statusCode(403)
                .body("detail", containsString("CLINIC_ADMIN"));
        post(staff, appointment + "/cancel", "").statusCode(200);
        entrance.bearing(staff)
                .get("/v1/clinics/" + clinicOfStaff.id() + "/appointments")
                .then()
                .statusCode(200);
    }

    @Test
    void to_strangers_there_is_no_such_clinic() {
        entrance.clinic("stranger@example.org", ClinicRole.CLINIC_ADMIN);
        var stranger = entrance.token("stranger@example.org");
        var appointment = at(book(admin, "\"patient\":{\"full_name\":\"Eva\"}"));
        book(stranger, "\"patient\":{\"full_name\":\"Eva\"}")
                .statusCode(404)
                .body("code", equalTo("not-found"))
                .body("detail", containsString("No clinic"));
        entrance.bearing(stranger).get(appointment).then().statusCode(404);
        entrance.bearing(stranger).get(appointments).then().statusCode(404);
        for (var step : List.of("/cancel", "/complete", "/no_show", "/confirm"))
            post(stranger, appointment + step, "").statusCode(404).body("detail", containsString("No clinic"));
        entrance.request().get(appointments).then().statusCode(401);
    }

    @Test
    void a_hold_ends_by_itself() {
        var hold = at(book(admin, "\"hold\":true,\"hold_seconds\":60"));
        entrance.clock.pass(Duration.ofSeconds(59));
        book(admin, "\"hold\":true").statusCode(409);
        entrance.clock.pass(Duration.ofSeconds(1));
        post(admin, hold + "/confirm", "{\"patient\":{\"full_name\":\"Eva\"}}")
                .statusCode(409)
                .body("code", equalTo("no-such-transition"))
                .body("detail", containsString("expired"));
        book(admin, "\"patient\":{\"full_name\":\"Eva\"}").statusCode(201);
        post(admin, hold + "/cancel", "").statusCode(200);
    }

    @Test
    void a_visit_that_has_started_took_place_or_did_not() {
        var appointment = at(book(admin, "\"patient\":{\"full_name\":\"Eva\"}"));
        entrance.clock.pass(UNTIL_MONDAY_NINE);
        var token = entrance.token("admin@example.org");
        post(token, appointment + "/complete", "").statusCode(200).body("status", equalTo("completed"));
        post(token, appointment + "/complete", "").statusCode(200);
        post(token, appointment + "/no_show", "").statusCode(409).body("detail", containsString("completed"));
        post(token, appointment + "/cancel", "").statusCode(409);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        var body =
                "{\"service_id\":\"%s\",\"start\":\"%s\",\"hold\":true,\"hold_seconds\":60}".formatted(service, NINE);
        var key = key();
        var first = keyed(key, body).statusCode(201).extract().<String>path("id");
        entrance.clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(keyed(key, body).statusCode(201).extract().<String>path("id"))
                .isEqualTo(first);
        entrance.clock.pass(Duration.ofSeconds(1));
        assertThat(keyed(key, body).statusCode(201).extract().<String>path("id"))
                .isNotEqualTo(first);
    }

    private ValidatableResponse keyed(String key, String body) {
        return entrance.bearing(key)
                .header("Idempotency-Key", "again")
                .contentType(ContentType.JSON)
                .body(body)
                .post(appointments)
                .then();
    }
}

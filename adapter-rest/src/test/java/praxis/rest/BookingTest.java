package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is listed is booked, once, and what is not is refused. */
class BookingTest extends OpenOnMonday {

    @Test
    void what_was_listed_is_booked_and_then_listed_no_more() {
        assertThat(slots()).contains(NINE).hasSize(4);
        var made = book("2026-11-23T08:00:00Z")
                .statusCode(201)
                .header("ETag", startsWith("\"1-"))
                .body("provider_id", equalTo(provider))
                .body("start", equalTo(NINE))
                .body("end", equalTo(HALF_PAST_NINE))
                .body("status", equalTo("booked"))
                .body("hold_until", nullValue())
                .body("patient.full_name", equalTo("Eva Sanz"))
                .body("patient.email", equalTo("eva@example.org"))
                .body("patient.phone_e164", equalTo("+34911234567"))
                .body("notes", nullValue())
                .body("needs_attention", equalTo(false))
                .body("moves", empty())
                .body("created_at", equalTo("2026-11-20T09:00:00+01:00"))
                .extract();
        assertThat(slots()).doesNotContain(NINE).hasSize(3);
        assertThat(made.header("Location")).isEqualTo(appointments + "/" + made.path("id"));
        assertThat(Server.get(made.header("Location"))
                        .statusCode(200)
                        .header("ETag", startsWith("\"1-"))
                        .extract()
                        .asString())
                .isEqualTo(made.asString());
        Server.get(appointments + "/nobody").statusCode(404).body("code", equalTo("not-found"));
        Server.get(Server.clinic() + "/appointments/" + made.path("id")).statusCode(404);
    }

    @Test
    void taken_time_is_a_conflict_and_an_impossible_start_a_refusal_each_with_every_reason() {
        var taken = booked(NINE);
        book(NINE)
                .statusCode(409)
                .body("code", equalTo("slot-taken"))
                .body("reasons.code", contains("BUSY"))
                .body("reasons[0].source.id", equalTo(taken.substring(appointments.length() + 1)));
        book("2026-11-24T09:10:00+01:00")
                .statusCode(422)
                .body("code", equalTo("not-available"))
                .body("reasons.code", containsInAnyOrder("CLINIC_CLOSED", "OFF_GRID"));
        book("2026-11-20T07:00:00+01:00").statusCode(422).body("reasons.code", hasItem("TOO_SOON"));
        Server.post(appointments, "{\"service_id\":\"nothing\",\"start\":\"%s\",\"patient\":%s}".formatted(NINE, EVA))
                .statusCode(404);
        Server.post(appointments, body(TEN, "\"provider_id\":\"nobody\",\"patient\":" + EVA))
                .statusCode(404)
                .body("detail", containsString("provider"));
    }

    @Test
    void where_any_provider_would_do_each_reason_says_whose_it_is() {
        var ben = Server.provider(clinic);
        Server.patch(clinic + "/services/" + service, "{\"provider_ids\":[\"%s\",\"%s\"]}".formatted(provider, ben))
                .statusCode(200);
        booked(NINE);
        booked(NINE);
        book(NINE)
                .statusCode(409)
                .body("code", equalTo("slot-taken"))
                .body("reasons.provider_id", containsInAnyOrder(provider, ben));
        book("2026-11-24T09:00:00+01:00")
                .statusCode(422)
                .body("reasons.code", contains("CLINIC_CLOSED"))
                .body("reasons[0]", not(hasKey("provider_id")));
        Server.post(appointments, body(NINE, "\"provider_id\":\"" + ben + "\",\"patient\":" + EVA))
                .statusCode(409)
                .body("reasons[0]", not(hasKey("provider_id")));
    }

    @Test
    void of_another_clinic_only_is_told_that_the_time_is_taken() {
        String email = Server.get(clinic + "/users/" + provider).extract().path("email");
        var other = Server.clinic();
        Server.open(other, 1, "09:00", "11:00");
        var there = Server.made(
                other + "/users", "{\"email\":\"%s\",\"full_name\":\"Ana\",\"is_provider\":true}".formatted(email));
        booked(NINE);
        Server.post(
                        other + "/appointments",
                        "{\"service_id\":\"%s\",\"start\":\"%s\",\"patient\":%s}"
                                .formatted(Server.service(other, there), NINE, EVA))
                .statusCode(409)
                .body("code", equalTo("slot-taken"))
                .body("reasons.code", contains("BUSY_ELSEWHERE"))
                .body("reasons[0]", not(hasKey("source")))
                .body("reasons[0].detail", not(containsString("Clinic")));
    }

    @Test
    void a_retry_is_answered_as_the_first_call_was() {
        var first = book(NINE, "Idempotency-Key", "a").statusCode(201).extract();
        var retry = book(NINE, "Idempotency-Key", "a").statusCode(201).extract();
        assertThat(retry.asString()).isEqualTo(first.asString());
        assertThat(retry.header("Location")).isEqualTo(first.header("Location"));
        assertThat(retry.header("ETag")).isEqualTo(first.header("ETag"));
        book(TEN, "Idempotency-Key", "a")
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"))
                .body("detail", containsString("a"));
        book(NINE, "Idempotency-Key", "b").statusCode(409);
        Server.post(first.header("Location") + "/cancel", "").statusCode(200);
        book(NINE, "Idempotency-Key", "b").statusCode(409).body("code", equalTo("slot-taken"));
        assertThat(book(NINE, "Idempotency-Key", "a").statusCode(201).extract().asString())
                .isEqualTo(first.asString());
        book(TEN, "Idempotency-Key", "c", "Idempotency-Key", "d")
                .statusCode(400)
                .body("errors.message", contains("is given twice"));
        book(NINE, "Idempotency-Key", "x".repeat(201))
                .statusCode(422)
                .body("code", equalTo("invalid-value"))
                .body("errors.field", contains("Idempotency-Key"));
    }

    @Test
    void of_many_clients_at_once_one_books_and_all_others_are_told() throws Exception {
        var codes = all(() -> book(NINE).extract().statusCode());
        assertThat(codes).hasSize(16).containsOnly(201, 409);
        assertThat(Collections.frequency(codes, 201)).isEqualTo(1);
    }

    @Test
    void many_twins_with_one_key_are_one_appointment() throws Exception {
        var answers = all(() ->
                book(NINE, "Idempotency-Key", "twins").statusCode(201).extract().asString());
        assertThat(answers).hasSize(16).containsOnly(answers.getFirst());
        Server.get(appointments).body("appointments", hasSize(1));
    }

    private static <T> List<T> all(Callable<T> attempt) throws Exception {
        try (var clients = Executors.newFixedThreadPool(16)) {
            var answers = new ArrayList<T>();
            for (var answer : clients.invokeAll(Collections.nCopies(16, attempt))) answers.add(answer.get());
            return answers;
        }
    }

    @Test
    void any_provider_will_do_while_one_is_free() {
        var second = Server.provider(clinic);
        Server.patch(clinic + "/services/" + service, "{\"provider_ids\":[\"%s\",\"%s\"]}".formatted(provider, second))
                .statusCode(200);
        book(NINE).statusCode(201).body("provider_id", equalTo(provider));
        book(NINE).statusCode(201).body("provider_id", equalTo(second));
        book(NINE).statusCode(409).body("reasons.code", hasItem("BUSY"));
        Server.post(appointments, body(TEN, "\"provider_id\":\"%s\",\"patient\":%s".formatted(second, EVA)))
                .statusCode(201)
                .body("provider_id", equalTo(second));
        Server.get(appointments + "?provider_id=" + second).body("appointments.start", contains(NINE, TEN));
    }

    @Test
    void an_administrator_books_against_the_rules_with_a_reason_but_never_taken_time() {
        var why = "\"override_reason\":\"She is in pain\",\"patient\":" + EVA;
        Server.post(appointments, body("2026-11-24T09:10:00+01:00", why))
                .statusCode(201)
                .body("override.by", equalTo("operator"))
                .body("override.reason", equalTo("She is in pain"))
                .body("override.codes", containsInAnyOrder("CLINIC_CLOSED", "OFF_GRID"));
        Server.post(appointments, body("2026-11-24T09:20:00+01:00", why))
                .statusCode(409)
                .body("reasons.code", contains("BUSY"));
        Server.post(appointments, body(NINE, why)).statusCode(201).body("override", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
            {}                                                                | 400 | service_id,start,patient
            {"service_id":"s","start":"soon","patient":{"full_name":"Eva"}}   | 400 | start
            {"service_id":"s","start":"%n"}                                   | 400 | patient
            {"service_id":"s","start":"%n","patient":null}                    | 400 | patient
            {"service_id":"s","start":"%n","patient":"Eva"}                   | 400 | patient
            {"service_id":"s","start":"%n","patient":{}}                      | 400 | patient.full_name
            {"service_id":"s","start":"%n","patient":{"full_name":"E","x":1}} | 400 | patient.x
            {"service_id":"s","start":"%n","patient":{"full_name":""}}        | 422 | patient.full_name
            {"service_id":"s","start":"%n","patient":{"full_name":"E","email":"e"}} | 422 | patient.email
            {"service_id":"s","start":"%n","patient":{"full_name":"E","phone_e164":"1"}} | 422 | patient.phone_e164
            {"service_id":"s","start":"%n","hold_seconds":60,"patient":{"full_name":"E"}} | 400 | hold_seconds
            {"service_id":"s","start":"%n","hold":true,"hold_seconds":0}      | 422 | hold_seconds
            {"service_id":"s","start":"%n","hold":true,"hold_seconds":3601}   | 422 | hold_seconds
            {"service_id":"s","start":"%n","hold":"yes"}                      | 400 | hold,patient
            {"service_id":"s","start":"%n","hold":true,"override_reason":""}  | 422 | override_reason
            {"service_id":"s","start":"%n","hold":true,"notes":""}            | 422 | notes
            {"service_id":"s","start":"%n","hold":true,"status":"booked"}     | 400 | status
            """)
    void what_is_wrong_with_a_body_is_told_by_its_fields(String json, int status, String fields) {
        var named = Server.post(appointments, json.replace("%n", NINE))
                .statusCode(status)
                .extract()
                .<List<String>>path("errors.field");
        assertThat(fields.split(",")).containsAll(named).contains(named.getFirst());
    }
}

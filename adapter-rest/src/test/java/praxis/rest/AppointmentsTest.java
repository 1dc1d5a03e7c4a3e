package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an appointment: held, moved, ended, listed. */
class AppointmentsTest extends OpenOnMonday {

    @Test
    void a_hold_keeps_the_time_until_it_is_confirmed() {
        var hold = held("");
        Server.get(hold)
                .body("status", equalTo("held"))
                .body("patient", nullValue())
                .body("hold_until", equalTo("2026-11-20T09:10:00+01:00"));
        book(NINE).statusCode(409);
        Server.post(hold + "/confirm", "")
                .statusCode(422)
                .body("detail", startsWith("patient"))
                .body("errors.field", contains("patient"));
        Server.post(hold + "/confirm", "{\"patient\":%s,\"notes\":\"First visit\\nBy bus\"}".formatted(EVA))
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("status", equalTo("booked"))
                .body("hold_until", nullValue())
                .body("patient.full_name", equalTo("Eva Sanz"))
                .body("notes", equalTo("First visit\nBy bus"));
        Server.post(hold + "/confirm", "").statusCode(200).header("ETag", startsWith("\"2-"));
    }

    @Test
    void a_hold_may_know_its_patient_and_how_long_it_lasts() {
        var hold = held(",\"hold_seconds\":90,\"patient\":" + EVA);
        Server.get(hold).body("hold_until", equalTo("2026-11-20T09:01:30+01:00"));
        Server.request().post(hold + "/confirm").then().statusCode(200).body("status", equalTo("booked"));
    }

    @Test
    void a_cancelled_appointment_gives_its_time_back() {
        var appointment = booked(NINE);
        Server.request().post(appointment + "/cancel").then().statusCode(200).body("status", equalTo("cancelled"));
        Server.post(appointment + "/cancel", "{}").statusCode(200).header("ETag", startsWith("\"2-"));
        assertThat(slots()).contains(NINE);
        Server.post(appointment + "/confirm", "")
                .statusCode(409)
                .body("code", equalTo("no-such-transition"))
                .body("detail", containsString("cancelled"));
        Server.post(appointment + "/reschedule", "{\"start\":\"%s\"}".formatted(TEN))
                .statusCode(409);
    }

    @Test
    void an_appointment_moves_in_one_step_and_keeps_where_it_was() {
        var appointment = booked(NINE);
        booked(TEN);
        Server.post(appointment + "/reschedule", "{\"start\":\"%s\"}".formatted(TEN))
                .statusCode(409)
                .body("code", equalTo("slot-taken"));
        Server.post(appointment + "/reschedule", "{\"start\":\"2026-11-24T10:00:00+01:00\"}")
                .statusCode(422)
                .body("reasons.code", contains("CLINIC_CLOSED"));
        Server.post(appointment + "/reschedule", "{\"start\":\"%s\"}".formatted(HALF_PAST_NINE))
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("start", equalTo(HALF_PAST_NINE))
                .body("moves.start", contains(NINE))
                .body("moves.by", contains("operator"));
        assertThat(slots()).contains(NINE).doesNotContain(HALF_PAST_NINE);
    }

    @Test
    void an_appointment_does_not_stand_in_its_own_way() {
        Server.patch(clinic + "/services/" + service, "{\"step_minutes\":15}").statusCode(200);
        Server.post(booked(NINE) + "/reschedule", "{\"start\":\"2026-11-23T09:15:00+01:00\"}")
                .statusCode(200)
                .body("start", equalTo("2026-11-23T09:15:00+01:00"));
    }

    @Test
    void an_appointment_goes_to_another_provider() {
        var second = Server.provider(clinic);
        var appointment = booked(NINE);
        var to = "{\"start\":\"%s\",\"provider_id\":\"%s\"}".formatted(NINE, second);
        Server.post(appointment + "/reschedule", to).statusCode(422).body("reasons.code", contains("NOT_ASSIGNED"));
        Server.patch(clinic + "/services/" + service, "{\"provider_ids\":[\"%s\"]}".formatted(second))
                .statusCode(200);
        Server.post(appointment + "/reschedule", to).statusCode(200).body("provider_id", equalTo(second));
    }

    @Test
    void whoever_has_not_seen_the_latest_changes_nothing() {
        var appointment = booked(NINE);
        var to = "{\"start\":\"%s\"}".formatted(TEN);
        Server.send("POST", appointment + "/reschedule", to, "If-Match", "\"1\"")
                .statusCode(200);
        for (var step : List.of("/cancel", "/confirm", "/complete", "/no_show"))
            Server.send("POST", appointment + step, "", "If-Match", "\"1\"")
                    .statusCode(412)
                    .body("code", equalTo("stale"));
        Server.send("POST", appointment + "/cancel", "", "If-Match", "\"2\"").statusCode(200);
        Server.send("POST", appointment + "/cancel", "", "If-Match", "2").statusCode(400);
    }

    @Test
    void what_has_not_started_cannot_have_taken_place() {
        var appointment = booked(NINE);
        for (var step : List.of("/complete", "/no_show"))
            Server.post(appointment + step, "")
                    .statusCode(409)
                    .body("code", equalTo("no-such-transition"))
                    .body("detail", containsString("not started"));
    }

    @Test
    void appointments_are_listed_by_start_and_filtered() {
        var ten = booked(TEN);
        var nine = booked(NINE);
        Server.post(ten + "/cancel", "").statusCode(200);
        Server.get(appointments).statusCode(200).body("appointments.start", contains(NINE, TEN));
        String cursor = Server.get(appointments + "?limit=1")
                .body("appointments.start", contains(NINE))
                .extract()
                .path("next_cursor");
        Server.get(appointments + "?limit=1&cursor=" + cursor)
                .body("appointments.start", contains(TEN))
                .body("next_cursor", nullValue());
        Server.get(appointments + "?status=booked")
                .body("appointments.id", contains(nine.substring(appointments.length() + 1)));
        Server.get(appointments + "?from=2026-11-24").body("appointments", empty());
        Server.get(appointments + "?from=2026-11-23&to=2026-11-23").body("appointments", hasSize(2));
        Server.get(appointments + "?to=2026-11-22").body("appointments", empty());
        Server.get(appointments + "?needs_attention=true").body("appointments", empty());
        Server.get(appointments + "?needs_attention=false").body("appointments", hasSize(2));
        Server.get(appointments + "?provider_id=nobody").body("appointments", empty());
        Server.get(appointments + "?from=2026-11-24&to=2026-11-23")
                .statusCode(422)
                .body("code", equalTo("invalid-period"))
                .body("errors.field", contains("to"));
        Server.get(appointments + "?status=odd").statusCode(400).body("errors.field", contains("status"));
        Server.get(appointments + "?status=booked&cursor=" + cursor)
                .statusCode(400)
                .body("errors.field", contains("cursor"));
    }

    @Test
    void the_nearest_slots_are_proposed_and_can_be_rescheduled_to() {
        var appointment = booked(NINE);
        List<String> starts = Server.get(appointment + "/proposals?limit=2")
                .statusCode(200)
                .body("appointment_id", equalTo(appointment.substring(appointment.lastIndexOf('/') + 1)))
                .body("same_provider.size()", equalTo(2))
                .body("time_zone", equalTo("Europe/Madrid"))
                .extract()
                .path("same_provider.start");
        assertThat(starts).doesNotContain(NINE);
        for (var start : starts)
            Server.post(appointment + "/reschedule", "{\"start\":\"%s\"}".formatted(start))
                    .statusCode(200)
                    .body("start", equalTo(start));
        Server.get(appointment + "/proposals?limit=21").statusCode(422);
        Server.post(appointment + "/cancel", "").statusCode(200);
        Server.get(appointment + "/proposals").statusCode(409).body("code", equalTo("no-such-transition"));
    }

    @Test
    void what_a_path_says_alone_takes_no_field() {
        var appointment = booked(NINE);
        for (var step : List.of("/cancel", "/complete", "/no_show"))
            Server.post(appointment + step, "{\"reason\":\"ill\"}")
                    .statusCode(400)
                    .body("errors.field", contains("reason"))
                    .body("errors[0].message", containsString("there are none"));
        Server.post(appointment + "/cancel", "[]").statusCode(400);
        Server.post(appointments + "/nobody/cancel", "").statusCode(404);
    }
}

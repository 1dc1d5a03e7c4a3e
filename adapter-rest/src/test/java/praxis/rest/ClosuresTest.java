package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

class ClosuresTest {

    private final String clinic = Server.clinic();

    @Test
    void a_closure_of_whole_dates_becomes_one_of_times() {
        var provider = Server.provider(clinic);
        var id = Server.made(clinic + "/closures", """
                {"provider_id":"%s","start_date":"2026-12-21","end_date":"2027-01-03","reason":"Snow"}""".formatted(provider));
        var closure = clinic + "/closures/" + id;
        Server.get(closure)
                .statusCode(200)
                .body("provider_id", equalTo(provider))
                .body("start_date", equalTo("2026-12-21"))
                .body("end_date", equalTo("2027-01-03"))
                .body("start", nullValue())
                .body("reason", equalTo("Snow"));
        Server.patch(closure, "{\"end_date\":\"2026-12-31\",\"reason\":null}")
                .statusCode(200)
                .body("start_date", equalTo("2026-12-21"))
                .body("end_date", equalTo("2026-12-31"))
                .body("reason", nullValue());
        Server.patch(closure, "{\"start\":\"2026-12-21T12:00\"}")
                .statusCode(400)
                .body("errors.field", contains("end"));
        Server.patch(closure, "{\"provider_id\":null,\"start\":\"2026-12-21T12:00\",\"end\":\"2026-12-21T24:00\"}")
                .statusCode(200)
                .body("provider_id", nullValue())
                .body("start_date", nullValue())
                .body("start", equalTo("2026-12-21T12:00"))
                .body("end", equalTo("2026-12-21T24:00"));
        Server.delete(closure, "If-Match", "\"1\"").statusCode(412);
        Server.delete(closure).statusCode(204);
    }

    @Test
    void closures_are_listed_by_the_dates_they_touch() {
        var provider = Server.provider(clinic);
        var of = clinic + "/closures";
        var christmas = Server.made(of, "{\"start_date\":\"2026-12-24\",\"end_date\":\"2026-12-26\"}");
        var away = Server.made(of, """
                {"provider_id":"%s","start":"2026-11-23T12:00","end":"2026-11-23T13:00","external_id":"away"}""".formatted(provider));
        Server.get(of).body("closures.id", contains(christmas, away));
        Server.get(of + "?provider_id=" + provider).body("closures.id", contains(away));
        Server.get(of + "?from=2026-12-26&to=2026-12-31").body("closures.id", contains(christmas));
        Server.get(of + "?from=2026-12-27").body("closures", empty());
        Server.get(of + "?external_id=away").body("closures", hasSize(1));
    }

    @Test
    void a_closure_needs_one_pair_in_the_right_order() {
        var of = clinic + "/closures";
        Server.post(of, "{\"reason\":\"?\"}").statusCode(400).body("code", equalTo("malformed-request"));
        Server.post(of, "{\"start_date\":\"2026-12-24\"}").statusCode(400).body("errors.field", contains("end_date"));
        Server.post(of, """
                {"start_date":"2026-12-24","end_date":"2026-12-24","start":"2026-12-24T10:00","end":"2026-12-24T11:00"}""").statusCode(400);
        Server.post(of, "{\"start_date\":\"2026-12-24\",\"end_date\":\"2026-12-23\"}")
                .statusCode(422)
                .body("code", equalTo("invalid-period"))
                .body("errors.field", contains("end_date"));
        Server.post(of, "{\"start_date\":\"0000-01-01\",\"end_date\":\"2026-12-23\"}")
                .statusCode(422)
                .body("errors.field", contains("start_date"));
        Server.post(of, "{\"start\":\"2026-12-24T10:00\",\"end\":\"2026-12-24T10:00\"}")
                .statusCode(422)
                .body("errors.field", contains("end"));
        Server.post(of, "{\"start\":\"2026-12-24T10:00:30\",\"end\":\"2026-12-24T25:00\"}")
                .statusCode(422)
                .body("errors.field", contains("start", "end"));
    }

    @Test
    void what_is_no_time_is_malformed() {
        for (var text : new String[] {"", "x", "2026-12-24", "2026-12-24Tx", "2026-02-30T10:00", "2026-12-24T9:00"})
            Server.post(clinic + "/closures", "{\"start\":\"%s\",\"end\":\"2026-12-24T11:00\"}".formatted(text))
                    .statusCode(400)
                    .body("code", equalTo("malformed-request"))
                    .body("errors.field", contains("start"));
    }

    @Test
    void a_leave_takes_a_person_out_of_every_clinic() {
        String user = Server.get(clinic + "/users/" + Server.provider(clinic))
                .extract()
                .path("user_id");
        var leaves = "/v1/users/" + user + "/leaves";
        var summer = Server.made(leaves, "{\"start_date\":\"2026-08-01\",\"end_date\":\"2026-08-15\",\"reason\":\"\"}");
        Server.get(leaves + "/" + summer)
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("user_id", equalTo(user))
                .body("reason", nullValue())
                .body("created_at", equalTo("2026-11-20T08:00:00+00:00"));
        Server.post(leaves, """
                {"start":"2026-09-01T10:00","end":"2026-09-01T12:00","time_zone":"Europe/London"}""")
                .statusCode(201)
                .body("time_zone", equalTo("Europe/London"))
                .body("start", equalTo("2026-09-01T10:00"));
        Server.post(leaves, "{\"start\":\"2026-09-01T10:00\",\"end\":\"2026-09-01T12:00\"}")
                .statusCode(400)
                .body("errors.field", contains("time_zone"));
        Server.get(leaves + "?limit=1").body("leaves.id", contains(summer));
        Server.delete(leaves + "/" + summer, "If-Match", "\"999\"").statusCode(412);
        Server.delete(leaves + "/" + summer).statusCode(204);
        Server.delete(leaves + "/" + summer).statusCode(404);
        Server.get("/v1/users/nobody/leaves").statusCode(404);
        Server.post("/v1/users/nobody/leaves", "{\"start_date\":\"2026-08-01\",\"end_date\":\"2026-08-15\"}")
                .statusCode(404);
    }
}

package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

class UsersTest {

    private final String clinic = Server.clinic();

    @Test
    void a_membership_is_made_read_and_changed() {
        var email = Server.email();
        String id = Server.post(clinic + "/users", """
                {"email":"%s","full_name":"Ana Ruiz","phone_e164":"+34911234567","clinic_role":"CLINIC_ADMIN",
                 "is_provider":true,"status":"pending","external_id":"ana"}""".formatted(email))
                .statusCode(201)
                .body("email", equalTo(email))
                .body("phone_e164", equalTo("+34911234567"))
                .body("clinic_role", equalTo("CLINIC_ADMIN"))
                .body("is_provider", equalTo(true))
                .body("status", equalTo("pending"))
                .body("hours_source", equalTo("clinic"))
                .body("created_at", equalTo("2026-11-20T09:00:00+01:00"))
                .extract()
                .path("id");
        Server.get(clinic + "/users/" + id).statusCode(200).header("ETag", startsWith("\"1-"));
        Server.patch(clinic + "/users/" + id, """
                {"phone_e164":null,"status":"approved","hours_source":"own","full_name":"Ana R."}""")
                .statusCode(200)
                .body("phone_e164", nullValue())
                .body("status", equalTo("approved"))
                .body("hours_source", equalTo("own"))
                .body("full_name", equalTo("Ana R."))
                .body("external_id", equalTo("ana"));
    }

    @Test
    void what_is_left_out_is_an_approved_member_of_the_staff() {
        Server.post(clinic + "/users", "{\"email\":\"%s\",\"full_name\":\"Eva\"}".formatted(Server.email()))
                .statusCode(201)
                .body("clinic_role", equalTo("STAFF"))
                .body("is_provider", equalTo(false))
                .body("status", equalTo("approved"));
    }

    @Test
    void a_known_email_joins_the_existing_user_once() {
        var json = "{\"email\":\"%s\",\"full_name\":\"Eva\"}".formatted(Server.email());
        String user =
                Server.post(clinic + "/users", json).statusCode(201).extract().path("user_id");
        Server.post(Server.clinic() + "/users", json).statusCode(201).body("user_id", equalTo(user));
        Server.post(clinic + "/users", json)
                .statusCode(409)
                .body("code", equalTo("duplicate"))
                .body("detail", endsWith(" is a member of this clinic already"))
                .body("errors[0].field", equalTo("email"))
                .body("errors[0].message", equalTo("is a member's of this clinic already"));
    }

    @Test
    void lists_are_filtered() {
        var provider = Server.provider(clinic);
        var service = Server.service(clinic, provider);
        Server.made(clinic + "/users", """
                {"email":"%s","full_name":"Boss","clinic_role":"CLINIC_ADMIN","status":"pending"}""".formatted(Server.email()));
        Server.get(clinic + "/users").body("users", hasSize(2));
        Server.get(clinic + "/users?is_provider=true").body("users.id", contains(provider));
        Server.get(clinic + "/users?clinic_role=CLINIC_ADMIN").body("users.full_name", contains("Boss"));
        Server.get(clinic + "/users?status=pending&q=bos").body("users.full_name", contains("Boss"));
        Server.get(clinic + "/providers").body("providers.id", contains(provider));
        Server.get(clinic + "/providers?service_id=" + service).body("providers.id", contains(provider));
        Server.get(clinic + "/providers?status=suspended").body("providers", empty());
        Server.get(clinic + "/providers?q=ruiz").body("providers", not(empty()));
    }

    @Test
    void a_member_of_another_clinic_is_not_found() {
        var id = Server.provider(clinic);
        var other = Server.clinic();
        Server.get(other + "/users/" + id).statusCode(404).body("code", equalTo("not-found"));
        Server.patch(other + "/users/" + id, "{}").statusCode(404);
        Server.get(other + "/providers/" + id + "/work_hours").statusCode(404);
        Server.get(other + "/providers/" + id + "/availability?from=2026-11-23&to=2026-11-23")
                .statusCode(404);
        Server.put(other + "/providers/" + id + "/special_hours/2026-12-24", "{\"periods\":[]}")
                .statusCode(404);
        Server.post(other + "/services", """
                {"name":"X","duration_minutes":30,"provider_ids":["%s"]}""".formatted(id)).statusCode(404);
        Server.post(other + "/closures", """
                {"provider_id":"%s","start_date":"2026-12-24","end_date":"2026-12-24"}""".formatted(id)).statusCode(404);
        var service = Server.service(clinic, id);
        var closure = Server.made(clinic + "/closures", """
                {"start_date":"2026-12-24","end_date":"2026-12-24"}""");
        Server.get(other + "/services/" + service).statusCode(404);
        Server.delete(other + "/services/" + service).statusCode(404);
        Server.get(other + "/closures/" + closure).statusCode(404);
        Server.delete(other + "/closures/" + closure).statusCode(404);
        Server.get(other + "/slots?from=2026-11-23&to=2026-11-23&service_id=" + service)
                .statusCode(404);
        String row = Server.post(clinic + "/work_hours", Server.row(1, "09:00", "10:00"))
                .extract()
                .path("work_hours[0].id");
        Server.delete(other + "/work_hours/" + row, "If-Match", "*").statusCode(404);
    }
}

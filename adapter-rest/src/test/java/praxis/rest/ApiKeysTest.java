package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import praxis.domain.people.ClinicRole;

/** A key is shown once, lets an app in until it ends, and is the clinic's administrators' matter. */
class ApiKeysTest {

    private final Entrance entrance = new Entrance();
    private final String clinic = "/v1/clinics/"
            + entrance.clinic("admin@example.org", ClinicRole.CLINIC_ADMIN).id();
    private final String admin = entrance.token("admin@example.org");

    @AfterEach
    void close() {
        entrance.close();
    }

    private ValidatableResponse make(String token, String json) {
        return entrance.bearing(token)
                .contentType(ContentType.JSON)
                .body(json)
                .post(clinic + "/api_keys")
                .then();
    }

    private ValidatableResponse services(String key) {
        return entrance.bearing(key).get(clinic + "/services").then();
    }

    @Test
    void a_key_is_shown_once_and_works() {
        var made = make(admin, "{\"name\":\"Website\"}")
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", containsString(clinic + "/api_keys/"))
                .body("key", matchesPattern("pxk_[0-9a-f]{32}_[A-Za-z0-9_-]{43}"))
                .body("created_at", equalTo("2026-11-20T09:00:00+01:00"))
                .body("expires_at", nullValue())
                .extract();
        String key = made.path("key");
        services(key).statusCode(200).body("services", empty());
        var listed = entrance.bearing(admin)
                .get(clinic + "/api_keys")
                .then()
                .statusCode(200)
                .body("api_keys", hasSize(1))
                .body("api_keys[0].id", equalTo(made.<String>path("id")))
                .body("api_keys[0].name", equalTo("Website"))
                .body("api_keys[0].last_used_on", equalTo("2026-11-20"))
                .body("api_keys[0].revoked_at", nullValue())
                .extract()
                .asString();
        assertThat(listed).doesNotContain("pxk_", key.substring(key.length() - 20));
    }

    @Test
    void a_revoked_key_is_nobodys() {
        var made = make(admin, "{\"name\":\"Website\"}").extract();
        String key = made.path("key");
        for (int i = 0; i < 2; i++)
            entrance.bearing(admin)
                    .delete(clinic + "/api_keys/" + made.path("id"))
                    .then()
                    .statusCode(204);
        services(key).statusCode(401).body("code", equalTo("unauthenticated"));
        entrance.bearing(admin)
                .get(clinic + "/api_keys")
                .then()
                .body("api_keys[0].revoked_at", equalTo("2026-11-20T09:00:00+01:00"));
        entrance.bearing(admin).delete(clinic + "/api_keys/none").then().statusCode(404);
    }

    @Test
    void a_key_expires() {
        String key = make(admin, "{\"name\":\"Website\",\"expires_at\":\"2026-11-20T10:00:00+01:00\"}")
                .statusCode(201)
                .body("expires_at", equalTo("2026-11-20T10:00:00+01:00"))
                .extract()
                .path("key");
        services(key).statusCode(200);
        entrance.clock.pass(Duration.ofHours(1));
        services(key).statusCode(401);
        make(admin, "{\"name\":\"x\",\"expires_at\":\"2026-11-20T10:00:00+01:00\"}")
                .statusCode(422);
        make(admin, "{\"name\":\"x\",\"expires_at\":\"+999999999-01-01T00:00Z\"}")
                .statusCode(422);
        make(admin, "{\"name\":\"\",\"expires_at\":\"soon\"}").statusCode(400);
    }

    @Test
    void each_day_of_use_is_noted() {
        String key = make(admin, "{\"name\":\"Website\"}").extract().path("key");
        for (var day : List.of("2026-11-20", "2026-11-21", "2026-11-22")) {
            for (int i = 0; i < 2; i++) services(key).statusCode(200);
            entrance.bearing(entrance.token("admin@example.org"))
                    .get(clinic + "/api_keys")
                    .then()
                    .body("api_keys[0].last_used_on", equalTo(day));
            entrance.clock.pass(Duration.ofDays(1));
        }
    }

    @Test
    void a_key_with_a_letter_changed_is_refused() {
        String key = make(admin, "{\"name\":\"Website\"}").extract().path("key");
        services(key).statusCode(200);
        var other = key.charAt(60) == 'A' ? 'B' : 'A';
        services(key.substring(0, 60) + other + key.substring(61)).statusCode(401);
        services(key.substring(0, 79)).statusCode(401);
        services(key + "A").statusCode(401);
    }

    @Test
    void only_the_clinics_administrators_keep_keys() {
        entrance.clinic("stranger@example.org", ClinicRole.CLINIC_ADMIN);
        var elsewhere = entrance.token("stranger@example.org");
        String key = make(admin, "{\"name\":\"Website\"}").extract().path("key");
        make(elsewhere, "{\"name\":\"x\"}").statusCode(404).body("detail", not(containsString("permitted")));
        make(key, "{\"name\":\"x\"}").statusCode(403);
        entrance.bearing(elsewhere).get(clinic + "/api_keys").then().statusCode(404);
        entrance.bearing(key).get(clinic + "/api_keys").then().statusCode(403);
    }

    @Test
    void an_app_finds_providers_by_what_it_sees_of_them() {
        for (var name : List.of("Ben", "Cat"))
            entrance.bearing(admin)
                    .contentType(ContentType.JSON)
                    .body(
                            "{\"email\":\"%s@ruiz.example\",\"full_name\":\"%s Gil\",\"is_provider\":true,\"external_id\":\"%s\"}"
                                    .formatted(name, name, name))
                    .post(clinic + "/users")
                    .then()
                    .statusCode(201);
        String key = make(admin, "{\"name\":\"Website\"}").extract().path("key");
        providers(key, "?q=cat").statusCode(200).body("providers.full_name", contains("Cat Gil"));
        providers(key, "?q=ruiz").statusCode(200).body("providers", empty());
        providers(admin, "?q=ruiz").statusCode(200).body("providers", hasSize(2));
        providers(key, "?external_id=Cat").statusCode(403).body("detail", containsString("external_id"));
        providers(key, "?status=approved").statusCode(200).body("providers", hasSize(2));
        providers(key, "?status=pending").statusCode(200).body("providers", empty());
    }

    private ValidatableResponse providers(String token, String query) {
        return entrance.bearing(token).get(clinic + "/providers" + query).then();
    }

    @Test
    void an_app_learns_from_its_key_of_which_clinic_it_is() {
        var made = make(admin, "{\"name\":\"Website\"}").extract();
        entrance.bearing(made.path("key"))
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("user_id", nullValue())
                .body("email", nullValue())
                .body("platform_admin", equalTo(false))
                .body("memberships", empty())
                .body("api_key.id", equalTo(made.path("id")))
                .body("api_key.clinic_id", equalTo(clinic.substring("/v1/clinics/".length())))
                .body("api_key.name", equalTo("Website"));
        entrance.bearing(admin).get("/v1/me").then().body("$", not(hasKey("api_key")));
    }
}

package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import praxis.application.Practice;
import praxis.application.identity.SignIn;
import praxis.domain.access.Actor;
import praxis.domain.identity.Password;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;

class SignInTest {

    private static final Entrance ENTRANCE = new Entrance("praxis.limit.sign.in", "off");

    @AfterAll
    static void close() {
        ENTRANCE.close();
    }

    @Test
    void who_signs_in_gets_a_token_and_a_cookie_that_scripts_cannot_read() {
        ENTRANCE.clinic("ana@example.org", ClinicRole.STAFF);
        var answer = ENTRANCE.signIn("ANA@example.org", Entrance.PASSWORD)
                .statusCode(200)
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo((int) SignIn.LIFETIME.toSeconds()))
                .header("Cache-Control", "no-store")
                .header(
                        "Set-Cookie",
                        allOf(
                                containsStringIgnoringCase("HttpOnly"),
                                containsString("Secure"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/"),
                                containsString("Max-Age=28800")))
                .extract();
        String token = answer.path("access_token");
        assertThat(answer.cookie("access_token")).isEqualTo(token);
        ENTRANCE.me(token).statusCode(200).body("email", equalTo("ana@example.org"));
        ENTRANCE.withCookie(token).get("/v1/me").then().statusCode(200);
    }

    @Test
    void everybody_learns_who_they_are_and_where() {
        var clinic = ENTRANCE.clinic("eva@example.org", ClinicRole.CLINIC_ADMIN);
        ENTRANCE.me(ENTRANCE.token("eva@example.org"))
                .statusCode(200)
                .body("platform_admin", equalTo(false))
                .body("memberships", hasSize(1))
                .body("memberships[0].clinic_id", equalTo(clinic.id().value()))
                .body("memberships[0].clinic_role", equalTo("CLINIC_ADMIN"))
                .body("memberships[0].is_provider", equalTo(false))
                .body("memberships[0].status", equalTo("approved"));
        var operators =
                Practice.done(ENTRANCE.door.tokens(Actor.OPERATOR).forPlatform("operator", Duration.ofHours(1)));
        ENTRANCE.me(operators.token().value())
                .statusCode(200)
                .body("user_id", nullValue())
                .body("email", nullValue())
                .body("platform_admin", equalTo(true))
                .body("memberships", empty());
    }

    @Test
    void what_somebody_is_on_the_platform_is_asked_anew_with_each_request() {
        ENTRANCE.clinic("pam@example.org", ClinicRole.STAFF);
        var token = ENTRANCE.token("pam@example.org");
        ENTRANCE.bearing(token).get("/metrics").then().statusCode(403).body("code", equalTo("forbidden"));
        Practice.done(ENTRANCE.door.accounts(Actor.OPERATOR).setPlatformAdmin(new Email("pam@example.org"), true));
        ENTRANCE.me(token).body("platform_admin", equalTo(true));
        ENTRANCE.bearing(token).get("/metrics").then().statusCode(200);
        Practice.done(ENTRANCE.door.accounts(Actor.OPERATOR).setPlatformAdmin(new Email("pam@example.org"), false));
        ENTRANCE.me(token).body("platform_admin", equalTo(false));
    }

    @Test
    void nobody_learns_whether_an_address_is_known() {
        ENTRANCE.clinic("zoe@example.org", ClinicRole.STAFF);
        ENTRANCE.join(ENTRANCE.clinic("boss@example.org", ClinicRole.STAFF), "new@example.org", ClinicRole.STAFF);
        var answers = List.of("zoe@example.org", "new@example.org", "nobody@example.org").stream()
                .map(email -> ENTRANCE.signIn(email, "not the password")
                        .statusCode(401)
                        .header("WWW-Authenticate", "Bearer")
                        .extract()
                        .asString())
                .distinct();
        assertThat(answers).hasSize(1);
    }

    @Test
    void who_signs_out_cannot_come_back_with_the_same_token() {
        ENTRANCE.clinic("out@example.org", ClinicRole.STAFF);
        var token = ENTRANCE.token("out@example.org");
        var other = ENTRANCE.token("out@example.org");
        ENTRANCE.bearing(token)
                .post("/v1/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", allOf(containsString("access_token="), containsString("Max-Age=0")));
        ENTRANCE.me(token).statusCode(401).body("code", equalTo("unauthenticated"));
        ENTRANCE.bearing(token).post("/v1/logout").then().statusCode(401);
        ENTRANCE.me(other).statusCode(200);
    }

    @Test
    void a_clock_that_was_a_day_ahead_brings_nobody_back_who_had_signed_out() {
        try (var entrance = new Entrance()) {
            entrance.clinic("out@example.org", ClinicRole.STAFF);
            var token = entrance.token("out@example.org");
            entrance.bearing(token).post("/v1/logout").then().statusCode(204);
            entrance.clock.pass(Duration.ofDays(1));
            var ahead = entrance.token("out@example.org");
            entrance.bearing(ahead).post("/v1/logout").then().statusCode(204);
            entrance.clock.pass(Duration.ofDays(-1));
            entrance.me(token).statusCode(401);
        }
    }

    @Test
    void a_new_password_voids_the_tokens_before_it() {
        ENTRANCE.clinic("new-password@example.org", ClinicRole.STAFF);
        var email = new Email("new-password@example.org");
        var before = ENTRANCE.token(email.value());
        Practice.done(
                ENTRANCE.door.accounts(Actor.OPERATOR).setPassword(email, Password.chosen("battery horse correct")));
        ENTRANCE.me(before).statusCode(401);
        ENTRANCE.signIn(email.value(), Entrance.PASSWORD).statusCode(401);
        ENTRANCE.signIn(email.value(), "battery horse correct").statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse accept(String token, String password) {
        return ENTRANCE.request()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password))
                .post("/v1/invitations/accept")
                .then();
    }

    @Test
    void an_invitation_sets_the_password_once_before_it_expires() {
        var invited = Practice.done(ENTRANCE.door
                .invitations(Actor.OPERATOR)
                .invite(new Email("invited@example.org"), Duration.ofHours(1)));
        var secret = invited.secret().value();
        accept(secret, "short").statusCode(422).body("errors[0].field", equalTo("password"));
        accept(secret, "aaaaaaaaaaaaaaaaaaaaaa").statusCode(422);
        var unknown = accept("x", "a long enough one").statusCode(401).extract().asString();
        accept(secret, "a long enough one").statusCode(204);
        assertThat(accept(secret, "a long enough one").statusCode(401).extract().asString())
                .isEqualTo(unknown);
        ENTRANCE.signIn("invited@example.org", "a long enough one").statusCode(200);
    }

    @Test
    void an_invitation_expires() {
        try (var entrance = new Entrance()) {
            var invited = Practice.done(entrance.door
                    .invitations(Actor.OPERATOR)
                    .invite(new Email("late@example.org"), Duration.ofHours(1)));
            entrance.clock.pass(Duration.ofHours(1));
            entrance.request()
                    .contentType(ContentType.JSON)
                    .body("{\"token\":\"%s\",\"password\":\"a long enough one\"}"
                            .formatted(invited.secret().value()))
                    .post("/v1/invitations/accept")
                    .then()
                    .statusCode(401);
        }
    }
}

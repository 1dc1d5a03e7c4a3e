package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import praxis.application.Practice;
import praxis.domain.access.Actor;
import praxis.domain.people.ClinicRole;

/** Guessing is slow, and cannot be used to keep somebody else out. */
class LimitsTest {

    private static final String ANA = "ana@example.org";

    private final Entrance entrance = new Entrance(
            "praxis.limit.sign.in", "3/3m",
            "praxis.limit.sign.in.address", "6/6m",
            "praxis.limit.sign.in.email", "4/4s",
            "praxis.limit.api.key", "3/1m",
            "praxis.limit.user", "5/1m",
            "praxis.limit.stranger", "2/1m",
            "praxis.trusted.proxies", "127.0.0.1");

    @AfterEach
    void close() {
        entrance.close();
    }

    private ValidatableResponse signIn(String from, String email, String password) {
        return entrance.signIn(email, password, "X-Forwarded-For", "203.0.113.99, " + from);
    }

    private static void limited(ValidatableResponse answer, String seconds) {
        answer.statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", seconds);
    }

    @Test
    void guesses_at_one_account_from_one_address_are_few() {
        entrance.clinic(ANA, ClinicRole.STAFF);
        for (int i = 0; i < 3; i++) signIn("192.0.2.1", ANA, "wrong").statusCode(401);
        limited(signIn("192.0.2.1", ANA, Entrance.PASSWORD), "60");
        entrance.clock.pass(Duration.ofSeconds(59));
        limited(signIn("192.0.2.1", ANA, Entrance.PASSWORD), "1");
        entrance.clock.pass(Duration.ofSeconds(1));
        signIn("192.0.2.1", ANA, Entrance.PASSWORD).statusCode(200);
        signIn("192.0.2.1", ANA, "wrong").statusCode(401);
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_waiting_for_longer() {
        entrance.clinic(ANA, ClinicRole.STAFF);
        for (int i = 0; i < 3; i++) signIn("192.0.2.1", ANA, "wrong").statusCode(401);
        limited(signIn("192.0.2.1", ANA, Entrance.PASSWORD), "60");
        entrance.clock.pass(Duration.ofHours(-1));
        limited(signIn("192.0.2.1", ANA, Entrance.PASSWORD), "60");
        entrance.clock.pass(Duration.ofSeconds(60));
        signIn("192.0.2.1", ANA, Entrance.PASSWORD).statusCode(200);
    }

    @Test
    void guesses_are_remembered_for_as_long_as_the_limit_says() {
        try (var slow = new Entrance("praxis.limit.sign.in", "2/6h")) {
            for (int i = 0; i < 2; i++) slow.signIn(ANA, "wrong").statusCode(401);
            slow.clock.pass(Duration.ofHours(2).plusSeconds(1));
            limited(slow.signIn(ANA, "wrong"), "3599");
        }
    }

    @Test
    void guesses_from_one_address_are_few_whoever_they_are_at() {
        for (int i = 0; i < 6; i++) signIn("192.0.2.1", i + ANA, "wrong").statusCode(401);
        limited(signIn("192.0.2.1", "7" + ANA, "wrong"), "60");
        signIn("192.0.2.2", "7" + ANA, "wrong").statusCode(401);
    }

    @Test
    void nobody_is_locked_out_for_long_and_not_at_all_where_they_signed_in_before() {
        entrance.clinic(ANA, ClinicRole.STAFF);
        signIn("192.0.2.1", ANA, Entrance.PASSWORD).statusCode(200);
        for (int i = 0; i < 3; i++) signIn("198.51.100." + i, ANA, "wrong").statusCode(401);
        limited(signIn("198.51.100.9", ANA, "wrong"), "1");
        signIn("192.0.2.1", ANA, Entrance.PASSWORD).statusCode(200);
        limited(signIn("192.0.2.2", ANA, Entrance.PASSWORD), "1");
        entrance.clock.pass(Duration.ofSeconds(1));
        signIn("192.0.2.2", ANA, Entrance.PASSWORD).statusCode(200);
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        for (int i = 0; i < 3; i++) signIn("2001:db8:0:1::" + i, ANA, "wrong").statusCode(401);
        limited(signIn("2001:db8:0:1:ffff::1", ANA, "wrong"), "60");
        signIn("2001:db8:0:2::1", ANA, "wrong").statusCode(401);
    }

    @Test
    void a_key_and_a_user_may_ask_so_often_and_operators_as_they_like() {
        var clinic = entrance.clinic(ANA, ClinicRole.STAFF);
        var token = entrance.token(ANA);
        for (int i = 0; i < 5; i++) entrance.me(token).statusCode(200);
        limited(entrance.me(token), "12");
        var made = Practice.done(entrance.door.apiKeys(Actor.OPERATOR).make(clinic.id(), "Website", Optional.empty()));
        var services = "/v1/clinics/" + clinic.id() + "/services";
        var key = made.text().written();
        for (int i = 0; i < 3; i++) entrance.bearing(key).get(services).then().statusCode(200);
        limited(entrance.bearing(key).get(services).then(), "20");
        entrance.clock.pass(Duration.ofMinutes(1));
        entrance.bearing(key).get(services).then().statusCode(200);
        var operator = Practice.done(entrance.door.tokens(Actor.OPERATOR).forPlatform("operator", Duration.ofHours(1)));
        for (int i = 0; i < 10; i++) entrance.me(operator.token().value()).statusCode(200);
    }

    @Test
    void bad_tokens_from_one_address_are_few_but_never_keep_good_ones_out() {
        entrance.clinic(ANA, ClinicRole.STAFF);
        var token = entrance.token(ANA);
        for (int i = 0; i < 2; i++) entrance.me("x").statusCode(401);
        limited(entrance.me("x"), "30");
        entrance.me(token).statusCode(200);
    }

    @Test
    void what_an_untrusted_caller_says_of_their_address_counts_for_nothing() {
        try (var direct = new Entrance("praxis.limit.sign.in", "1/1m")) {
            direct.signIn(ANA, "wrong", "X-Forwarded-For", "192.0.2.1").statusCode(401);
            limited(direct.signIn(ANA, "wrong", "X-Forwarded-For", "192.0.2.2"), "60");
        }
    }

    @Test
    void an_encrypted_connection_is_to_stay_so() {
        var header = "Strict-Transport-Security";
        var secure = entrance.request().header("X-Forwarded-Proto", "https").get("/health");
        assertThat(secure.header(header)).isEqualTo("max-age=31536000");
        assertThat(entrance.request().get("/health").header(header)).isNull();
    }
}

package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.application.Practice;
import praxis.domain.access.Actor;
import praxis.domain.people.ClinicRole;

/** Only what Praxis has signed, for itself and until later than now, lets anybody in. */
class TokensTest {

    private static final Entrance ENTRANCE = new Entrance("praxis.limit.stranger", "off");
    private static final String OTHER_KEY = "7vYh1uB0m2Jq9eLxKcRz4TgWsAoDnFiP6yXbMtUkQ3E=";

    @AfterAll
    static void close() {
        ENTRANCE.close();
    }

    private static JWSObject genuine() throws ParseException {
        var issued = ENTRANCE.door.tokens(Actor.OPERATOR).forPlatform("operator", Duration.ofHours(1));
        return JWSObject.parse(Practice.done(issued).token().value());
    }

    private static byte[] key(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** A token signed with a good key that says something else. */
    private static String saying(Consumer<Map<String, Object>> change) throws ParseException, JOSEException {
        var token = genuine();
        var claims = new HashMap<>(token.getPayload().toJSONObject());
        change.accept(claims);
        return signed(token.getHeader(), claims, key(Server.KEY));
    }

    private static String signed(JWSHeader header, Map<String, Object> claims, byte[] key) throws JOSEException {
        var token = new JWSObject(header, new Payload(claims));
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private static void refused(String token) {
        ENTRANCE.me(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"))
                .body("detail", equalTo("the access token is not valid"));
    }

    private static long now() {
        return ENTRANCE.clock.instant().getEpochSecond();
    }

    @Test
    void the_genuine_one_is_taken() throws Exception {
        ENTRANCE.me(genuine().serialize()).statusCode(200);
        ENTRANCE.me(saying(claims -> {})).statusCode(200);
    }

    @Test
    void who_shows_nothing_is_asked_to() {
        ENTRANCE.request()
                .get("/v1/clinics")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
        for (var open : List.of("/health", "/health/liveness", "/health/readiness", "/openapi.yaml"))
            ENTRANCE.request().get(open).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me",
                "/v1/clinics?no_such=1",
                "/v1/none",
                "/v1//login",
                "/V1/login",
                "/metrics",
                "/health/nope",
                "/",
                "/v1/clinics/x/slots",
                "/v1/openapi.yaml"
            })
    void all_else_is_closed_to_strangers_whether_it_is_there_or_not(String path) {
        ENTRANCE.request().get(path).then().statusCode(401);
        ENTRANCE.request().delete(path).then().statusCode(401);
        ENTRANCE.request()
                .contentType("application/json")
                .body("{}")
                .put(path)
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_without_a_signature_is_refused() throws Exception {
        var claims = genuine().getPayload();
        refused(new PlainObject(new PlainHeader(), claims).serialize());
        var parts = genuine().serialize().split("\\.");
        refused(parts[0] + "." + parts[1] + ".");
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        refused(none + "." + parts[1] + ".");
        refused(none + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void a_token_that_was_changed_is_refused() throws Exception {
        var parts = genuine().serialize().split("\\.");
        var other = genuine().serialize().split("\\.");
        refused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void a_token_signed_with_another_key_is_refused() throws Exception {
        var token = genuine();
        refused(signed(token.getHeader(), token.getPayload().toJSONObject(), key(OTHER_KEY)));
    }

    @Test
    void the_algorithm_and_the_name_of_the_key_are_pinned() throws Exception {
        var token = genuine();
        var claims = token.getPayload().toJSONObject();
        var name = token.getHeader().getKeyID();
        var longKey = new byte[64];
        System.arraycopy(key(Server.KEY), 0, longKey, 0, 32);
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.HS512).keyID(name).build(), claims, longKey));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.HS256).build(), claims, key(Server.KEY)));
        refused(signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("../" + name).build(), claims, key(Server.KEY)));
        var critical = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(name)
                .criticalParams(java.util.Set.of("x"))
                .customParam("x", 1)
                .build();
        refused(signed(critical, claims, key(Server.KEY)));
    }

    @Test
    void a_token_of_another_time_is_refused() throws Exception {
        refused(saying(claims -> claims.put("exp", now())));
        refused(saying(claims -> claims.put("exp", now() - 3600)));
        refused(saying(claims -> claims.remove("exp")));
        refused(saying(claims -> claims.put("exp", "tomorrow")));
        refused(saying(claims -> claims.put("nbf", now() + 31)));
        refused(saying(claims -> claims.put("iat", now() + 31)));
        refused(saying(claims -> claims.remove("iat")));
        refused(saying(claims -> claims.put("nbf", Long.MAX_VALUE)));
        ENTRANCE.me(saying(claims -> claims.put("exp", now() + 1))).statusCode(200);
        ENTRANCE.me(saying(claims -> claims.put("nbf", now() + 30))).statusCode(200);
    }

    @Test
    void a_token_expires() {
        try (var entrance = new Entrance()) {
            entrance.clinic("ana@example.org", ClinicRole.STAFF);
            var token = entrance.token("ana@example.org");
            entrance.clock.pass(Duration.ofHours(8).minusSeconds(1));
            entrance.me(token).statusCode(200);
            entrance.clock.pass(Duration.ofSeconds(1));
            entrance.me(token).statusCode(401);
        }
    }

    @Test
    void a_token_for_others_or_from_others_is_refused() throws Exception {
        refused(saying(claims -> claims.put("aud", "another")));
        refused(saying(claims -> claims.remove("aud")));
        refused(saying(claims -> claims.put("iss", "another")));
        refused(saying(claims -> claims.remove("iss")));
        refused(saying(claims -> claims.remove("sub")));
    }

    @Test
    void a_token_of_somebody_who_is_gone_is_refused() throws Exception {
        refused(saying(claims -> {
            claims.remove("platform");
            claims.put("sub", "01938000-0000-7000-8000-00000000ffff");
            claims.put("round", 0);
        }));
        refused(saying(claims -> claims.put("platform", "true")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "pxk_x", "eyJhbGciOiJIUzI1NiJ9.W10.x", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_token_is_refused(String token) {
        refused(token);
    }

    @Test
    void a_bad_header_is_not_made_good_by_a_cookie() throws Exception {
        var cookie = genuine().serialize();
        for (var header : List.of("Basic eDp4", "Bearer", "Bearer x", "Bearer " + cookie + " x", cookie))
            ENTRANCE.withCookie(cookie)
                    .header("Authorization", header)
                    .get("/v1/me")
                    .then()
                    .statusCode(401);
        ENTRANCE.request()
                .header("Authorization", "bearer " + cookie)
                .get("/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_token_in_another_spelling_is_signed_out_too() throws Exception {
        var token = genuine().serialize();
        ENTRANCE.bearing(token).post("/v1/logout").then().statusCode(204);
        // the last letter of 256 bits in base64url holds two bits that mean nothing
        var last = token.charAt(token.length() - 1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var spelled = token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) ^ 1);
        assertThat(spelled).isNotEqualTo(token);
        ENTRANCE.me(spelled).statusCode(401);
    }

    @Test
    void keys_are_rotated_without_signing_anybody_out() throws Exception {
        var old = genuine().serialize();
        try (var both = new Entrance("praxis.token.keys", OTHER_KEY + "," + Server.KEY);
                var retired = new Entrance("praxis.token.keys", OTHER_KEY)) {
            both.me(old).statusCode(200);
            var issued = both.door.tokens(Actor.OPERATOR).forPlatform("operator", Duration.ofHours(1));
            var fresh = Practice.done(issued).token().value();
            retired.me(fresh).statusCode(200);
            ENTRANCE.me(fresh).statusCode(401);
            retired.me(old).statusCode(401);
        }
    }

    @Test
    void a_token_tells_who_and_until_when_and_nothing_else() throws Exception {
        assertThat(genuine().getPayload().toJSONObject().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "iat", "nbf", "exp", "jti", "platform");
        ENTRANCE.me(genuine().serialize()).body("platform_admin", not(equalTo(false)));
    }
}

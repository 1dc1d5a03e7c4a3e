package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import praxis.domain.people.ClinicRole;

/** Tokens of an OpenID Connect issuer, whose keys this test serves on a port of its own. */
class OtherIssuerTest {

    private static final String ISSUER = "https://login.example.org/";
    private static final RSAKey KEY = key("one");
    private static final RSAKey NEXT_KEY = key("two");

    private final AtomicInteger fetches = new AtomicInteger();
    private JWKSet served = new JWKSet(KEY.toPublicJWK());
    private HttpServer keys;
    private Entrance entrance;

    OtherIssuerTest() throws IOException {
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            var json = served.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        keys.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/keys");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        entrance = open("/keys");
    }

    private Entrance open(String path) {
        return new Entrance(
                "praxis.oidc.issuer",
                ISSUER,
                "praxis.oidc.audience",
                "praxis-app",
                "praxis.oidc.jwks.url",
                "http://127.0.0.1:" + keys.getAddress().getPort() + path);
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        keys.start();
        entrance.clinic("ana@example.org", ClinicRole.STAFF);
    }

    @AfterEach
    void stop() {
        entrance.close();
        keys.stop(0);
    }

    private Map<String, Object> claims() {
        var now = entrance.clock.instant().getEpochSecond();
        return new HashMap<>(Map.of(
                "iss",
                ISSUER,
                "aud",
                java.util.List.of("praxis-app", "another"),
                "sub",
                "auth0|1",
                "email",
                "Ana@Example.org",
                "email_verified",
                true,
                "iat",
                now,
                "exp",
                now + 600));
    }

    private static String signed(RSAKey key, Map<String, Object> claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new JWSObject(header, new Payload(claims));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String saying(Consumer<Map<String, Object>> change) throws JOSEException {
        var claims = claims();
        change.accept(claims);
        return signed(KEY, claims);
    }

    @Test
    void a_verified_address_is_who_has_it_here() throws Exception {
        var token = signed(KEY, claims());
        entrance.me(token)
                .statusCode(200)
                .body("email", equalTo("ana@example.org"))
                .body("platform_admin", equalTo(false));
        for (int i = 0; i < 5; i++) entrance.me(signed(KEY, claims())).statusCode(200);
        assertThat(fetches).hasValue(1);
        entrance.bearing(token).post("/v1/logout").then().statusCode(204);
        entrance.me(token).statusCode(401);
    }

    @Test
    void what_the_issuer_did_not_say_so_is_refused() throws Exception {
        entrance.me(saying(claims -> claims.put("email", "nobody@example.org"))).statusCode(401);
        entrance.me(saying(claims -> claims.put("email", "not an address"))).statusCode(401);
        entrance.me(saying(claims -> claims.remove("email"))).statusCode(401);
        entrance.me(saying(claims -> claims.put("email_verified", false))).statusCode(401);
        entrance.me(saying(claims -> claims.put("email_verified", "true"))).statusCode(401);
        entrance.me(saying(claims -> claims.remove("email_verified"))).statusCode(401);
        entrance.me(saying(claims -> claims.put("aud", "another"))).statusCode(401);
        entrance.me(saying(claims -> claims.put("iss", "https://evil.example/")))
                .statusCode(401);
        entrance.me(saying(claims -> claims.put("exp", entrance.clock.instant().getEpochSecond())))
                .statusCode(401);
        entrance.me(saying(claims -> claims.put("nbf", entrance.clock.instant().getEpochSecond() + 60)))
                .statusCode(401);
        entrance.me(saying(claims -> claims.put("platform", true))).body("platform_admin", equalTo(false));
    }

    @Test
    void a_token_of_another_key_or_algorithm_is_refused() throws Exception {
        entrance.me(signed(key("one"), claims())).statusCode(401);
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build();
        var confused = new JWSObject(header, new Payload(claims()));
        confused.sign(new MACSigner(KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        entrance.me(confused.serialize()).statusCode(401);
        var ours = new JWSObject(header, new Payload(claims()));
        ours.sign(new MACSigner(java.util.Base64.getDecoder().decode(Server.KEY)));
        entrance.me(ours.serialize()).statusCode(401);
    }

    @Test
    void an_issuer_rotates_its_keys_but_strange_keys_do_not_make_us_ask_again_and_again() throws Exception {
        entrance.me(signed(KEY, claims())).statusCode(200);
        served = new JWKSet(java.util.List.of(KEY.toPublicJWK(), NEXT_KEY.toPublicJWK()));
        entrance.me(signed(NEXT_KEY, claims())).statusCode(200);
        for (int i = 0; i < 5; i++)
            entrance.me(signed(key("strange-" + i), claims())).statusCode(401);
        assertThat(fetches.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void an_issuer_that_is_not_there_is_not_the_callers_fault() throws Exception {
        keys.stop(0);
        entrance.me(signed(KEY, claims()))
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "30")
                .body("code", equalTo("unavailable"));
        var own = entrance.token("ana@example.org");
        entrance.me(own).statusCode(200);
    }

    @Test
    void keys_are_fetched_only_from_where_the_setting_says() throws Exception {
        try (var redirected = open("/elsewhere")) {
            redirected.clinic("ana@example.org", ClinicRole.STAFF);
            redirected.me(signed(KEY, claims())).statusCode(503);
        }
        assertThat(fetches).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://login.example.org|''|''|go together",
                "https://login.example.org|praxis|http://login.example.org/keys|https address",
                "https://login.example.org|praxis|ftp://127.0.0.1/keys|https address",
                "https://login.example.org|praxis|keys|https address",
                "praxis|praxis|https://login.example.org/keys|Praxis itself"
            })
    void settings_that_would_not_be_safe_are_refused(String issuer, String audience, String url, String said) {
        assertThatThrownBy(() -> new Entrance(
                        "praxis.oidc.issuer", issuer,
                        "praxis.oidc.audience", audience,
                        "praxis.oidc.jwks.url", url))
                .hasStackTraceContaining(said);
    }
}

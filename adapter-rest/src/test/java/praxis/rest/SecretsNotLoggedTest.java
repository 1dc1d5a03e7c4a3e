package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import praxis.application.Practice;
import praxis.domain.access.Actor;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;

/** Whatever is logged, even by libraries and much louder than usual, no secret is in it. */
class SecretsNotLoggedTest {

    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }

    private static final List<String> LOUD = List.of("praxis", "com.nimbusds", "io.micronaut.http");

    @Test
    void no_password_token_or_key_is_ever_logged() {
        var kept = new Kept();
        kept.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(kept);
        LOUD.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.DEBUG));
        try (var entrance = new Entrance()) {
            var secrets = comingAndGoing(entrance);
            assertThat(kept.lines).isNotEmpty();
            for (var secret : secrets) assertThat(kept.lines).noneMatch(line -> line.contains(secret));
        } finally {
            LOUD.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(null));
            root.detachAppender(kept);
        }
    }

    /** @return every secret that was sent or answered */
    private static List<String> comingAndGoing(Entrance entrance) {
        var clinic = entrance.clinic("ana@example.org", ClinicRole.CLINIC_ADMIN);
        var token = entrance.token("ana@example.org");
        entrance.signIn("ana@example.org", "wrong but secret").statusCode(401);
        entrance.signIn("not an address", "secret all the same").statusCode(422);
        String key = entrance.bearing(token)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Website\"}")
                .post("/v1/clinics/" + clinic.id() + "/api_keys")
                .path("key");
        String signing = entrance.bearing(token)
                .contentType(ContentType.JSON)
                .body("{\"url\":\"https://example.org/praxis\"}")
                .post("/v1/clinics/" + clinic.id() + "/webhooks")
                .path("signing_key");
        entrance.bearing(key)
                .get("/v1/clinics/" + clinic.id() + "/services")
                .then()
                .statusCode(200);
        entrance.bearing(key + "x").get("/v1/me").then().statusCode(401);
        entrance.bearing("forged.token.secret").get("/v1/me").then().statusCode(401);
        entrance.withCookie(token).get("/v1/me").then().statusCode(200);
        var invitation = Practice.done(entrance.door
                        .invitations(Actor.OPERATOR)
                        .invite(new Email("new@example.org"), Duration.ofDays(1)))
                .secret()
                .value();
        entrance.request()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"%s\",\"password\":\"chosen and secret\"}".formatted(invitation))
                .post("/v1/invitations/accept")
                .then()
                .statusCode(204);
        entrance.bearing(token).post("/v1/logout").then().statusCode(204);
        return List.of(
                Entrance.PASSWORD,
                "wrong but secret",
                "secret all the same",
                "chosen and secret",
                "forged.token.secret",
                token,
                token.substring(token.lastIndexOf('.') + 1),
                key,
                key.substring(37),
                signing,
                invitation,
                Server.KEY,
                "$argon2id");
    }
}

package praxis.rest;

import static io.restassured.RestAssured.given;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import praxis.application.FrontDesk;
import praxis.application.Practice;
import praxis.application.identity.FrontDoor;
import praxis.application.identity.IssueTokens;
import praxis.application.memory.MemoryPorts;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;

/** One server on a store in memory for all tests, at a time that stands still; each test makes clinics of its own. */
final class Server {

    static final Instant NOW = MovingClock.START;

    /** 32 random bytes. */
    static final String KEY = "q0BvPMHhxyZFd2QY6nYzqlgX1cO9d0kJ8m5tWbU3rLE=";

    static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "twins",
                    true,
                    "micronaut.server.port",
                    -1,
                    "praxis.token.keys",
                    KEY,
                    "praxis.webhooks.deliver",
                    false),
            "test");

    /** An operator's: every request carries it that says nothing else. */
    static final String TOKEN = token(SERVER.getApplicationContext());

    private static final AtomicLong NAMES = new AtomicLong();

    @Factory
    @Requires(property = "twins")
    static final class Twins {

        @Bean
        @Singleton
        Ports ports() {
            return MemoryPorts.fresh();
        }

        @Bean
        @Singleton
        @Primary
        InstantSource clock(@Property(name = "twins") String name) {
            return MovingClock.of(name);
        }

        @Bean
        @Singleton
        FrontDesk frontDesk(Ports ports, InstantSource clock) {
            return new FrontDesk(ports, clock);
        }
    }

    private Server() {}

    /** The token of an operator, for 30 days from {@link #NOW}. */
    static String token(ApplicationContext context) {
        var issued =
                context.getBean(FrontDoor.class).tokens(Actor.OPERATOR).forPlatform("operator", IssueTokens.LONGEST);
        return Practice.done(issued).token().value();
    }

    static RequestSpecification request() {
        return stranger().header("Authorization", "Bearer " + TOKEN);
    }

    /** A request that says nothing of its caller. */
    static RequestSpecification stranger() {
        return given().baseUri(SERVER.getURL().toString()).urlEncodingEnabled(false);
    }

    static ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    static ValidatableResponse send(String method, String path, String json, String... headers) {
        var request = request().contentType(ContentType.JSON).body(json);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request.request(method, path).then();
    }

    static ValidatableResponse post(String path, String json) {
        return send("POST", path, json);
    }

    static ValidatableResponse patch(String path, String json, String... headers) {
        return send("PATCH", path, json, headers);
    }

    static ValidatableResponse put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    static ValidatableResponse delete(String path, String... headers) {
        var request = request();
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request.delete(path).then();
    }

    static String made(String path, String json) {
        return post(path, json).statusCode(201).extract().path("id");
    }

    /** A new clinic in Madrid. @return its path */
    static String clinic() {
        return "/v1/clinics/" + made("/v1/clinics", "{\"name\":\"Clinic\",\"time_zone\":\"Europe/Madrid\"}");
    }

    /** A new approved provider. @return the id */
    static String provider(String clinic) {
        return made(clinic + "/users", """
                {"email":"%s","full_name":"Ana Ruiz","is_provider":true}""".formatted(email()));
    }

    static String service(String clinic, String provider) {
        return made(clinic + "/services", """
                {"name":"Consultation","duration_minutes":30,"step_minutes":30,"provider_ids":["%s"]}""".formatted(provider));
    }

    static String email() {
        return "user" + NAMES.incrementAndGet() + "@example.org";
    }

    static String key() {
        return "key-" + NAMES.incrementAndGet();
    }

    /** Opens on one weekday. */
    static void open(String owner, int weekday, String start, String end) {
        post(owner + "/work_hours", row(weekday, start, end)).statusCode(201);
    }

    static String row(int weekday, String start, String end) {
        return """
                {"weekday":%d,"start_time":"%s","end_time":"%s"}""".formatted(weekday, start, end);
    }
}

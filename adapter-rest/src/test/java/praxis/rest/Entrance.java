package praxis.rest;

import static io.restassured.RestAssured.given;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import praxis.application.Practice;
import praxis.application.UseCases;
import praxis.application.clinic.ManageClinics;
import praxis.application.identity.FrontDoor;
import praxis.application.people.ManageMembers;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;
import praxis.domain.clinic.Clinic;
import praxis.domain.identity.Password;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.MembershipStatus;

/** A server of a test's own, with a clock that can be moved, and people who can sign in. */
final class Entrance implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private static final AtomicLong SERVERS = new AtomicLong();

    final MovingClock clock;
    final FrontDoor door;
    final UseCases praxis;
    private final ApplicationContext context;
    private final EmbeddedServer server;

    /** @param settings pairs of a name and a value */
    Entrance(String... settings) {
        var name = "entrance-" + SERVERS.incrementAndGet();
        var all = new HashMap<String, Object>(Map.of(
                "twins",
                name,
                "micronaut.server.port",
                -1,
                "praxis.token.keys",
                Server.KEY,
                "praxis.webhooks.deliver",
                false));
        for (int i = 0; i < settings.length; i += 2) all.put(settings[i], settings[i + 1]);
        clock = MovingClock.of(name);
        context = ApplicationContext.run(all, "test");
        door = context.getBean(FrontDoor.class);
        praxis = UseCases.of(context.getBean(Ports.class), clock, Actor.OPERATOR);
        server = context.getBean(EmbeddedServer.class).start();
    }

    @Override
    public void close() {
        context.close();
    }

    String authority() {
        return server.getHost() + ":" + server.getPort();
    }

    /** A new clinic with a member of its own, who can sign in. @return the clinic */
    Clinic clinic(String email, ClinicRole role) {
        var draft = new ManageClinics.Draft(java.util.Optional.empty(), "Clinic", java.time.ZoneId.of("Europe/Madrid"));
        var clinic = Practice.done(praxis.clinics().create(draft));
        join(clinic, email, role);
        Practice.done(door.accounts(Actor.OPERATOR).setPassword(new Email(email), Password.chosen(PASSWORD)));
        return clinic;
    }

    void join(Clinic clinic, String email, ClinicRole role) {
        Practice.done(praxis.members()
                .add(
                        clinic.id(),
                        new ManageMembers.Draft(
                                java.util.Optional.empty(),
                                new Email(email),
                                "Ana Ruiz",
                                java.util.Optional.empty(),
                                role,
                                false,
                                MembershipStatus.APPROVED)));
    }

    RequestSpecification request() {
        return given().baseUri(server.getURL().toString()).urlEncodingEnabled(false);
    }

    RequestSpecification bearing(String token) {
        return request().header("Authorization", "Bearer " + token);
    }

    RequestSpecification withCookie(String token) {
        return request().cookie("access_token", token);
    }

    ValidatableResponse signIn(String email, String password, String... headers) {
        var request = request().contentType(ContentType.JSON);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request.body("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password))
                .post("/v1/login")
                .then();
    }

    String token(String email) {
        return signIn(email, PASSWORD).statusCode(200).extract().path("access_token");
    }

    /** What a caller gets who asks who they are. */
    ValidatableResponse me(String token) {
        return bearing(token).get("/v1/me").then();
    }
}

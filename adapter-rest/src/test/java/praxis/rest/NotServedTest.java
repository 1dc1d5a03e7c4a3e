package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static praxis.rest.Told.problem;
import static praxis.rest.Told.told;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses before anybody is asked is a problem like any other. */
class NotServedTest {

    private static final String CLINIC = Server.clinic();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me?%", "/v1/clinics?q=%zz", "/v1/clinics?q=a%2", "/health?%"})
    void a_query_that_is_no_text_is_malformed_whoever_asks(String target) throws Exception {
        assertThat(answered(target)).startsWith("HTTP/1.1 400").contains("malformed-request");
    }

    /** Clients refuse to send such a target. */
    private static String answered(String target) throws IOException {
        var server = Server.SERVER.getURI();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Server.TOKEN
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_servers_own_refusals_are_problems_too() {
        problem(Server.delete("/v1/clinics"), 405, "method-not-allowed").header("Allow", containsString("POST"));
        problem(
                Server.request()
                        .contentType(ContentType.TEXT)
                        .body("x")
                        .post("/v1/clinics")
                        .then(),
                415,
                "unsupported-media-type");
        problem(Server.request().accept("image/png").get("/v1/clinics").then(), 406, "not-acceptable");
        problem(Server.post("/v1/clinics", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "too-large");
        var options = Server.request()
                .options("/v1/clinics")
                .then()
                .statusCode(200)
                .header("Allow", containsString("POST"))
                .extract();
        assertThat(options.asString()).isEmpty();
        assertThat(options.contentType()).isEmpty();
        var head = Server.request()
                .head(CLINIC)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .extract();
        assertThat(head.body().asByteArray()).isEmpty();
    }

    @Test
    void the_servers_own_refusals_are_told_in_the_words_of_the_house() {
        told(Server.get("/v1/nope"), "There is nothing at this path");
        Server.delete("/v1/me").body("detail", matchesPattern("There is no DELETE here, only (HEAD, GET|GET, HEAD)"));
        told(
                Server.request().accept("image/png").get("/v1/me").then(),
                "Accept leaves out the type of the answer: application/json, of /openapi.yaml application/yaml, of"
                        + " /metrics text/plain");
        told(
                Server.post("/v1/clinics", "x".repeat(1_100_000)),
                "The body is over 1 MiB, or the address or a header far too long");
        told(
                Server.get("/v1/clinics?q=" + "x".repeat(20_000)),
                "The body is over 1 MiB, or the address or a header far too long");
    }

    @Test
    void a_check_of_health_that_there_is_not_is_not_found() {
        problem(Server.get("/health/nope"), 404, "not-found").body("detail", not(containsString("micronaut")));
    }

    @Test
    void no_answer_says_what_is_inside() {
        var text = Server.get("/v1/clinics?cursor=%FF%FE").extract().asString();
        assertThat(text).doesNotContain("Exception", "praxis.", "micronaut");
    }
}

package praxis.rest;

import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** Who accepts problems alone gets them as they are. */
final class ProblemReadersTest {

    @Test
    void an_error_stays_the_error_that_it_is() {
        Server.request()
                .header("Accept", "application/problem+json")
                .get("/v1/clinics/x")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void what_is_no_error_is_told_as_json() {
        Server.request()
                .header("Accept", "application/problem+json")
                .get("/v1/clinics")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void who_accepts_nothing_that_there_is_is_told_so() {
        Server.request().header("Accept", "image/png").get("/v1/clinics").then().statusCode(406);
    }
}

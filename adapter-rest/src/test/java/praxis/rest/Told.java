package praxis.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;

/** What every refusal has in common. */
final class Told {

    private Told() {}

    static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:praxis:problem:" + code))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }

    static void told(ValidatableResponse answer, String detail) {
        answer.body("detail", equalTo(detail));
    }
}

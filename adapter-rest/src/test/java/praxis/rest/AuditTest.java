package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

class AuditTest {

    private final String clinic = Server.clinic();

    @Test
    void it_is_listed_by_kind() {
        var provider = Server.provider(clinic);
        Server.service(clinic, provider);
        Server.get(clinic + "/audit").statusCode(200).body("audit.kind", contains("service", "membership", "clinic"));
        Server.get(clinic + "/audit?kind=membership")
                .statusCode(200)
                .body("audit.thing_id", contains(provider))
                .body("audit.kind", contains("membership"));
    }

    @Test
    void a_kind_that_there_is_not_is_refused_with_those_there_are() {
        Server.get(clinic + "/audit?kind=services")
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("errors.field", contains("kind"))
                .body(
                        "errors[0].message",
                        equalTo("\"services\" is none of account, api_key, appointment, clinic, closure, invitation,"
                                + " leave, membership, service, user, webhook, work_hours"));
    }
}

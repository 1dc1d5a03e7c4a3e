package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"services", "account", "invitation", "leave", "user"})
    void a_kind_that_no_clinic_has_is_refused_with_those_there_are(String kind) {
        Server.get(clinic + "/audit?kind=" + kind)
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("errors.field", contains("kind"))
                .body(
                        "errors[0].message",
                        equalTo("\"" + kind
                                + "\" is none of api_key, appointment, clinic, closure, membership, service,"
                                + " webhook, work_hours"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=-999999999-01-01T00:00:00Z",
                "from=%2B999999999-12-31T23:59:59Z",
                "to=-999999999-01-01T00:00:00Z",
                "to=%2B999999999-12-31T23:59:59Z"
            })
    void an_instant_outside_the_years_1_to_9999_is_refused(String range) {
        Server.get(clinic + "/audit?" + range)
                .statusCode(422)
                .body("code", equalTo("invalid-period"))
                .body("errors.field", contains(range.substring(0, range.indexOf('='))));
    }
}

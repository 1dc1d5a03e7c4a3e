package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What has no external id is named by its id, in files and commands; so nothing else of its kind may be called that. */
class ExternalIdsTest {

    /** @param fields of a new thing, the last of which is open; {@code %s} is the external id in JSON */
    private static String made(String list, String fields, String externalId) {
        return Server.post(list, fields.formatted(externalId))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void isTaken(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("duplicate")).body("errors.field", contains("external_id"));
    }

    private static void isNoOthersId(String list, String first, String second, String third) {
        var unnamed = made(list, first, "null");
        var named = made(list, second, '"' + Server.key() + '"');
        var asUnnamed = '"' + unnamed + '"';
        var change = "{\"external_id\":%s}".formatted(asUnnamed);
        isTaken(Server.post(list, third.formatted(asUnnamed)));
        isTaken(Server.patch(list + "/" + named, change));
        Server.patch(list + "/" + unnamed, change).statusCode(200).body("external_id", equalTo(unnamed));
    }

    @Test
    void a_clinics_is_no_other_clinics_id() {
        var clinic = "{\"name\":\"A\",\"time_zone\":\"Europe/Madrid\",\"external_id\":%s}";
        isNoOthersId("/v1/clinics", clinic, clinic, clinic);
    }

    @Test
    void a_members_is_no_other_members_id() {
        isNoOthersId(Server.clinic() + "/users", member(), member(), member());
    }

    private static String member() {
        return "{\"email\":\"" + Server.email() + "\",\"full_name\":\"Ana\",\"external_id\":%s}";
    }

    @Test
    void a_services_is_no_other_services_id() {
        var service = "{\"name\":\"A\",\"duration_minutes\":30,\"external_id\":%s}";
        isNoOthersId(Server.clinic() + "/services", service, service, service);
    }
}

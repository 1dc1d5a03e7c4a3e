package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

class ConditionalAnswersTest {

    private final String clinic = Server.clinic();

    private void reads_once(String path) {
        var tag = Server.get(path).statusCode(200).extract().header("ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        for (var known : new String[] {tag, "\"x\", " + tag, "W/" + tag, "*"}) {
            var again = Server.request()
                    .header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .extract();
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.asString()).isEmpty();
        }
        Server.request()
                .header("If-None-Match", "\"x\"")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
        Server.request().head(path).then().statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void every_reader_can_ask_whether_something_changed() {
        var provider = Server.provider(clinic);
        var service = Server.service(clinic, provider);
        Server.open(clinic, 1, "09:00", "13:00");
        Server.put(clinic + "/special_hours/2026-12-24", "{\"periods\":[]}").statusCode(200);
        reads_once(clinic);
        reads_once(clinic + "/users");
        reads_once(clinic + "/users/" + provider);
        reads_once(clinic + "/providers");
        reads_once(clinic + "/services/" + service);
        reads_once(clinic + "/work_hours");
        reads_once(clinic + "/special_hours");
        reads_once(clinic + "/special_hours/2026-12-24");
        reads_once(clinic + "/providers/" + provider + "/availability?from=2026-11-23&to=2026-11-29");
        reads_once(clinic + "/slots?service_id=" + service + "&from=2026-11-23&to=2026-11-29");
        reads_once(clinic + "/slots/next?service_id=" + service);
        reads_once(clinic + "/explain?service_id=" + service + "&provider_id=" + provider + "&at=2026-11-23T09:00Z");
    }

    @Test
    void slots_keep_their_tag_for_as_long_as_they_say_the_same() {
        var path = slots(openService());
        var before = Server.get(path).extract().header("ETag");
        Server.service(clinic, Server.provider(clinic));
        Server.request().header("If-None-Match", before).get(path).then().statusCode(304);
    }

    @Test
    void slots_get_another_tag_when_they_change() {
        var path = slots(Server.service(clinic, Server.provider(clinic)));
        var before = Server.get(path).extract().header("ETag");
        Server.open(clinic, 1, "09:00", "13:00");
        Server.request().header("If-None-Match", before).get(path).then().statusCode(200);
    }

    @Test
    void a_tag_of_slots_is_the_same_for_the_same_slots_alone() {
        var service = openService();
        var path = slots(service);
        var tag = Server.get(path).extract().header("ETag");
        assertThat(Server.get(path).extract().header("ETag")).isEqualTo(tag);
        Server.patch(clinic + "/services/" + service, "{\"duration_minutes\":60}")
                .statusCode(200);
        assertThat(Server.get(path).extract().header("ETag")).isNotEqualTo(tag);
    }

    /** Given on Monday mornings. */
    private String openService() {
        Server.open(clinic, 1, "09:00", "13:00");
        return Server.service(clinic, Server.provider(clinic));
    }

    private String slots(String service) {
        return clinic + "/slots?from=2026-11-23&to=2026-11-29&service_id=" + service;
    }

    @Test
    void what_is_written_otherwise_gets_another_tag_of_the_same_revision() {
        var user = clinic + "/users/" + Server.provider(clinic);
        var tag = Server.get(user).extract().header("ETag");
        Server.patch(clinic, "{\"time_zone\":\"Asia/Tokyo\"}").statusCode(200);
        Server.request()
                .header("If-None-Match", tag)
                .get(user)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));
        Server.patch(user, "{\"phone_e164\":\"+34911234567\"}", "If-Match", tag).statusCode(200);
    }

    @Test
    void a_writer_who_has_not_seen_the_latest_is_refused_and_changes_nothing() {
        Server.patch(clinic, "{\"name\":\"Two\"}", "If-Match", "\"1\"")
                .statusCode(200)
                .header("ETag", startsWith("\"2-"));
        Server.patch(clinic, "{\"name\":\"Three\"}", "If-Match", "\"1\"")
                .statusCode(412)
                .body("code", equalTo("stale"));
        Server.patch(clinic, "{\"name\":\"Three\"}", "If-Match", "W/\"2\"").statusCode(412);
        Server.patch(clinic, "{\"name\":\"Three\"}", "If-Match", "2").statusCode(400);
        Server.patch(clinic, "{\"name\":\"Three\"}", "If-Match", "").statusCode(400);
        Server.get(clinic).body("name", equalTo("Two"));
        Server.patch(clinic, "{\"name\":\"Three\"}", "If-Match", "\"1\" , \"2\"")
                .statusCode(200);
        Server.patch(clinic, "{\"name\":\"Four\"}", "If-Match", "*").statusCode(200);
    }

    @Test
    void several_lines_of_tags_are_one_list() {
        Server.patch(clinic, "{\"name\":\"Two\"}", "If-Match", "\"7\"", "If-Match", "\"8\"")
                .statusCode(412);
        Server.patch(clinic, "{\"name\":\"Two\"}", "If-Match", "\"7\"", "If-Match", "\"1\"")
                .statusCode(200);
    }
}

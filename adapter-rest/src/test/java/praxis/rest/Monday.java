package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;

/** A clinic in Madrid that is open on Mondays from nine to eleven, with visits of Ana's at nine and at ten. */
final class Monday {

    static final String DATE = "2026-11-23";

    private static final String[] ALL_OF_IT = {
        "",
        "/work_hours",
        "/special_hours",
        "/services",
        "/closures",
        "/users",
        "/appointments",
        "/audit",
        "/providers/{ana}/work_hours",
        "/providers/{ana}/special_hours"
    };

    final String clinic = Server.clinic();
    final String ana = Server.provider(clinic);
    final String service = Server.service(clinic, ana);
    final String row;
    final String nine;
    final String ten;

    Monday() {
        row = Server.post(clinic + "/work_hours", Server.row(1, "09:00", "11:00"))
                .statusCode(201)
                .extract()
                .path("work_hours[0].id");
        nine = book("2026-11-23T09:00:00+01:00");
        ten = book("2026-11-23T10:00:00+01:00");
    }

    String book(String start) {
        return Server.made(
                clinic + "/appointments",
                "{\"service_id\":\"%s\",\"start\":\"%s\",\"patient\":{\"full_name\":\"Eva Sanz\"}}"
                        .formatted(service, start));
    }

    String leaves() {
        return "/v1/users/" + Server.get(clinic + "/users/" + ana).extract().path("user_id") + "/leaves";
    }

    /** @param json with single quotes for double ones, empty for no body */
    ValidatableResponse send(String method, String path, String json, String ifMatch) {
        var request = Server.request();
        if (!ifMatch.isEmpty()) request.header("If-Match", ifMatch);
        if (!json.isEmpty()) request.contentType(ContentType.JSON).body(json.replace('\'', '"'));
        return request.request(method, path.startsWith("/v1") ? path : clinic + path)
                .then();
    }

    ValidatableResponse rehearse(String method, String path, String json) {
        return send(method, path + "?dry_run=true", json, "*").statusCode(200);
    }

    /** Turns out the last ones of these two, if any: first as a dry run, which keeps nothing, then for good. */
    void turnsOut(String method, String path, String json, String code, String... visits) {
        var before = everything();
        var rehearsed = rehearse(method, path, json)
                .body("dry_run", equalTo(true))
                .extract()
                .<List<Map<String, Object>>>path("clinics.collectMany { it.needs_attention }");
        assertThat(everything()).isEqualTo(before);

        send(method, path, json, "*").header("Praxis-Needs-Attention", String.valueOf(visits.length));
        var flagged = needing();
        assertThat(flagged).extracting(one -> one.get("id")).containsExactly((Object[]) visits);
        for (int i = 0; i < flagged.size(); i++) assertSame(rehearsed.get(i), flagged.get(i), code);
        assertThat(rehearsed).hasSameSizeAs(flagged);
    }

    private static void assertSame(Map<String, Object> rehearsed, Map<String, Object> flagged, String code) {
        for (var field : List.of("id", "service_id", "provider_id", "start", "end", "status", "patient"))
            assertThat(rehearsed).containsEntry(field, flagged.get(field));
        assertThat(flagged.get("attention"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("codes", List.of(code));
        assertThat((List<?>) rehearsed.get("reasons"))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("code", code)
                .containsKeys("detail", "source");
    }

    /** Lets both visits fit again. */
    void settles(String method, String path, String json) {
        assertThat(needing()).hasSize(2);
        var before = everything();
        rehearse(method, path, json)
                .body("clinics[0].needs_attention", hasSize(0))
                .body("clinics[0].settled.id", equalTo(List.of(nine, ten)));
        assertThat(everything()).isEqualTo(before);
        send(method, path, json, "*").header("Praxis-Needs-Attention", "0");
        assertThat(needing()).isEmpty();
    }

    List<Map<String, Object>> needing() {
        return Server.get(clinic + "/appointments?needs_attention=true")
                .statusCode(200)
                .extract()
                .path("appointments");
    }

    /** What is stored, with the tags under which it is known. */
    private List<String> everything() {
        var paths = Stream.concat(
                Stream.of(ALL_OF_IT).map(path -> clinic + path.replace("{ana}", ana)), Stream.of(leaves()));
        var answers = new ArrayList<String>();
        paths.forEach(path -> {
            var answer = Server.get(path).statusCode(200).extract();
            answers.add(answer.header("ETag") + " " + answer.asString());
        });
        return answers;
    }
}

package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static praxis.rest.Told.problem;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is one JSON object in UTF-8, of known fields, in the encoding that it names. */
class BodiesTest {

    private static final String CLINIC = Server.clinic();

    @Test
    void every_flaw_of_a_body_is_named_at_once() {
        problem(
                        Server.post("/v1/clinics", "{\"nam\":\"A\",\"time_zone\":7,\"external_id\":[]}"),
                        400,
                        "malformed-request")
                .body("errors.field", containsInAnyOrder("name", "time_zone", "external_id", "nam"))
                .body(
                        "errors.message",
                        containsInAnyOrder(
                                equalTo("is missing"),
                                equalTo("is a number where a text is expected"),
                                equalTo("is an array where a text is expected"),
                                containsString("name, time_zone, external_id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "7",
                "\"x\"",
                "null",
                "{",
                "{\"name\":\"A\"",
                "{\"name\":\"A\",}",
                "{'name':'A'}",
                "{\"name\":\"A\",\"time_zone\":\"UTC\"} {}",
                "{\"name\":\"A\",\"name\":\"B\",\"time_zone\":\"UTC\"}",
                "{\"name\":NaN}",
                "{\"name\":\"\\ud800\\u\"}",
                "{\"name\":1e99999999999}",
                "<clinic/>"
            })
    void what_is_not_one_json_object_is_malformed(String body) {
        problem(Server.post("/v1/clinics", body), 400, "malformed-request");
    }

    @Test
    void deep_nesting_is_malformed() {
        problem(
                Server.post("/v1/clinics", "{\"name\":" + "[".repeat(5000) + "]".repeat(5000) + "}"),
                400,
                "malformed-request");
    }

    @Test
    void a_byte_that_is_not_utf_8_is_malformed() {
        var body = "{\"name\":\"\u00e9\",\"time_zone\":\"UTC\"}".getBytes(StandardCharsets.ISO_8859_1);
        var answer = Server.request()
                .header("Content-Type", "application/json")
                .body(body)
                .post("/v1/clinics")
                .then();
        problem(answer, 400, "malformed-request").body("detail", containsString("UTF-8"));
    }

    @Test
    void another_type_in_a_change_is_malformed_and_null_only_clears_what_is_optional() {
        problem(Server.patch(CLINIC, "{\"name\":null}"), 400, "malformed-request")
                .body("errors.field", contains("name"));
        problem(Server.patch(CLINIC, "{\"status\":\"ACTIVE\"}"), 400, "malformed-request")
                .body("detail", containsString("active, inactive"));
        problem(Server.patch(CLINIC, "{\"id\":\"x\"}"), 400, "malformed-request")
                .body("errors.field", contains("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "gzip,400,malformed-request",
        "deflate,400,malformed-request",
        "foo,415,unsupported-media-type",
        "br,415,unsupported-media-type",
        "zstd,415,unsupported-media-type"
    })
    void a_body_is_in_the_encoding_it_names(String encoding, int status, String code) {
        var json = "{\"name\":\"A\",\"time_zone\":\"UTC\"}";
        problem(Server.send("POST", "/v1/clinics", json, "Content-Encoding", encoding), status, code);
        Server.send("POST", "/v1/clinics", json, "Content-Encoding", "identity").statusCode(201);
    }

    @Test
    void a_compressed_body_that_breaks_off_is_told_as_such() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write("{\"name\":\"A\",\"time_zone\":\"UTC\"}".getBytes(StandardCharsets.UTF_8));
        }
        zipped(zipped.toByteArray()).statusCode(201);
        problem(zipped(Arrays.copyOf(zipped.toByteArray(), 10)), 400, "malformed-request")
                .body("detail", containsString("Content-Encoding"));
    }

    private static ValidatableResponse zipped(byte[] body) {
        return Server.request()
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .body(body)
                .post("/v1/clinics")
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "application/json; charset=utf-16",
                "application/json;charset=\"ISO-8859-1\"",
                "text/plain",
                "application/json, text/plain"
            })
    void a_body_that_calls_itself_something_else_than_json_in_utf_8_is_not_read(String type) {
        problem(typed(type), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""})
    void json_in_utf_8_is_read_however_it_is_written(String type) {
        typed(type).statusCode(201);
    }

    private static ValidatableResponse typed(String type) {
        return Server.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body("{\"name\":\"A\",\"time_zone\":\"UTC\"}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/clinics")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name':NaN}", "{'name':'A','name':'B'}", "{'name':[[[[[[[[[[[[[[[[[[[[[[[[", "{'a':1"})
    void the_parser_is_not_heard(String json) {
        problem(Server.post("/v1/clinics", json.replace('\'', '"')), 400, "malformed-request")
                .body("detail", containsString("the body is not JSON: "))
                .body("detail", not(containsString("Feature")))
                .body("detail", not(containsString("Constraints")))
                .body("detail", not(containsString("Source")));
    }

    @Test
    void an_empty_body_is_told_as_such() {
        problem(Server.post("/v1/clinics", ""), 400, "malformed-request")
                .body("detail", equalTo("the body is empty; a JSON object is expected"));
    }
}

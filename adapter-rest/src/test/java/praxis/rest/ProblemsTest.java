package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final String CLINIC = Server.clinic();

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:praxis:problem:" + code))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }

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

    @Test
    void a_detail_names_a_field_once() {
        told(Server.get("/v1/clinics?limit=0"), "limit must be from 1 to 200, not 0");
        told(Server.get("/v1/clinics?limit=x"), "limit: \"x\" is not a whole number");
        told(
                Server.put(
                        CLINIC + "/work_hours",
                        "{\"work_hours\":[" + Server.row(9, "09:00", "10:00") + "]}",
                        "If-Match",
                        "*"),
                "work_hours[0].weekday must be from 1 to 7, not 9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'A','time_zone':'Mars/Base'}|422|unknown-time-zone|time_zone",
                "{'name':'A','time_zone':'+01:00'}|422|unknown-time-zone|time_zone",
                "{'name':'  ','time_zone':'UTC'}|422|invalid-value|name",
                "{'name':'A\\u0000','time_zone':'UTC'}|422|invalid-value|name",
                "{'name':true,'time_zone':'UTC'}|400|malformed-request|name"
            })
    void a_clinic_needs_a_name_and_a_zone(String json, int status, String code, String field) {
        problem(Server.post("/v1/clinics", json.replace('\'', '"')), status, code)
                .body("errors.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|'25:00'|'13:00'|422|invalid-period|start_time",
                "1|'09:00'|'09:00'|422|invalid-period|end_time",
                "1|'13:00'|'09:00'|422|invalid-period|end_time",
                "1|'22:00'|'06:00'|422|invalid-period|end_time",
                "1|'24:00'|'24:00'|422|invalid-period|end_time",
                "1|'9:00'|'13:00'|400|malformed-request|start_time",
                "1|''|'13:00'|400|malformed-request|start_time",
                "1|'x'|'13:00'|400|malformed-request|start_time",
                "1|'24:30'|'24:00'|422|invalid-period|start_time",
                "1|'09:00:30'|'13:00'|422|invalid-period|start_time",
                "1|'09:00'|'24:01'|422|invalid-period|end_time",
                "8|'09:00'|'13:00'|422|invalid-value|weekday",
                "0|'09:00'|'13:00'|422|invalid-value|weekday",
                "'Monday'|'09:00'|'13:00'|400|malformed-request|weekday",
                "1.5|'09:00'|'13:00'|400|malformed-request|weekday",
                "1e9999|'09:00'|'13:00'|400|malformed-request|weekday",
                "1|900|'13:00'|400|malformed-request|start_time",
                "1|null|'13:00'|400|malformed-request|start_time",
                "1|'09:00'|'13:00','valid_from':'2026-02-30'|400|malformed-request|valid_from",
                "1|'09:00'|'13:00','valid_from':'2026-03-02','valid_until':'2026-03-01'|422|invalid-period|valid_until",
                "1|'09:00'|'13:00','valid_from':'0000-01-01'|422|invalid-period|valid_from",
                "1|'09:00'|'13:00','valid_from':'2026-03-02','valid_until':'2026-03-01','every_weeks':2|422|invalid-period|valid_until",
                "1|'09:00'|'13:00','valid_until':'0000-01-01'|422|invalid-period|valid_until",
                "1|'09:00'|'13:00','every_weeks':2|422|invalid-value|every_weeks",
                "1|'09:00'|'13:00','every_weeks':0|422|invalid-value|every_weeks"
            },
            quoteCharacter = '`')
    void hours_that_cannot_be_are_refused(
            String weekday, String start, String end, int status, String code, String field) {
        var json = "{'weekday':%s,'start_time':%s,'end_time':%s}"
                .formatted(weekday, start, end)
                .replace('\'', '"');
        problem(Server.post(CLINIC + "/work_hours", json), status, code).body("errors.field", contains(field));
        var week = "{\"work_hours\":[" + Server.row(1, "00:00", "00:01") + "," + json + "]}";
        problem(Server.put(CLINIC + "/work_hours", week, "If-Match", "*"), status, code)
                .body("errors.field", contains("work_hours[1]." + field));
        Server.get(CLINIC + "/work_hours").header("ETag", "\"0\"");
    }

    @Test
    void people_need_an_address_and_a_number_that_can_be() {
        problem(
                        Server.post(CLINIC + "/users", "{\"email\":\"ana\",\"full_name\":\"\",\"phone_e164\":\"911\"}"),
                        422,
                        "invalid-value")
                .body("errors.field", contains("email", "full_name", "phone_e164"));
        problem(
                        Server.post(
                                CLINIC + "/users",
                                "{\"email\":\"a@b.c\",\"full_name\":\"A\",\"status\":\"suspended\"}"),
                        400,
                        "malformed-request")
                .body("errors.field", contains("status"));
    }

    @Test
    void a_query_names_dates_that_exist_and_at_most_92() {
        var slots = CLINIC + "/slots?service_id=" + Server.service(CLINIC, Server.provider(CLINIC));
        Server.get(slots + "&from=2026-11-01&to=2027-01-31").statusCode(200);
        problem(Server.get(slots + "&from=2026-11-01&to=2027-02-01"), 422, "range-too-long")
                .body("errors.field", contains("to"));
        problem(Server.get(slots + "&from=2026-11-02&to=2026-11-01"), 422, "invalid-period");
        problem(Server.get(slots + "&from=2026-02-30&to=2026-03-01"), 400, "malformed-request")
                .body("errors.field", contains("from"));
        problem(Server.get(slots + "&from=2026-11-01"), 400, "malformed-request")
                .body("errors.field", contains("to"));
        problem(Server.get(slots + "&from=2026-11-01&to=2026-11-01&form=1"), 400, "malformed-request")
                .body("errors.field", contains("form"));
        problem(Server.get(slots + "&from=2026-11-01&from=2026-11-01&to=2026-11-01"), 400, "malformed-request")
                .body("errors.field", contains("from"));
        problem(Server.get(slots + "&from=&to=2026-11-01"), 400, "malformed-request")
                .body("errors.field", contains("from"));
        problem(Server.get(CLINIC + "/slots/next?service_id=x&after=tomorrow"), 400, "malformed-request")
                .body("errors.field", contains("after"));
        problem(
                        Server.get(slots.replace("slots?", "slots/next?") + "&after=%2B999999999-01-01T00:00Z"),
                        422,
                        "invalid-period")
                .body("errors.field", contains("after"));
        problem(Server.get(CLINIC + "/special_hours/2026-13-01"), 400, "malformed-request")
                .body("errors.field", contains("date"));
        problem(Server.put(CLINIC + "/special_hours/%2B10000-01-01", "{\"periods\":[]}"), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/slots/next?service_id=x&limit=0|limit",
                "/slots/next?service_id=x&after=0000-12-31T00:00Z|after",
                "/explain?service_id=x&provider_id=y&at=0000-12-31T00:00Z|at",
                "/appointments/x/proposals?limit=21|limit",
                "../slots/next?service=%20|service",
                "../slots/next?service=x&limit=201|limit",
                "../slots/next?service=x&after=0000-12-31T00:00Z|after"
            })
    void a_parameter_out_of_its_bounds_is_named(String query, String field) {
        var path = query.startsWith("..") ? "/v1" + query.substring(2) : CLINIC + query;
        Server.get(path)
                .statusCode(422)
                .body("errors.field", contains(field))
                .body("errors.message", contains(containsString(field)));
    }

    @Test
    void more_clinics_than_one_search_can_reach_are_named_as_a_flaw() {
        var ids = IntStream.range(0, 101).mapToObj(n -> "c" + n).collect(Collectors.joining(","));
        problem(Server.get("/v1/slots/next?service=x&clinic_ids=" + ids), 422, "invalid-value")
                .body("errors.field", contains("clinic_ids"));
    }

    @Test
    void lists_take_a_limit_and_the_cursor_they_gave() {
        problem(Server.get("/v1/clinics?limit=0"), 422, "invalid-value").body("errors.field", contains("limit"));
        problem(Server.get("/v1/clinics?limit=201"), 422, "invalid-value");
        problem(Server.get("/v1/clinics?limit=ten"), 400, "malformed-request");
        problem(Server.get("/v1/clinics?limit=99999999999"), 400, "malformed-request");
        problem(Server.get("/v1/clinics?cursor=%00"), 400, "malformed-request");
        problem(Server.get("/v1/clinics?cursor=abc$"), 400, "malformed-request")
                .body("errors.field", contains("cursor"));
        problem(Server.get(CLINIC + "/users?is_provider=yes"), 400, "malformed-request")
                .body("errors.field", contains("is_provider"));
        problem(Server.get(CLINIC + "/users?status=gone"), 400, "malformed-request")
                .body("errors.field", contains("status"));
        problem(Server.get(CLINIC + "/closures?from=soon"), 400, "malformed-request")
                .body("errors.field", contains("from"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var path : new String[] {
            "/",
            "/v1",
            "/v2/clinics",
            "/v1/clinics/none",
            "/v1/clinics/none/users",
            "/v1/clinics/none/services",
            "/v1/clinics/none/closures",
            "/v1/clinics/none/work_hours",
            "/v1/clinics/none/special_hours",
            "/v1/clinics/%00",
            "/v1/clinics/%F0%9F%A6%B7",
            "/v1/clinics/none/slots/next?service_id=x",
            "/v1/clinics/none/explain?service_id=x&provider_id=y&at=2026-11-23T09:00Z",
            CLINIC + "/users/none",
            CLINIC + "/services/none",
            CLINIC + "/closures/none",
            CLINIC + "/work_hours/none"
        }) problem(Server.get(path), 404, "not-found");
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
                .header("ETag", "\"1\"")
                .extract();
        assertThat(head.body().asByteArray()).isEmpty();
    }

    @Test
    void the_servers_own_refusals_are_told_in_the_words_of_the_house() {
        told(Server.get("/v1/nope"), "There is nothing at this path");
        Server.delete("/v1/me").body("detail", startsWith("There is no DELETE here, only "));
        told(
                Server.request().accept("image/png").get("/v1/me").then(),
                "Accept leaves out the type of the answer: application/json, of /openapi.yaml application/yaml, of"
                        + " /metrics text/plain");
        told(Server.post("/v1/clinics", "x".repeat(1_100_000)), "The body is over 1 MiB, or the address far too long");
        told(Server.get("/v1/clinics?q=" + "x".repeat(20_000)), "The body is over 1 MiB, or the address far too long");
    }

    private static void told(ValidatableResponse answer, String detail) {
        answer.body("detail", equalTo(detail));
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

package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static praxis.rest.Told.problem;
import static praxis.rest.Told.told;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    private static final String CLINIC = Server.clinic();

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

    @ParameterizedTest
    @CsvSource({
        "/closures?from=0000-01-01,from",
        "/closures?to=0000-01-01,to",
        "/closures?from=2026-12-02&to=2026-12-01,to",
        "/appointments?from=0000-01-01,from",
        "/appointments?from=2026-12-02&to=2026-12-01,to"
    })
    void dates_of_a_list_that_cannot_be_are_named(String query, String field) {
        problem(Server.get(CLINIC + query), 422, "invalid-period").body("errors.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/clinics|{'name':'A','time_zone':'…'}|time_zone",
                "/users|{'email':'a@b.c','full_name':'A','phone_e164':'…'}|phone_e164",
                "/services|{'name':'A','duration_minutes':1,'price':{'amount':'…','currency':'EUR'}}|price",
                "/services|{'name':'A','duration_minutes':1,'price':{'amount':'1','currency':'…'}}|price",
                "/closures|{'provider_id':'…','start_date':'2026-12-24','end_date':'2026-12-24'}|provider"
            })
    void an_answer_does_not_repeat_a_page_of_what_was_sent(String path, String json, String told) {
        var body = json.replace('\'', '"').replace("…", "x".repeat(50_000));
        var answer = Server.post(path.startsWith("/v1") ? path : CLINIC + path, body)
                .body("detail", containsString(told))
                .extract()
                .asString();
        assertThat(answer).contains("xxx…").hasSizeLessThan(1_000);
    }

    @Test
    void more_flaws_than_anybody_reads_are_not_all_told() {
        var fields =
                IntStream.range(0, 20_000).mapToObj(n -> "\"f" + n + "\":1").collect(Collectors.joining(","));
        problem(Server.post("/v1/login", "{" + fields + "}"), 400, "malformed-request")
                .body("errors", hasSize(100));
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
}

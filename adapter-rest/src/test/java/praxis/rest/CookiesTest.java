package praxis.rest;

import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import praxis.domain.people.ClinicRole;

/** No other site can use what a browser sends by itself. */
class CookiesTest {

    private static final Entrance ENTRANCE = new Entrance();
    private static String token = "";
    private static String clinic = "";

    @BeforeAll
    static void sign_in() {
        clinic = "/v1/clinics/"
                + ENTRANCE.clinic("ana@example.org", ClinicRole.CLINIC_ADMIN).id();
        token = ENTRANCE.token("ana@example.org");
    }

    @AfterAll
    static void close() {
        ENTRANCE.close();
    }

    private static String[] headers(String origin, String site) {
        var headers = new ArrayList<String>();
        if (!origin.isEmpty()) headers.addAll(List.of("Origin", origin.replace("{here}", ENTRANCE.authority())));
        if (!site.isEmpty()) headers.addAll(List.of("Sec-Fetch-Site", site));
        return headers.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "'','',403",
                "http://{here},'',200",
                "https://{here},'',200",
                "http://{here},same-origin,200",
                "'',same-origin,200",
                "'',same-site,403",
                "'',cross-site,403",
                "'',none,403",
                "http://{here},cross-site,403",
                "https://evil.example,'',403",
                "https://evil.example,same-origin,403",
                "http://{here}.evil.example,'',403",
                "http://evil.example/?{here},'',403",
                "null,'',403",
                "::,'',403"
            })
    void a_change_by_cookie_comes_from_a_page_of_this_server(String origin, String site, int status) {
        var request = ENTRANCE.withCookie(token).contentType("application/json").body("{\"name\":\"Norte\"}");
        var headers = headers(origin, site);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        var answer = request.patch(clinic).then().statusCode(status);
        if (status == 403) answer.body("code", equalTo("forbidden"));
    }

    @Test
    void reading_by_cookie_needs_no_more() {
        ENTRANCE.withCookie(token).get(clinic).then().statusCode(200);
    }

    @Test
    void a_header_needs_no_more_since_no_page_can_send_it() {
        ENTRANCE.bearing(token)
                .contentType("application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .body("{\"name\":\"Norte\"}")
                .patch(clinic)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "'','',200",
                "http://{here},same-origin,200",
                "'',cross-site,403",
                "'',same-site,403",
                "https://evil.example,'',403",
                "null,'',403"
            })
    void no_other_site_signs_a_browser_in(String origin, String site, int status) {
        ENTRANCE.signIn("ana@example.org", Entrance.PASSWORD, headers(origin, site))
                .statusCode(status);
    }

    @Test
    void a_stale_cookie_does_not_keep_anybody_from_signing_in() {
        ENTRANCE.withCookie("stale")
                .contentType("application/json")
                .body("{\"email\":\"ana@example.org\",\"password\":\"" + Entrance.PASSWORD + "\"}")
                .post("/v1/login")
                .then()
                .statusCode(200);
        ENTRANCE.withCookie("stale").get("/v1/me").then().statusCode(401);
    }
}

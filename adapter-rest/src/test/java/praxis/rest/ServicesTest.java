package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

class ServicesTest {

    private final String clinic = Server.clinic();

    @Test
    void a_service_is_made_read_changed_and_removed() {
        var provider = Server.provider(clinic);
        var service = clinic + "/services/" + Server.made(clinic + "/services", """
                {"name":"Check-up","duration_minutes":45,"price":{"amount":"45","currency":"EUR"},
                 "provider_ids":["%s"],"step_minutes":20,"alignment":"period","buffer_before_minutes":5,
                 "buffer_after_minutes":10,"min_notice_minutes":60,"horizon_days":30,"active":false,
                 "external_id":"check-up"}""".formatted(provider));
        Server.get(service)
                .statusCode(200)
                .body("duration_minutes", equalTo(45))
                .body("price.amount", equalTo("45.00"))
                .body("price.currency", equalTo("EUR"))
                .body("provider_ids", contains(provider))
                .body("step_minutes", equalTo(20))
                .body("alignment", equalTo("period"))
                .body("buffer_before_minutes", equalTo(5))
                .body("buffer_after_minutes", equalTo(10))
                .body("min_notice_minutes", equalTo(60))
                .body("horizon_days", equalTo(30))
                .body("active", equalTo(false));
        Server.patch(service, "{\"price\":null,\"provider_ids\":[],\"horizon_days\":0}", "If-Match", "\"1\"")
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("price", nullValue())
                .body("provider_ids", empty())
                .body("horizon_days", equalTo(0))
                .body("name", equalTo("Check-up"));
        Server.get(clinic + "/services?active=false&q=CHECK&external_id=check-up")
                .body("services", hasSize(1));
        Server.get(clinic + "/services?active=true").body("services", empty());
        Server.delete(service, "If-Match", "\"1\"").statusCode(412);
        Server.delete(service, "If-Match", "\"2\"").statusCode(204);
        Server.get(service).statusCode(404);
    }

    @Test
    void what_is_left_out_takes_the_rules_defaults() {
        Server.post(clinic + "/services", "{\"name\":\"X\",\"duration_minutes\":30}")
                .statusCode(201)
                .body("step_minutes", equalTo(15))
                .body("alignment", equalTo("clock"))
                .body("buffer_before_minutes", equalTo(0))
                .body("min_notice_minutes", equalTo(0))
                .body("horizon_days", equalTo(365))
                .body("price", nullValue())
                .body("provider_ids", empty())
                .body("active", equalTo(true));
    }

    @Test
    void numbers_out_of_bounds_and_prices_that_cannot_be_are_told_with_their_fields() {
        Server.post(clinic + "/services", """
                {"name":"X","duration_minutes":0,"step_minutes":1441,"price":{"amount":"1.999","currency":"EUR"}}""")
                .statusCode(422)
                .body("code", equalTo("invalid-value"))
                .body("errors.field", contains("duration_minutes", "step_minutes", "price"));
        Server.post(clinic + "/services", """
                {"name":"X","duration_minutes":30,"price":{"amount":45,"currency":"EUR"}}""").statusCode(400).body("errors.field", contains("price.amount"));
    }
}

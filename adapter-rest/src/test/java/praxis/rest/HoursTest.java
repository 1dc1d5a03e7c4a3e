package praxis.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static praxis.rest.Told.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

    private final String clinic = Server.clinic();
    private final String week = clinic + "/work_hours";

    @Test
    void a_week_is_put_row_by_row_and_whole() {
        Server.get(week).statusCode(200).header("ETag", "\"0\"").body("work_hours", empty());
        var row = Server.post(week, """
                {"weekday":1,"start_time":"22:00","end_time":"24:00","valid_from":"2026-01-05","every_weeks":2}""")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("work_hours[0].end_time", equalTo("24:00"))
                .body("work_hours[0].valid_from", equalTo("2026-01-05"))
                .body("work_hours[0].valid_until", nullValue())
                .body("work_hours[0].every_weeks", equalTo(2))
                .body("warnings", empty())
                .extract();
        String id = row.path("work_hours[0].id");
        row.response().then().header("Location", endsWith(week + "/" + id));
        Server.get(week + "/" + id).statusCode(200).body("start_time", equalTo("22:00"));
        Server.patch(week + "/" + id, "{\"valid_from\":null,\"every_weeks\":1}", "If-Match", "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("work_hours[0].id", equalTo(id))
                .body("work_hours[0].valid_from", nullValue());
        Server.put(
                        week,
                        "{\"work_hours\":[%s,%s]}"
                                .formatted(Server.row(2, "09:00", "13:00"), Server.row(1, "22:00", "24:00")),
                        "If-Match",
                        "\"2\"")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("work_hours.weekday", contains(1, 2))
                .body("work_hours[0].id", equalTo(id));
        Server.delete(week + "/" + id, "If-Match", "\"3\"").statusCode(204).header("ETag", "\"4\"");
        Server.get(week).body("work_hours", hasSize(1));
        Server.delete(week + "/" + id, "If-Match", "*").statusCode(404);
    }

    @Test
    void hours_are_changed_only_by_who_has_seen_them() {
        String id = Server.post(week, Server.row(1, "09:00", "13:00")).extract().path("work_hours[0].id");
        Server.put(week, "{\"work_hours\":[]}").statusCode(428).body("code", equalTo("precondition-required"));
        Server.patch(week + "/" + id, "{}").statusCode(428);
        Server.delete(week + "/" + id).statusCode(428);
        for (var stale : new String[] {"\"0\"", "W/\"1\"", "\"7\", \"8\"", "\"other\""})
            Server.put(week, "{\"work_hours\":[]}", "If-Match", stale)
                    .statusCode(412)
                    .body("code", equalTo("stale"));
        Server.put(week, "{\"work_hours\":[]}", "If-Match", "1").statusCode(400);
        Server.get(week).body("work_hours", hasSize(1));
        Server.put(week, "{\"work_hours\":[]}", "If-Match", "\"0\", \"1\"").statusCode(200);
        Server.post(week, Server.row(1, "09:00", "13:00")).statusCode(201);
        Server.put(week, "{\"work_hours\":[]}", "If-Match", "*").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'start_time':'13:00'|invalid-period|end_time",
                "'end_time':'09:00'|invalid-period|end_time",
                "'valid_from':'2026-12-28'|invalid-period|valid_until",
                "'valid_until':'2026-01-04'|invalid-period|valid_until",
                "'valid_from':'0000-01-03'|invalid-period|valid_from",
                "'valid_from':null|invalid-value|every_weeks",
                "'every_weeks':521|invalid-value|every_weeks"
            })
    void a_changed_row_that_cannot_be_names_the_field(String change, String code, String field) {
        String id = Server.post(week, """
                {"weekday":1,"start_time":"09:00","end_time":"13:00","valid_from":"2026-01-05",
                 "valid_until":"2026-12-21","every_weeks":2}""").extract().path("work_hours[0].id");
        problem(Server.patch(week + "/" + id, "{" + change.replace('\'', '"') + "}", "If-Match", "*"), 422, code)
                .body("errors.field", contains(field));
        Server.get(week).header("ETag", "\"1\"");
    }

    @Test
    void overlapping_rows_are_named_and_refused() {
        Server.post(week, Server.row(1, "09:00", "13:00")).statusCode(201);
        Server.post(week, Server.row(1, "12:00", "15:00"))
                .statusCode(409)
                .body("code", equalTo("overlapping-periods"))
                .body("conflicts", contains("Monday 09:00-13:00", "Monday 12:00-15:00"));
        Server.put(
                        week,
                        "{\"work_hours\":[%s,%s]}"
                                .formatted(Server.row(3, "09:00", "13:00"), Server.row(3, "12:59", "15:00")),
                        "If-Match",
                        "*")
                .statusCode(422)
                .body("code", equalTo("overlapping-periods"))
                .body("conflicts", contains("Wednesday 09:00-13:00", "Wednesday 12:59-15:00"));
        Server.post(week, Server.row(1, "13:00", "15:00")).statusCode(201);
    }

    @Test
    void a_provider_gets_own_hours_with_a_warning_and_can_follow_the_clinic_again() {
        var provider = Server.provider(clinic);
        var own = clinic + "/providers/" + provider + "/work_hours";
        Server.post(week, Server.row(1, "09:00", "13:00")).statusCode(201);
        var tag = Server.post(own, Server.row(1, "08:00", "12:00"))
                .statusCode(201)
                .body("warnings[0]", containsString("08:00-09:00"))
                .extract()
                .header("ETag");
        Server.get(clinic + "/users/" + provider).body("hours_source", equalTo("own"));
        Server.request().header("If-None-Match", tag).get(own).then().statusCode(304);
        Server.put(week, "{\"work_hours\":[%s]}".formatted(Server.row(1, "08:00", "13:00")), "If-Match", "*")
                .statusCode(200);
        Server.request()
                .header("If-None-Match", tag)
                .get(own)
                .then()
                .statusCode(200)
                .body("warnings", empty());
        Server.put(own, "{\"work_hours\":[]}", "If-Match", tag).statusCode(200);
        Server.patch(clinic + "/users/" + provider, "{\"hours_source\":\"clinic\"}")
                .body("hours_source", equalTo("clinic"));
    }

    @Test
    void a_date_gets_hours_of_its_own_and_loses_them() {
        var special = clinic + "/special_hours/2026-12-24";
        Server.get(special).statusCode(404);
        Server.put(special, """
                {"periods":[{"start_time":"10:00","end_time":"12:00"},{"start_time":"09:00","end_time":"10:00"}]}""")
                .statusCode(200)
                .body("date", equalTo("2026-12-24"))
                .body("periods.start_time", contains("09:00", "10:00"));
        Server.put(clinic + "/special_hours/2026-12-25", "{\"periods\":[]}").statusCode(200);
        Server.get(special).statusCode(200).header("ETag", "\"2\"").body("periods", hasSize(2));
        Server.get(clinic + "/special_hours")
                .statusCode(200)
                .body("special_hours.date", contains("2026-12-24", "2026-12-25"));
        Server.delete(special, "If-Match", "\"1\"").statusCode(412);
        Server.delete(special).statusCode(204);
        Server.delete(special).statusCode(404);
    }

    @Test
    void a_provider_has_special_hours_too() {
        var provider = clinic + "/providers/" + Server.provider(clinic);
        Server.put(provider + "/special_hours/2026-12-24", """
                {"periods":[{"start_time":"09:00","end_time":"10:00"}]}""").statusCode(200).body("warnings", hasSize(1));
        Server.get(provider + "/special_hours").body("special_hours", hasSize(1));
        Server.delete(provider + "/special_hours/2026-12-24").statusCode(204);
        Server.put(provider + "/special_hours/2026-12-24", """
                {"periods":[{"start_time":"09:00","end_time":"10:00"},{"start_time":"09:30","end_time":"11:00"}]}""")
                .statusCode(422)
                .body("code", equalTo("overlapping-periods"))
                .body("conflicts", hasSize(2));
    }
}

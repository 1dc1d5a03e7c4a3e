package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B6: what a change would do is told before, exactly as it is done then; nothing is kept of a dry run. */
final class DryRunTest {

    private static final String OUTSIDE = "OUTSIDE_CLINIC_HOURS";

    private static final String FROM_HALF_PAST =
            "{'work_hours':[{'weekday':1,'start_time':'09:30','end_time':'11:00'}]}";

    private static final String ALL_MORNING = "{'weekday':1,'start_time':'09:00','end_time':'11:00'}";

    private static final String THAT_DAY = "{'start_date':'2026-11-23','end_date':'2026-11-23'}";

    private final Monday monday = new Monday();
    private final String ana = "/users/" + monday.ana;
    private final String own = "/providers/" + monday.ana;
    private final String service = "/services/" + monday.service;

    @Test
    void b6_the_week_of_a_clinic() {
        monday.turnsOut("PUT", "/work_hours", FROM_HALF_PAST, OUTSIDE, monday.nine);
    }

    @Test
    void b6_a_row_of_a_clinic() {
        monday.turnsOut("PATCH", "/work_hours/" + monday.row, "{'start_time':'09:30'}", OUTSIDE, monday.nine);
    }

    @Test
    void b6_one_row_less_and_one_more_of_a_clinic() {
        monday.turnsOut("DELETE", "/work_hours/" + monday.row, "", "CLINIC_CLOSED", monday.nine, monday.ten);
        monday.settles("POST", "/work_hours", ALL_MORNING);
    }

    @Test
    void b6_the_week_of_a_provider() {
        monday.turnsOut("PUT", own + "/work_hours", FROM_HALF_PAST, "OUTSIDE_PROVIDER_HOURS", monday.nine);
    }

    @Test
    void b6_a_row_of_a_provider() {
        monday.turnsOut(
                "POST",
                own + "/work_hours",
                ALL_MORNING.replace("09:00", "10:00"),
                "OUTSIDE_PROVIDER_HOURS",
                monday.nine);
    }

    @Test
    void b6_another_row_and_no_row_of_a_provider() {
        var row = own + "/work_hours/"
                + monday.send("POST", own + "/work_hours", ALL_MORNING, "")
                        .extract()
                        .path("work_hours[0].id");
        monday.turnsOut("PATCH", row, "{'start_time':'09:30'}", "OUTSIDE_PROVIDER_HOURS", monday.nine);
        monday.rehearse("DELETE", row, "")
                .body("clinics[0].needs_attention.id", contains(monday.ten))
                .body("clinics[0].needs_attention[0].reasons.code", contains("OUTSIDE_PROVIDER_HOURS"));
        monday.send("DELETE", row, "", "*").statusCode(204).header("Praxis-Needs-Attention", "1");
        assertThat(monday.needing()).hasSize(2);
    }

    @Test
    void b6_special_hours_of_a_clinic() {
        var special = "/special_hours/" + Monday.DATE;
        monday.turnsOut("PUT", special, "{'periods':[]}", "CLINIC_CLOSED", monday.nine, monday.ten);
        monday.settles("DELETE", special, "");
    }

    @Test
    void b6_special_hours_of_a_provider() {
        var special = own + "/special_hours/" + Monday.DATE;
        monday.turnsOut("PUT", special, "{'periods':[]}", "OUTSIDE_PROVIDER_HOURS", monday.nine, monday.ten);
        monday.settles("DELETE", special, "");
    }

    @Test
    void b6_closures() {
        monday.turnsOut("POST", "/closures", THAT_DAY, "CLINIC_CLOSURE", monday.nine, monday.ten);
        var closure =
                "/closures/" + Server.get(monday.clinic + "/closures").extract().path("closures[0].id");
        monday.settles("PATCH", closure, THAT_DAY.replace("23", "24"));
        monday.turnsOut("PATCH", closure, THAT_DAY, "CLINIC_CLOSURE", monday.nine, monday.ten);
        monday.settles("DELETE", closure, "");
    }

    @Test
    void b6_leaves() {
        monday.turnsOut("POST", monday.leaves(), THAT_DAY, "PERSON_LEAVE", monday.nine, monday.ten);
        var leave =
                monday.leaves() + "/" + Server.get(monday.leaves()).extract().path("leaves[0].id");
        monday.settles("DELETE", leave, "");
    }

    @Test
    void b6_services() {
        monday.turnsOut("PATCH", service, "{'active':false}", "SERVICE_INACTIVE", monday.nine, monday.ten);
        monday.settles("PATCH", service, "{'active':true}");
        monday.turnsOut("PATCH", service, "{'provider_ids':[]}", "NOT_ASSIGNED", monday.nine, monday.ten);
    }

    @Test
    void b6_services_that_come_and_go() {
        monday.turnsOut(
                "POST",
                "/services",
                "{'name':'B','duration_minutes':20,'provider_ids':['%s']}".formatted(monday.ana),
                "");
        var spare =
                "/services/" + Server.get(monday.clinic + "/services").extract().path("services[1].id");
        monday.turnsOut("DELETE", spare, "", "");
        monday.send("DELETE", service + "?dry_run=true", "", "*")
                .statusCode(409)
                .body("code", equalTo("in-use"));
    }

    @Test
    void b6_who_is_suspended_or_no_provider_any_more() {
        monday.turnsOut("PATCH", ana, "{'status':'suspended'}", "NOT_APPROVED", monday.nine, monday.ten);
        monday.settles("PATCH", ana, "{'status':'approved'}");
        monday.turnsOut("PATCH", ana, "{'is_provider':false}", "NOT_A_PROVIDER", monday.nine, monday.ten);
    }

    @Test
    void b6_who_is_added_turns_nobody_out() {
        monday.turnsOut("POST", "/users", "{'email':'%s','full_name':'B'}".formatted(Server.email()), "");
    }

    @Test
    void b6_clinics() {
        monday.turnsOut("PATCH", "", "{'status':'inactive'}", "CLINIC_INACTIVE", monday.nine, monday.ten);
        monday.settles("PATCH", "", "{'status':'active'}");
        monday.turnsOut("PATCH", "", "{'time_zone':'Europe/London'}", OUTSIDE, monday.nine);
    }

    @Test
    void b6_the_minutes_that_appear_and_vanish_are_told_for_the_dates_concerned_or_asked() {
        var later = "{'work_hours':[{'weekday':1,'start_time':'10:30','end_time':'12:00'}]}";
        monday.rehearse("PUT", "/work_hours", later)
                .body("clinics", hasSize(1))
                .body("clinics[0].clinic_id", equalTo(monday.clinic.substring("/v1/clinics/".length())))
                .body("clinics[0].time_zone", equalTo("Europe/Madrid"))
                .body("clinics[0].from", equalTo("2026-11-20"))
                .body("clinics[0].to", equalTo("2026-12-17"))
                .body("clinics[0].needs_attention[0].reasons[0].detail", containsString("10:30-12:00"))
                .body("clinics[0].needs_attention[0].reasons[0].source.kind", equalTo("work_hours"))
                .body("clinics[0].providers.provider_id", contains(monday.ana))
                .body("clinics[0].providers[0].appearing", hasSize(4));
        monday.send("PUT", "/work_hours?dry_run=true&from=2026-11-23&to=2026-11-23", later, "*")
                .statusCode(200)
                .body("clinics[0].from", equalTo("2026-11-23"))
                .body("clinics[0].to", equalTo("2026-11-23"))
                .body("clinics[0].providers[0].appearing.start", contains("2026-11-23T11:00:00+01:00"))
                .body("clinics[0].providers[0].appearing.end", contains("2026-11-23T12:00:00+01:00"))
                .body("clinics[0].providers[0].vanishing.start", contains("2026-11-23T09:30:00+01:00"))
                .body("clinics[0].providers[0].vanishing.end", contains("2026-11-23T10:00:00+01:00"));
        monday.rehearse("POST", "/closures", THAT_DAY)
                .body("clinics[0].from", equalTo(Monday.DATE))
                .body("clinics[0].to", equalTo(Monday.DATE));
    }

    @Test
    void b6_what_says_nothing_of_time_concerns_no_clinic() {
        monday.rehearse("PATCH", "", "{'name':'B'}").body("clinics", empty());
        monday.send("PATCH", "", "{'name':'B'}", "").header("Praxis-Needs-Attention", "0");
        monday.send("GET", "", "", "").header("Praxis-Needs-Attention", nullValue());
    }

    @Test
    void b6_a_leave_concerns_every_clinic_of_the_person() {
        var other = new Monday();
        String email = Server.get(monday.clinic + ana).extract().path("email");
        Server.post(other.clinic + "/users", "{\"email\":\"%s\",\"full_name\":\"A\"}".formatted(email));
        monday.rehearse("POST", monday.leaves(), THAT_DAY)
                .body("clinics", hasSize(2))
                .body("clinics[0].needs_attention", hasSize(2))
                .body("clinics[1].needs_attention", empty());
    }

    @Test
    void a_dry_run_is_refused_as_the_change_would_be() {
        var week = "/work_hours?dry_run=true";
        monday.send("PUT", week, FROM_HALF_PAST, "").statusCode(428);
        monday.send("PUT", week, FROM_HALF_PAST, "\"0\"").statusCode(412);
        monday.send("PUT", week, FROM_HALF_PAST, "\"1\"").statusCode(200).header("ETag", nullValue());
        monday.send("POST", week, ALL_MORNING, "").statusCode(409).body("code", equalTo("overlapping-periods"));
        monday.send("POST", week, "{'weekday':8}", "").statusCode(400);
        monday.send("POST", week, ALL_MORNING.replace("11:00", "25:00"), "").statusCode(422);
        monday.send("PATCH", ana, "{'status':'suspended'}", "").statusCode(200);
        monday.send("PATCH", ana + "?dry_run=true", "{'status':'pending'}", "")
                .statusCode(409)
                .body("code", equalTo("no-such-transition"));
        monday.send("DELETE", "/closures/none?dry_run=true", "", "").statusCode(404);
        monday.send("POST", "/closures?dry_run=true", THAT_DAY, "")
                .statusCode(200)
                .header("Location", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "?dry_run=yes,400,dry_run",
        "?dry_run=,400,dry_run",
        "?dry_run=TRUE,400,dry_run",
        "?dry_run=true&dry_run=true,400,dry_run",
        "?dryrun=true,400,dryrun",
        "?from=2026-11-23&to=2026-11-23,400,from",
        "?dry_run=false&to=2026-11-23,400,to",
        "?dry_run=true&from=2026-11-23,400,to",
        "?dry_run=true&from=x&to=2026-11-23,400,from",
        "?dry_run=true&from=2026-11-23&to=2026-11-22,422,to",
        "?dry_run=true&from=2026-01-01&to=2026-12-31,422,to"
    })
    void what_a_dry_run_is_asked_is_read_strictly(String query, int status, String field) {
        monday.send("POST", "/closures" + query, THAT_DAY, "")
                .statusCode(status)
                .body("errors.field", contains(field));
        Server.get(monday.clinic + "/closures").body("closures", empty());
    }

    @Test
    void what_changes_no_time_takes_no_dry_run() {
        for (var path : new String[] {"/appointments", "/api_keys"})
            monday.send("POST", path + "?dry_run=true", "{}", "").statusCode(400);
        monday.send("GET", "/work_hours?dry_run=true", "", "").statusCode(400);
    }

    @Test
    void a_dry_run_that_is_none_is_the_change() {
        monday.send("POST", "/closures?dry_run=false", THAT_DAY, "")
                .statusCode(201)
                .header("Praxis-Needs-Attention", "2");
    }

    @Test
    void b6_the_list_to_work_through_comes_in_parts_and_tells_why() {
        monday.send("POST", "/closures", "{'start_date':'2026-11-23','end_date':'2026-11-23','reason':'Works'}", "");
        var list = monday.clinic + "/appointments?needs_attention=true&limit=1";
        String cursor = Server.get(list)
                .body("appointments.id", contains(monday.nine))
                .body("appointments[0].status", equalTo("booked"))
                .body("appointments[0].needs_attention", equalTo(true))
                .body("appointments[0].attention.codes", contains("CLINIC_CLOSURE"))
                .body("appointments[0].attention.cause", equalTo("the clinic is closed 2026-11-23: Works"))
                .body("appointments[0].attention.since", equalTo("2026-11-20T09:00:00+01:00"))
                .extract()
                .path("next_cursor");
        Server.get(list + "&cursor=" + cursor)
                .body("appointments.id", contains(monday.ten))
                .body("next_cursor", nullValue());
        monday.send("POST", "/appointments/" + monday.ten + "/cancel", "{}", "").statusCode(200);
        assertThat(monday.needing()).hasSize(1);
        Server.get(monday.clinic + "/appointments?needs_attention=false").body("appointments.id", contains(monday.ten));
    }
}

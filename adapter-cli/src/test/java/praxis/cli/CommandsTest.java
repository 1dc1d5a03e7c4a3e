package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands do. */
final class CommandsTest extends TwoClinics {

    @Test
    void clinics_are_listed_and_shown_by_either_id() {
        assertThat(terminal.done("clinics", "list").lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("ID ");
        var a = terminal.json("clinics", "show", "A");
        assertThat(a.get("name").asText()).isEqualTo("Clínica A");
        assertThat(a.get("time_zone").asText()).isEqualTo("Europe/Madrid");
        assertThat(a.get("status").asText()).isEqualTo("active");
        assertThat(a.get("external_id").asText()).isEqualTo("A");
        assertThat(a.get("created_at").asText()).isEqualTo("2026-11-20T12:00:00+01:00");
        assertThat(terminal.json("clinics", "show", a.get("id").asText())).isEqualTo(a);
        assertThat(texts(terminal.json("clinics", "list"), "clinics", "external_id"))
                .containsExactly("A", "B");
        assertThat(texts(terminal.json("clinics", "list", "--q", "clinic b"), "clinics", "external_id"))
                .containsExactly("B");
        assertThat(terminal.done("clinics", "show", "A")).contains("time zone    Europe/Madrid");
    }

    @Test
    void columns_align_by_what_a_terminal_shows() {
        terminal.done("clinics", "create", "--name", "歯科医院", "--time-zone", "Asia/Tokyo");
        var zones = terminal.done("clinics", "list").lines().skip(1).toList();
        assertThat(zones.get(0).indexOf("Europe/Madrid")).isEqualTo(zones.get(2).indexOf("Asia/Tokyo") + 4);
    }

    @Test
    void providers_are_added_suspended_and_approved() {
        var pending = terminal.json(
                "providers",
                "add",
                "--clinic",
                "A",
                "--email",
                "Luis@Example.org",
                "--full-name",
                "Luis",
                "--phone",
                "+34911234567",
                "--role",
                "CLINIC_ADMIN",
                "--status",
                "pending");
        assertThat(pending.get("email").asText()).isEqualTo("luis@example.org");
        assertThat(pending.get("status").asText()).isEqualTo("pending");
        assertThat(pending.get("clinic_role").asText()).isEqualTo("CLINIC_ADMIN");
        assertThat(pending.get("hours_source").asText()).isEqualTo("clinic");
        assertThat(terminal.json("providers", "approve", "--clinic", "A", "luis@example.org")
                        .get("status")
                        .asText())
                .isEqualTo("approved");
        assertThat(terminal.json("providers", "suspend", "--clinic", "A", "--provider", "ana")
                        .get("status")
                        .asText())
                .isEqualTo("suspended");
        assertThat(texts(
                        terminal.json("providers", "list", "--clinic", "A", "--status", "suspended"),
                        "providers",
                        "email"))
                .containsExactly("ana@example.org");
        assertThat(texts(terminal.json("providers", "list", "--clinic", "A", "--service", "s1"), "providers", "email"))
                .containsExactly("ana@example.org");
        terminal.done(
                "providers", "add", "--clinic", "A", "--email", "eva@example.org", "--name", "Eva", "--not-a-provider");
        assertThat(terminal.done("providers", "list", "--clinic", "A").lines()).hasSize(3);
        assertThat(terminal.done("providers", "list", "--clinic", "A", "--all"))
                .containsPattern("Eva +eva@example.org +STAFF +no ")
                .containsPattern("Ana Ruiz +ana@example.org +STAFF +yes ");
    }

    @Test
    void who_cannot_be_booked_is_assigned_with_a_warning() {
        terminal.done(
                "providers", "add", "--clinic", "A", "--email", "eva@example.org", "--name", "Eva", "--not-a-provider");
        var eva = new String[] {"--clinic", "A", "--provider", "eva@example.org"};
        var assigned = terminal.run(Terminal.with(List.of("services", "assign", "--service", "s1"), eva));
        assertThat(assigned.code()).isZero();
        assertThat(assigned.err())
                .isEqualTo(
                        "warning: Eva is plain staff and has no slots; to make a provider of them: praxis providers start --clinic A"
                                + " eva@example.org\n");
        var add = List.of("services", "add", "--name", "Check", "--duration", "9", "--provider", "ana");
        assertThat(terminal.run(Terminal.with(add, eva)).err()).isEqualTo(assigned.err());
        assertThat(terminal.run(Terminal.with(List.of("services", "unassign", "--service", "s1"), eva))
                        .err())
                .isEmpty();
        terminal.done("providers", "suspend", "--clinic", "A", "ana");
        assertThat(terminal.run("services", "assign", "--clinic", "A", "--service", "s1", "--provider", "ana")
                        .err())
                .isEqualTo("warning: Ana Ruiz is suspended and has no slots; to approve them:"
                        + " praxis providers approve --clinic A ana@example.org\n");
    }

    @Test
    void hours_are_shown_in_the_words_in_which_they_are_set() {
        var shown = terminal.done("hours", "show", "--clinic", "A");
        assertThat(shown.lines().findFirst()).contains(WEEK);
        assertThat(shown).contains("Saturday");
        var before = terminal.json("hours", "show", "--clinic", "A");
        terminal.done(
                "hours", "set", "--clinic", "A", before.get("opening_hours").asText());
        assertThat(terminal.json("hours", "show", "--clinic", "A")).isEqualTo(before);
        var row = before.get("work_hours").get(0);
        assertThat(row.get("weekday").asInt()).isEqualTo(1);
        assertThat(row.get("start_time").asText()).isEqualTo("09:00");
        assertThat(row.get("valid_from").isNull()).isTrue();
        assertThat(row.get("every_weeks").asInt()).isEqualTo(1);
    }

    @Test
    void a_providers_hours_outside_the_clinics_are_kept_with_a_warning() {
        var ended = terminal.run("hours", "set", "--clinic", "A", "--provider", "ana", "Mo 08:00-12:00");
        assertThat(ended.code()).isZero();
        assertThat(ended.err())
                .contains("warning: Monday 08:00-09:00 lies outside the clinic's hours and has no effect");
        assertThat(terminal.json("providers", "list", "--clinic", "A")
                        .at("/providers/0/hours_source")
                        .asText())
                .isEqualTo("own");
        assertThat(terminal.json("hours", "show", "--clinic", "A", "--provider", "ana")
                        .get("warnings"))
                .hasSize(1);
    }

    @Test
    void a_provider_left_without_hours_is_pointed_out_with_the_way_back_to_the_clinics() {
        var off = new String[] {"hours", "set", "--clinic", "A", "--provider", "ana", "off"};
        var change = ": praxis providers change --clinic A ana@example.org --hours ";
        assertThat(terminal.run(off).err())
                .isEqualTo("warning: Ana Ruiz has no hours of their own and still follows the clinic's;"
                        + " to have none instead" + change + "own\n");
        var never = "warning: Ana Ruiz has no weekly hours and cannot be booked until some are set;"
                + " to follow the clinic's instead" + change + "clinic\n";
        assertThat(terminal.run("providers", "change", "--clinic", "A", "ana", "--hours", "own")
                        .err())
                .isEqualTo(never);
        assertThat(terminal.run("hours", "set", "--clinic", "A", "--provider", "ana", "Mo 09:00-10:00")
                        .err())
                .isEmpty();
        assertThat(terminal.run(Terminal.with(List.of(off), "--dry-run")).err()).contains(never);
        assertThat(terminal.run(off).err()).isEqualTo(never);
        assertThat(terminal.run("hours", "set", "--clinic", "B", "off").err()).isEmpty();
        assertThat(terminal.run("providers", "change", "--clinic", "A", "ana", "--hours", "clinic")
                        .err())
                .isEmpty();
    }

    @Test
    void every_second_week_is_said_by_options() {
        var hours = terminal.json(
                "hours",
                "set",
                "--clinic",
                "A",
                "--provider",
                "ana",
                "--valid-from",
                "2026-11-28",
                "--every-weeks",
                "2",
                "Sa 10:00-14:00");
        assertThat(hours.at("/work_hours/0/every_weeks").asInt()).isEqualTo(2);
        var shown = terminal.run("hours", "show", "--clinic", "A", "--provider", "ana");
        assertThat(shown.err()).contains("no words for: Saturday 10:00-14:00 from 2026-11-28 every 2 weeks");
        assertThat(starts(
                        terminal.json(
                                "availability",
                                "--clinic",
                                "A",
                                "--provider",
                                "ana",
                                "--from",
                                "2026-11-23",
                                "--to",
                                "2026-12-20"),
                        "periods"))
                .containsExactly("2026-11-28T10:00:00+01:00", "2026-12-12T10:00:00+01:00");
    }

    @Test
    void hours_are_added_and_a_date_has_its_own() {
        terminal.done("hours", "add", "--clinic", "A", "Su 10:00-12:00");
        terminal.done("hours", "special", "--clinic", "A", "--date", "2026-11-23", "09:00-10:00,11:00-12:00");
        var hours = terminal.json("hours", "special", "--clinic", "A", "--date", "2026-11-24", "off");
        assertThat(hours.get("special_hours")).hasSize(2);
        assertThat(terminal.done("hours", "show", "--clinic", "A")).contains("2026-11-24    off", "Su 10:00-12:00");
        assertThat(starts(
                        terminal.json(
                                "availability",
                                "--clinic",
                                "A",
                                "--provider",
                                "ana",
                                "--from",
                                "2026-11-23",
                                "--to",
                                "2026-11-24"),
                        "periods"))
                .containsExactly("2026-11-23T09:00:00+01:00", "2026-11-23T11:00:00+01:00");
        terminal.done("hours", "special", "--clinic", "A", "--date", "2026-11-24", "clear");
        assertThat(terminal.run("hours", "special", "--clinic", "A", "--date", "2026-11-24", "clear")
                        .code())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "add"})
    void hours_past_midnight_are_pointed_out_since_they_may_be_swapped(String how) {
        var hours = new String[] {"hours", how, "--clinic", "B", "Mo-Fr 17:00-09:00"};
        var remark = "17:00-09:00 runs over midnight, into the next day\n";
        assertThat(terminal.run(hours).err()).isEqualTo(remark);
        terminal.done("hours", "set", "--clinic", "B", "off");
        assertThat(terminal.run(Terminal.with(List.of(hours), "--dry-run")).err())
                .contains(remark);
        assertThat(terminal.run("hours", "add", "--clinic", "B", "Mo 17:00-24:00")
                        .err())
                .isEmpty();
    }

    @Test
    void times_that_a_later_rule_replaced_are_pointed_out_with_dates_of_their_own_too() {
        var hours = "Mo 08:00-12:00; Mo 13:00-18:00";
        var warning =
                "warning: Mo 13:00-18:00 replaces Mo 08:00-12:00; for both, write \"Mo 08:00-12:00,13:00-18:00\"\n";
        assertThat(terminal.run("hours", "set", "--clinic", "B", hours).err()).isEqualTo(warning);
        assertThat(terminal.run("hours", "set", "--clinic", "B", "--valid-from", "2026-12-01", hours)
                        .err())
                .isEqualTo(warning);
    }

    @Test
    void a_date_takes_times_as_the_week_does() {
        terminal.done("hours", "add", "--clinic", "B", "Mo 9:00–12:00");
        var hours =
                terminal.json("hours", "special", "--clinic", "B", "--date", "2026-11-23", "9:00–12:00, 15:00-19:00");
        assertThat(hours.at("/special_hours/0/periods/0/start_time").asText()).isEqualTo("09:00");
        assertThat(hours.at("/special_hours/0/periods/1/end_time").asText()).isEqualTo("19:00");
    }

    @Test
    void services_are_listed_with_every_field_and_assigned() {
        var service = terminal.json("services", "list", "--clinic", "A").at("/services/0");
        assertThat(service.get("duration_minutes").asInt()).isEqualTo(30);
        assertThat(service.at("/price/amount").asText()).isEqualTo("45.00");
        assertThat(service.at("/price/currency").asText()).isEqualTo("EUR");
        assertThat(service.get("alignment").asText()).isEqualTo("clock");
        assertThat(service.get("horizon_days").asInt()).isEqualTo(365);
        assertThat(service.get("provider_ids")).hasSize(1);
        terminal.done("providers", "add", "--clinic", "A", "--email", "luis@example.org", "--name", "Luis");
        assertThat(terminal.json(
                                "services",
                                "assign",
                                "--clinic",
                                "A",
                                "--service",
                                "s1",
                                "--provider",
                                "luis@example.org")
                        .get("provider_ids"))
                .hasSize(2);
        assertThat(terminal.done("services", "list", "--clinic", "A")).contains("45.00 EUR");
    }

    @Test
    void closures_are_added_listed_and_removed() {
        var days = terminal.json(
                "closures",
                "add",
                "--clinic",
                "A",
                "--start-date",
                "2026-12-21",
                "--end-date",
                "2027-01-03",
                "--reason",
                "Holidays");
        assertThat(days.get("start_date").asText()).isEqualTo("2026-12-21");
        assertThat(days.get("provider_id").isNull()).isTrue();
        terminal.done(
                "closures",
                "add",
                "--clinic",
                "A",
                "--provider",
                "ana",
                "--start",
                "2026-11-23T12:00",
                "--end",
                "2026-11-23T13:00");
        assertThat(terminal.done("closures", "list", "--clinic", "A"))
                .containsPattern("2026-12-21 to 2027-01-03 +Holidays")
                .contains("2026-11-23T12:00 to 2026-11-23T13:00");
        assertThat(terminal.json("closures", "list", "--clinic", "A", "--from", "2026-12-01")
                        .get("closures"))
                .hasSize(1);
        assertThat(terminal.json("closures", "list", "--clinic", "A", "--provider", "ana")
                        .get("closures"))
                .hasSize(1);
        terminal.done("closures", "remove", "--clinic", "A", days.get("id").asText());
        assertThat(terminal.json("closures", "list", "--clinic", "A").get("closures"))
                .hasSize(1);
    }

    @Test
    void a_closure_of_the_past_and_one_that_is_there_already_are_pointed_out() {
        var past = new String[] {"closures", "add", "--clinic", "A", "--start-date", "2026-11-19"};
        assertThat(terminal.run(past).err()).isEqualTo("warning: the closure lies in the past\n");
        var today = new String[] {"closures", "add", "--clinic", "A", "--start-date", "2026-11-20"};
        var first = terminal.json(today).get("id").asText();
        var ofAna = Terminal.with(List.of(today), "--provider", "ana");
        assertThat(terminal.run(ofAna).err()).isEmpty();
        var again = terminal.run(today);
        assertThat(again.err()).isEqualTo("warning: there is the same closure already, with the id " + first + "\n");
        assertThat(again.code()).isZero();
        assertThat(terminal.run(ofAna).err()).contains("the same closure").hasLineCount(1);
        assertThat(terminal.run(Terminal.with(List.of(past), "--dry-run")).err())
                .startsWith("praxis: a dry run; nothing was changed\nwarning: the closure lies in the past\n");
    }

    @Test
    void leave_is_the_persons() {
        var leave = terminal.json(
                "leaves",
                "add",
                "--clinic",
                "A",
                "--provider",
                "ana",
                "--start",
                "2026-11-23T09:00",
                "--end",
                "2026-11-23T12:00");
        assertThat(leave.get("time_zone").asText()).isEqualTo("Europe/Madrid");
        terminal.done("leaves", "add", "--clinic", "A", "--provider", "ana", "--start-date", "2026-12-01");
        assertThat(terminal.json("leaves", "list", "--clinic", "A", "--provider", "ana")
                        .get("leaves"))
                .hasSize(2);
        assertThat(terminal.done("leaves", "list", "--clinic", "A", "--provider", "ana"))
                .contains("2026-12-01");
        assertThat(starts(
                        terminal.json("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-11-23"),
                        "periods"))
                .containsExactly("2026-11-23T12:00:00+01:00", "2026-11-23T15:00:00+01:00");
        terminal.done(
                "leaves",
                "remove",
                "--clinic",
                "A",
                "--provider",
                "ana",
                leave.get("id").asText());
        assertThat(terminal.json("leaves", "list", "--clinic", "A", "--provider", "ana")
                        .get("leaves"))
                .hasSize(1);
    }

    @Test
    void availability_is_told_to_people_and_programs() {
        assertThat(terminal.done(
                        "availability", "--clinic", "A", "--provider", "ana@example.org", "--from", "2026-11-23"))
                .isEqualTo("""
                        DATE            FROM   TO     OFFSET
                        Mon 2026-11-23  09:00  13:00  +01:00
                        Mon 2026-11-23  15:00  19:00  +01:00
                        """);
        var json = terminal.json("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-11-23");
        assertThat(json.get("from").asText()).isEqualTo("2026-11-23");
        assertThat(json.get("to").asText()).isEqualTo("2026-11-23");
        assertThat(json.at("/periods/1/end").asText()).isEqualTo("2026-11-23T19:00:00+01:00");
        var none = terminal.run("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-11-22");
        assertThat(none).isEqualTo(new Terminal.Ended(0, "", "not available on these dates" + System.lineSeparator()));
    }

    @Test
    void a_repeated_hour_is_told_apart_by_its_offset() {
        terminal.done("hours", "set", "--clinic", "A", "Su 02:00-03:00");
        var slots = terminal.json("slots", "--clinic", "A", "--service", "s1", "--from", "2027-10-31");
        assertThat(starts(slots, "slots"))
                .containsExactly(
                        "2027-10-31T02:00:00+02:00",
                        "2027-10-31T02:30:00+02:00",
                        "2027-10-31T02:00:00+01:00",
                        "2027-10-31T02:30:00+01:00");
        assertThat(starts(
                        terminal.json("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-10-25"),
                        "periods"))
                .containsExactly("2026-10-25T02:00:00+02:00");
        assertThat(terminal.done("availability", "--clinic", "A", "--provider", "ana", "--from", "2026-10-25"))
                .contains("02:00  03:00+01:00  +02:00");
    }

    @Test
    void slots_are_of_dates_or_the_next() {
        var slots = terminal.json("slots", "--clinic", "A", "--service", "s1", "--from", "2026-11-28");
        assertThat(starts(slots, "slots")).hasSize(8).startsWith("2026-11-28T10:00:00+01:00");
        assertThat(slots.at("/slots/0/provider_id").asText())
                .isEqualTo(terminal.json("providers", "list", "--clinic", "A")
                        .at("/providers/0/id")
                        .asText());
        assertThat(starts(terminal.json("slots", "--clinic", "A", "--service", "s1", "--next", "2"), "slots"))
                .containsExactly("2026-11-20T12:00:00+01:00", "2026-11-20T12:30:00+01:00");
        assertThat(starts(
                        terminal.json(
                                "slots",
                                "--clinic",
                                "A",
                                "--service",
                                "s1",
                                "--provider",
                                "ana",
                                "--next",
                                "1",
                                "--after",
                                "2026-11-21T13:01:00Z"),
                        "slots"))
                .containsExactly("2026-11-23T09:00:00+01:00");
        assertThat(terminal.done("slots", "--clinic", "A", "--service", "s1", "--from", "2026-11-28"))
                .startsWith("DATE            START  END    OFFSET  PROVIDER");
    }

    @Test
    void an_explanation_names_every_reason() {
        var why = terminal.json(
                "explain",
                "--clinic",
                "A",
                "--service",
                "s1",
                "--provider",
                "ana",
                "--at",
                "2026-11-23T14:10:00+01:00");
        assertThat(why.get("bookable").asBoolean()).isFalse();
        assertThat(texts(why, "reasons", "code")).containsExactlyInAnyOrder("OUTSIDE_CLINIC_HOURS", "OFF_GRID");
        assertThat(terminal.done(
                        "explain",
                        "--clinic",
                        "A",
                        "--service",
                        "s1",
                        "--provider",
                        "ana",
                        "--at",
                        "2026-11-23T14:10:00+01:00"))
                .contains("OUTSIDE_CLINIC_HOURS", "work_hours");
        var fine = new String[] {
            "explain", "--clinic", "A", "--service", "s1", "--provider", "ana", "--at", "2026-11-23T08:00:00Z"
        };
        assertThat(terminal.done(fine)).isEqualTo("2026-11-23T09:00:00+01:00 can be booked\n");
        assertThat(terminal.json(fine).get("reasons")).isEmpty();
    }

    @Test
    void the_audit_is_read_by_the_clocks_of_each_clinic_and_in_plain_words() {
        assertThat(terminal.done("audit", "--clinic", "A", "--kind", "work-hours"))
                .containsPattern("\n2026-11-20T12:00:00\\+01:00 .* work hours ");
        assertThat(terminal.done("audit"))
                .containsPattern("\n2026-11-20T11:00:00\\+00:00 .* user ")
                .containsPattern("\n2026-11-20T12:00:00\\+01:00 .* membership ");
        assertThat(terminal.json("audit", "--kind", "work hours")
                        .at("/audit/0/kind")
                        .asText())
                .isEqualTo("work_hours");
    }

    private static List<String> starts(JsonNode json, String list) {
        return texts(json, list, "start");
    }

    private static List<String> texts(JsonNode json, String list, String field) {
        return StreamSupport.stream(json.get(list).spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }
}

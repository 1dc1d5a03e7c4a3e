package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
        assertThat(terminal.done("clinics", "show", "A")).containsPattern("time zone +Europe/Madrid");
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
                .isEqualTo("warning: Ana Ruiz was assigned to Consultation already\n"
                        + "warning: Ana Ruiz is suspended and has no slots; to approve them:"
                        + " praxis providers approve --clinic A ana@example.org\n");
    }

    @Test
    void a_service_that_is_added_without_a_provider_is_to_be_assigned() {
        var add = List.of(
                "services", "add", "--clinic", "A", "--name", "Check", "--external-id", "s2", "--duration", "9");
        var nobody =
                "warning: nobody gives Check: praxis services assign --clinic A --service s2 --provider PROVIDER\n";
        assertThat(terminal.run(Terminal.with(add, "--dry-run")).err()).endsWith(nobody);
        assertThat(terminal.run(Terminal.with(add)).err()).isEqualTo(nobody);
    }

    @Test
    void who_was_not_assigned_is_taken_away_with_a_word_of_it() {
        var unassign = new String[] {"services", "unassign", "--clinic", "A", "--service", "s1", "--provider", "ana"};
        assertThat(terminal.run(unassign).err()).isEmpty();
        var again = terminal.run(unassign);
        assertThat(again.err()).isEqualTo("warning: Ana Ruiz was not assigned to Consultation\n");
        assertThat(again.code()).isZero();
    }

    @Test
    void a_service_that_was_booked_is_kept_with_the_way_to_offer_it_no_longer() {
        terminal.done(
                "appointments",
                "book",
                "--clinic",
                "A",
                "--service",
                "s1",
                "--start",
                "2026-11-23T09:00:00+01:00",
                "--patient",
                "Eva");
        assertThat(terminal.run("services", "remove", "--clinic", "A", "--service", "s1"))
                .isEqualTo(
                        new Terminal.Ended(
                                1,
                                "",
                                "praxis: there are appointments of service \"Consultation\";"
                                        + " to offer it no longer: praxis services change --clinic A --service s1 --active no\n"));
    }

    @Test
    void services_are_listed_with_the_names_of_those_who_give_them() {
        assertThat(terminal.done("services", "list", "--clinic", "A")).containsPattern("45.00 EUR +Ana Ruiz +yes\n");
        for (var name : List.of("Bo", "Cy", "Di")) {
            var email = name + "@example.org";
            terminal.done("providers", "add", "--clinic", "A", "--email", email, "--name", name);
            terminal.done("services", "assign", "--clinic", "A", "--service", "s1", "--provider", email);
            if (name.equals("Cy"))
                assertThat(terminal.done("services", "list", "--clinic", "A")).contains("Ana Ruiz, Bo, Cy  yes\n");
        }
        assertThat(terminal.done("services", "list", "--clinic", "A")).containsPattern("45.00 EUR +4 +yes\n");
        terminal.done("services", "add", "--clinic", "B", "--name", "Check", "--duration", "9");
        assertThat(terminal.done("services", "list", "--clinic", "B")).containsPattern(" - +yes\n");
    }

    @Test
    void a_service_is_shown_by_either_id() {
        var listed = terminal.json("services", "list", "--clinic", "A").at("/services/0");
        var id = listed.get("id").asText();
        assertThat(terminal.json("services", "show", "--clinic", "A", "s1")).isEqualTo(listed);
        assertThat(terminal.json("services", "show", "--clinic", "A", "--service", id))
                .isEqualTo(listed);
        assertThat(terminal.done("services", "show", "--clinic", "A", "s1"))
                .containsPattern("providers +Ana Ruiz\n")
                .containsPattern("buffers +0 min before, 0 min after\n")
                .containsPattern("horizon +365 days\n");
        assertThat(terminal.run("services", "show", "--clinic", "A", "s9").code())
                .isEqualTo(3);
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
    void closures_and_leave_are_listed_by_their_start() {
        var closures = List.of("closures", "add", "--clinic", "A");
        var leaves = List.of("leaves", "add", "--clinic", "A", "--provider", "ana");
        for (var add : List.of(closures, leaves)) {
            terminal.done(Terminal.with(add, "--start-date", "2026-12-21"));
            terminal.done(Terminal.with(add, "--start", "2026-12-01T15:00", "--end", "2026-12-01T16:00"));
            terminal.done(Terminal.with(add, "--start", "2026-12-01T09:00", "--end", "2026-12-01T10:00"));
            terminal.done(Terminal.with(add, "--start-date", "2026-12-01", "--end-date", "2026-12-02"));
        }
        var dates = List.of("2026-12-01 to 2026-12-02", "2026-12-01T09:00 to", "2026-12-01T15:00 to", "2026-12-21");
        assertThat(terminal.done("closures", "list", "--clinic", "A")).containsSubsequence(dates);
        assertThat(terminal.done("leaves", "list", "--clinic", "A", "--provider", "ana"))
                .containsSubsequence(dates);
        assertThat(terminal.json("closures", "list", "--clinic", "A")
                        .at("/closures/3/start_date")
                        .asText())
                .isEqualTo("2026-12-21");
    }

    @Test
    void leave_is_shown_with_the_person_whose_it_is() {
        var add = terminal.done("leaves", "add", "--clinic", "A", "--provider", "ana", "--start-date", "2026-12-01");
        assertThat(add).containsPattern("name +Ana Ruiz\n").containsPattern("e-mail +ana@example.org\n");
        var id = terminal.json("leaves", "list", "--clinic", "A", "--provider", "ana")
                .at("/leaves/0/id")
                .asText();
        assertThat(terminal.done("leaves", "remove", "--clinic", "A", "--provider", "ana", id))
                .isEqualTo(add);
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
    void who_is_never_available_is_told_why_and_what_to_do() {
        var asked = new String[] {"availability", "--clinic", "A", "--provider", "ana", "--from", "2026-11-23"};
        terminal.done("providers", "suspend", "--clinic", "A", "ana");
        var suspended = "Ana Ruiz is suspended and has no slots; to approve them:"
                + " praxis providers approve --clinic A ana@example.org\n";
        assertThat(terminal.run(asked))
                .isEqualTo(new Terminal.Ended(0, "", "not available on these dates\n" + suspended));
        assertThat(terminal.run(Terminal.with(List.of(asked), "--output", "json"))
                        .err())
                .isEqualTo("not available on these dates\n");
        terminal.done("providers", "end", "--clinic", "A", "ana");
        assertThat(terminal.run(asked).err())
                .isEqualTo("not available on these dates\nAna Ruiz is plain staff and has no slots;"
                        + " to make a provider of them: praxis providers start --clinic A ana@example.org\n"
                        + suspended);
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

    @Test
    void a_clinic_leaves_their_own_time_to_its_providers_or_not_any_more() {
        assertThat(terminal.done("clinics", "show", "A")).contains("self-service  no");
        assertThat(terminal.done("clinics", "change", "A", "--self-service", "yes"))
                .contains("self-service  yes");
        assertThat(terminal.json("clinics", "show", "A")
                        .get("provider_self_service")
                        .asBoolean())
                .isTrue();
        assertThat(terminal.json("clinics", "change", "A", "--provider-self-service", "no")
                        .get("provider_self_service")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_clinic_gets_another_own_key_or_none() {
        var id = terminal.json("clinics", "change", "A", "--external-id", "A2")
                .get("id")
                .asText();
        assertThat(terminal.json("clinics", "show", "A2").get("id").asText()).isEqualTo(id);
        assertThat(terminal.json("clinics", "change", "A2", "--no-external-id")
                        .get("external_id")
                        .isNull())
                .isTrue();
        assertThat(terminal.run("clinics", "change", id, "--external-id", "B").err())
                .isEqualTo("praxis: --external-id \"B\" is taken already\n");
    }
}

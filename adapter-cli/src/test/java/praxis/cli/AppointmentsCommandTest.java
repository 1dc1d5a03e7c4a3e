package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import praxis.application.FrontDesk;
import praxis.application.port.Ports;
import praxis.cli.console.Beans;

/** Booking, and what becomes of appointments, on the command line. */
final class AppointmentsCommandTest extends OpenClinic {

    @Test
    void what_is_listed_is_booked_and_then_listed_no_more() {
        assertThat(slots()).contains(NINE);
        var ask = asked("book", NINE, "--provider", "ana", "--patient", "Eva Sanz", "--email", "Eva@Example.org");
        var made = terminal.json(Terminal.with(List.of(ask), "--phone", "+34911234567", "--notes", "First visit"));
        assertThat(made.get("start").asText()).isEqualTo(NINE);
        assertThat(made.get("status").asText()).isEqualTo("booked");
        assertThat(made.at("/patient/full_name").asText()).isEqualTo("Eva Sanz");
        assertThat(made.at("/patient/email").asText()).isEqualTo("eva@example.org");
        assertThat(made.at("/patient/phone_e164").asText()).isEqualTo("+34911234567");
        assertThat(made.get("notes").asText()).isEqualTo("First visit");
        assertThat(made.get("hold_until").isNull()).isTrue();
        assertThat(slots()).doesNotContain(NINE);
        assertThat(step("show", made)).isEqualTo(made);
        assertThat(terminal.done(
                        "appointments", "show", "--clinic", "A", made.get("id").asText()))
                .containsPattern("when +Mon 2026-11-23 09:00-09:30 \\+01:00")
                .containsPattern("patient +Eva Sanz")
                .containsPattern("phone +\\+34911234567")
                .containsPattern("e-mail +eva@example.org")
                .containsPattern("notes +First visit");
        assertThat(terminal.done("appointments", "list", "--clinic", "A"))
                .containsPattern("CONTACT")
                .containsPattern("Eva Sanz +\\+34911234567");
    }

    @Test
    void a_start_without_an_offset_is_by_the_clinics_clock() {
        var made = booked("2026-11-23T09:00");
        assertThat(made.get("start").asText()).isEqualTo(NINE);
        assertThat(step("reschedule", made, "--start", "2026-11-23T10:00")
                        .get("start")
                        .asText())
                .isEqualTo(TEN);
        assertThat(terminal.run(asked("book", "2027-03-28T02:30", "--patient", "Leo")))
                .isEqualTo(
                        new Terminal.Ended(
                                1,
                                "",
                                "praxis: 2027-03-28T02:30 does not exist in Europe/Madrid, where the clocks are set forward over it\n"));
        assertThat(terminal.run(asked("book", "2026-10-25T02:30", "--patient", "Leo"))
                        .err())
                .isEqualTo("praxis: 2026-10-25T02:30 comes twice in Europe/Madrid; write which: "
                        + "2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00\n");
        var unread = terminal.run(asked("book", "tomorrow", "--patient", "Leo"));
        assertThat(unread.code()).isEqualTo(2);
        assertThat(unread.err()).contains("\"tomorrow\" is neither a time by the clinic's clock like 2026-11-23T09:00");
    }

    @Test
    void taken_time_and_impossible_starts_are_refused_with_their_reasons() {
        booked(NINE);
        var taken = terminal.run(asked("book", NINE, "--patient", "Leo"));
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.err()).startsWith("praxis: the time is taken: BUSY (");
        var closed = terminal.run(asked("book", "2026-11-22T09:10:00+01:00", "--patient", "Leo"));
        assertThat(closed.code()).isEqualTo(1);
        assertThat(closed.err()).startsWith("praxis: it cannot be booked: ").contains("CLINIC_CLOSED", "OFF_GRID");
        assertThat(closed.out()).isEmpty();
    }

    @Test
    void where_any_provider_would_do_each_reason_names_whose_it_is() {
        provider("ben");
        terminal.done("services", "assign", "--clinic", "A", "--service", "s1", "--provider", "ben");
        booked(NINE);
        terminal.done("closures", "add", "--clinic", "A", "--provider", "ben", "--start-date", "2026-11-23");
        var taken = terminal.run(asked("book", NINE, "--patient", "Leo"));
        assertThat(taken.err())
                .startsWith("praxis: the time is taken: BUSY (ana: The provider has an appointment at this time.)");
        terminal.done("closures", "add", "--clinic", "A", "--provider", "ana", "--start-date", "2026-11-23");
        var away = terminal.run(asked("book", TEN, "--patient", "Leo"));
        assertThat(away.err()).contains("PROVIDER_CLOSURE (ana: ", "PROVIDER_CLOSURE (ben: ");
    }

    @Test
    void a_retry_with_its_key_is_answered_as_the_first_call_was() {
        var first = terminal.json(asked("book", NINE, "--patient", "Eva", "--idempotency-key", "1"));
        assertThat(terminal.json(asked("book", NINE, "--patient", "Eva", "--idempotency-key", "1")))
                .isEqualTo(first);
        var other = terminal.run(asked("book", TEN, "--patient", "Eva", "--idempotency-key", "1"));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("another request");
    }

    @Test
    void any_provider_will_do_or_one_that_is_named() {
        provider("luis");
        terminal.done("services", "assign", "--clinic", "A", "--service", "s1", "--provider", "luis");
        var first = booked(NINE).get("provider_id").asText();
        assertThat(booked(NINE).get("provider_id").asText()).isNotEqualTo(first);
        assertThat(terminal.run(asked("book", NINE, "--patient", "Leo")).code()).isEqualTo(1);
        assertThat(terminal.json("appointments", "list", "--clinic", "A", "--provider", "luis")
                        .get("appointments"))
                .hasSize(1);
    }

    @Test
    void a_hold_is_confirmed_with_its_patient() {
        var hold = terminal.json(asked("hold", NINE, "--seconds", "60"));
        assertThat(hold.get("status").asText()).isEqualTo("held");
        assertThat(hold.get("hold_until").asText()).isEqualTo("2026-11-20T12:01:00+01:00");
        assertThat(terminal.done("appointments", "list", "--clinic", "A"))
                .contains("held until 2026-11-20T12:01:00+01:00");
        assertThat(slots()).doesNotContain(NINE);
        var nobody = terminal.run(
                "appointments", "confirm", "--clinic", "A", hold.get("id").asText());
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("patient is needed");
        assertThat(step("confirm", hold, "--patient", "Eva").get("status").asText())
                .isEqualTo("booked");
    }

    @Test
    void a_hold_that_nobody_confirmed_in_time_is_shown_to_have_expired() {
        var hold = terminal.json(asked("hold", NINE, "--seconds", "60"));
        var after = InstantSource.fixed(Terminal.CLOCK.instant().plusSeconds(60));
        var later = new Beans() {
            @Override
            public void configure(Map<String, Object> settings) {}

            @Override
            public <T> T get(Class<T> type) {
                if (type == InstantSource.class) return type.cast(after);
                if (type == FrontDesk.class) return type.cast(new FrontDesk(terminal.get(Ports.class), after));
                return terminal.get(type);
            }
        };
        assertThat(Terminal.run(later, "appointments", "list", "--clinic", "A").out())
                .contains("held until 2026-11-20T12:01:00+01:00 (expired)");
        assertThat(Terminal.run(
                                later,
                                "appointments",
                                "show",
                                "--clinic",
                                "A",
                                hold.get("id").asText())
                        .out())
                .contains("held until 2026-11-20T12:01:00+01:00 (expired)");
        assertThat(terminal.done("appointments", "list", "--clinic", "A")).doesNotContain("expired");
    }

    @Test
    void an_appointment_moves_and_keeps_where_it_was() {
        provider("luis");
        terminal.done("services", "assign", "--clinic", "A", "--service", "s1", "--provider", "luis");
        var made = terminal.json(asked("book", NINE, "--provider", "ana", "--patient", "Eva"));
        var moved = step("reschedule", made, "--start", TEN, "--provider", "luis@example.org");
        assertThat(moved.get("start").asText()).isEqualTo(TEN);
        assertThat(moved.get("provider_id")).isNotEqualTo(made.get("provider_id"));
        assertThat(moved.at("/moves/0/start").asText()).isEqualTo(NINE);
        assertThat(terminal.done(
                        "appointments", "show", "--clinic", "A", made.get("id").asText()))
                .containsPattern("moved from +Mon 2026-11-23 09:00 with ana \\(by operator\\)");
        step("reschedule", made, "--start", NINE);
        assertThat(terminal.done(
                        "appointments", "show", "--clinic", "A", made.get("id").asText()))
                .containsPattern("moved from +Mon 2026-11-23 09:00 with ana \\(by operator\\)")
                .containsPattern("moved from +Mon 2026-11-23 10:00 \\(by operator\\)");
        step("reschedule", made, "--start", TEN);
        assertThat(slots()).contains(NINE);
    }

    @Test
    void an_appointment_ends_in_one_way() {
        var cancelled = booked(NINE);
        assertThat(step("cancel", cancelled).get("status").asText()).isEqualTo("cancelled");
        var early = terminal.run(
                "appointments",
                "complete",
                "--clinic",
                "A",
                booked(TEN).get("id").asText());
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).contains("has not started");
        var now = booked(NOON_TODAY);
        assertThat(step("no-show", now).get("status").asText()).isEqualTo("no_show");
        assertThat(step("complete", booked(NOON_TODAY)).get("status").asText()).isEqualTo("completed");
        assertThat(terminal.json("appointments", "list", "--clinic", "A", "--status", "no_show")
                        .get("appointments"))
                .hasSize(1);
    }

    @Test
    void rules_but_not_taken_time_give_way_to_a_reason() {
        var sunday = "2026-11-22T09:10:00+01:00";
        var made = terminal.json(asked("book", sunday, "--patient", "Eva", "--override-reason", "In pain"));
        assertThat(made.at("/override/reason").asText()).isEqualTo("In pain");
        assertThat(made.at("/override/codes")).hasSize(2);
        assertThat(terminal.done(
                        "appointments", "show", "--clinic", "A", made.get("id").asText()))
                .contains("In pain (CLINIC_CLOSED, OFF_GRID; by operator)");
        var taken = terminal.run(asked("book", sunday, "--patient", "Leo", "--override-reason", "In pain too"));
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.err()).contains("the time is taken: BUSY");
    }

    @Test
    void appointments_are_listed_by_start_on_dates() {
        booked(TEN);
        booked(NINE);
        var all = terminal.json("appointments", "list", "--clinic", "A").get("appointments");
        assertThat(all.valueStream().map(one -> one.get("start").asText())).containsExactly(NINE, TEN);
        assertThat(terminal.done("appointments", "list", "--clinic", "A", "--from", "2026-11-23", "--to", "2026-11-23"))
                .startsWith("WHEN                               STATUS  SERVICE       PROVIDER")
                .contains("Mon 2026-11-23 09:00-09:30 +01:00  booked")
                .contains("Eva Sanz");
        var none = terminal.run("appointments", "list", "--clinic", "A", "--needs-attention");
        assertThat(none).isEqualTo(new Terminal.Ended(0, "", "no appointments" + System.lineSeparator()));
    }

    @Test
    void the_nearest_slots_are_proposed() {
        var made = booked(NINE);
        var proposed = step("propose", made, "--limit", "1");
        assertThat(proposed.at("/same_provider/0/start").asText()).isEqualTo("2026-11-23T09:30:00+01:00");
        assertThat(proposed.get("other_providers")).isEmpty();
        terminal.done("providers", "add", "--clinic", "A", "--email", "luis@example.org", "--name", "Luis");
        terminal.done("services", "assign", "--clinic", "A", "--service", "s1", "--provider", "luis@example.org");
        assertThat(terminal.done(
                        "appointments",
                        "propose",
                        "--clinic",
                        "A",
                        made.get("id").asText()))
                .containsPattern("Mon 2026-11-23 +09:30 .* ana +the same\n")
                .containsPattern("Mon 2026-11-23 +09:00 .* Luis +another\n");
        step("cancel", made);
        var over = terminal.run(
                "appointments", "propose", "--clinic", "A", made.get("id").asText());
        assertThat(over.code()).isEqualTo(1);
        assertThat(over.err()).contains("cannot be rescheduled");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | hold --clinic A --service s1 --start %n --seconds 0               | a hold lasts from 1 to 3600
            1 | hold --clinic A --service s1 --start %n --seconds 3601            | a hold lasts from 1 to 3600
            1 | book --clinic A --service s1 --start %n --patient E --email nobody | not an e-mail address
            1 | book --clinic A --service s1 --start %n --patient E --phone 123   | not a telephone number
            1 | list --clinic A --from 2026-11-23 --to 2026-11-22                 | lies before
            2 | book --clinic A --service s1 --start %n                           | --patient is needed
            2 | book --clinic A --service s1 --start 2026-11-23 --patient E | nor an instant like
            2 | book --clinic A --start %n --patient E                            | --service
            2 | hold --clinic A --service s1 --start %n --email e@example.org     | go with --patient
            2 | reschedule --clinic A 42                                          | --start
            2 | list --clinic A --status odd                                      | is none of held, booked
            3 | book --clinic A --service s1 --provider eve --start %n --patient E | no provider "eve"
            3 | book --clinic A --service s9 --start %n --patient E               | no service "s9"
            3 | list --clinic C                                                   | no clinic "C"
            3 | show --clinic A 42                                                | no appointment "42"
            3 | cancel --clinic A 42                                              | no appointment "42"
            3 | complete --clinic A 42                                            | no appointment "42"
            3 | no-show --clinic A 42                                             | no appointment "42"
            3 | confirm --clinic A 42                                             | no appointment "42"
            3 | reschedule --clinic A --start %n 42                               | no appointment "42"
            """, quoteCharacter = '\'')
    void what_is_wrong_is_said_with_its_exit_code(int code, String line, String message) {
        var words = ("appointments " + line.replace("%n", NINE)).split(" ");
        var ended = terminal.run(words);
        assertThat(ended.err()).startsWith("praxis: ").contains(message);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(code);
    }
}

package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Closures and leave on the command line. */
final class ClosuresCommandTest extends TwoClinics {

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
    void programs_find_every_field_of_a_stretch_and_null_in_those_it_does_not_have() {
        var dates = new String[] {"--start-date", "2026-12-21"};
        var times = new String[] {"--start", "2026-11-23T12:00", "--end", "2026-11-23T13:00"};
        var closures = List.of("closures", "add", "--clinic", "A");
        var leaves = List.of("leaves", "add", "--clinic", "A", "--provider", "ana");
        assertThat(terminal.json(Terminal.with(closures, dates)).toString())
                .contains("\"end_date\":\"2026-12-21\",\"start\":null,\"end\":null,\"reason\"");
        assertThat(terminal.json(Terminal.with(closures, times)).toString())
                .contains("\"start_date\":null,\"end_date\":null,\"start\":\"2026-11-23T12:00\"");
        assertThat(terminal.json(Terminal.with(leaves, dates)).toString())
                .contains("\"start\":null,\"end\":null,\"time_zone\":null");
        assertThat(terminal.json(Terminal.with(leaves, times)).toString())
                .contains("\"start_date\":null,\"end_date\":null,", "\"time_zone\":\"Europe/Madrid\"");
    }

    @Test
    void a_closure_is_named_by_its_external_id_too() {
        terminal.done("closures", "add", "--clinic", "A", "--start-date", "2026-12-21", "--external-id", "xmas");
        assertThat(terminal.run("closures", "remove", "--clinic", "B", "xmas").err())
                .isEqualTo("praxis: no closure \"xmas\" in clinic \"Clinic B\"\n");
        terminal.done("closures", "remove", "--clinic", "A", "xmas", "--dry-run");
        terminal.done("closures", "remove", "--clinic", "A", "xmas");
        assertThat(terminal.json("closures", "list", "--clinic", "A").get("closures"))
                .isEmpty();
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
}

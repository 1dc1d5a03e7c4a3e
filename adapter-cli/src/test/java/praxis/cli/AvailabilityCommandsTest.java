package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When somebody can be booked, and why not, on the command line. */
final class AvailabilityCommandsTest extends TwoClinics {

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
                                "2026-11-21T14:01"),
                        "slots"))
                .containsExactly("2026-11-23T09:00:00+01:00");
        assertThat(terminal.done("slots", "--clinic", "A", "--service", "s1", "--from", "2026-11-28"))
                .startsWith("DATE            START  END    OFFSET  PROVIDER");
    }

    @Test
    void an_explanation_names_every_reason() {
        var late = new String[] {
            "explain", "--clinic", "A", "--service", "s1", "--provider", "ana", "--at", "2026-11-23T14:10"
        };
        var why = terminal.json(late);
        assertThat(why.get("bookable").asBoolean()).isFalse();
        assertThat(texts(why, "reasons", "code")).containsExactlyInAnyOrder("OUTSIDE_CLINIC_HOURS", "OFF_GRID");
        assertThat(terminal.done(late)).contains("OUTSIDE_CLINIC_HOURS", "work_hours");
        var fine = new String[] {
            "explain", "--clinic", "A", "--service", "s1", "--provider", "ana", "--at", "2026-11-23T08:00:00Z"
        };
        assertThat(terminal.done(fine)).isEqualTo("2026-11-23T09:00:00+01:00 can be booked\n");
        assertThat(terminal.json(fine).get("reasons")).isEmpty();
    }
}

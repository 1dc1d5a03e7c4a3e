package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who finds nothing is told where to look. It is Friday 2026-11-20, 12:00 in Madrid; clinic A is closed on Sundays. */
class NoSlotsTest extends TwoClinics {

    private static final String SUNDAY = "slots --clinic A --service s1 --from 2026-11-22";

    private Terminal.Ended run(String line) {
        return terminal.run(line.split(" "));
    }

    @Test
    void the_next_slot_is_named_and_how_to_ask_why() {
        assertThat(run(SUNDAY + " --provider ana")).isEqualTo(new Terminal.Ended(0, "", """
                no slots
                the next is Mon 2026-11-23 09:00 +01:00 with Ana Ruiz
                to see why: praxis explain --clinic A --service s1 --provider ana@example.org --at 2026-11-22T10:00:00+01:00
                """));
        assertThat(run("explain --clinic A --service s1 --provider ana@example.org --at 2026-11-22T10:00:00+01:00")
                        .out())
                .contains("CLINIC_CLOSED");
        assertThat(run(SUNDAY).err()).contains("--provider PROVIDER --at");
    }

    @Test
    void what_lies_beyond_all_slots_has_no_next() {
        assertThat(run("slots --clinic A --service s1 --from 9999-12-31").err()).startsWith("no slots\nto see why: ");
        assertThat(run("slots --clinic A --service s1 --next 1 --after 2028-01-01T00:00:00Z")
                        .err())
                .endsWith(" --at INSTANT\n");
        assertThat(run("search --service s1 --after 2028-01-01T00:00:00Z").err())
                .contains("praxis explain --clinic A --service s1");
    }

    @Test
    void a_service_that_nobody_gives_is_to_be_assigned() {
        terminal.done("services", "add", "--clinic", "A", "--name", "Check", "--external-id", "s 2", "--duration", "9");
        assertThat(terminal.run("slots", "--clinic", "A", "--service", "s 2", "--next", "1")
                        .err())
                .isEqualTo("no slots\nnobody gives Check: praxis services assign --clinic A --service 's 2'"
                        + " --provider PROVIDER\n");
    }

    /** Whoever may name a thing does not say what others run. */
    @Test
    void what_is_to_be_pasted_into_a_shell_is_one_word() {
        terminal.done("services", "add", "--clinic", "A", "--name", "X", "--external-id", "$(id)'`", "--duration", "9");
        assertThat(terminal.run("slots", "--clinic", "A", "--service", "$(id)'`", "--next", "1")
                        .err())
                .contains("--service '$(id)'\\''`' --provider");
    }

    @Test
    void programs_are_told_nothing_of_it() {
        assertThat(run(SUNDAY + " --output json").err()).isEqualTo("no slots\n");
    }
}

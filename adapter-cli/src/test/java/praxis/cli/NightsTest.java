package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A date that is closed ends at midnight; the shift that runs on into the next one does not (A4, H9). */
final class NightsTest extends TwoClinics {

    private static final String RUNS_ON =
            "warning: the night of 2026-12-07 goes on after midnight, 00:00-02:00 on 2026-12-08;"
                    + " to close that too: praxis closures add --clinic B%s --start 2026-12-08T00:00 --end 2026-12-08T02:00\n";

    @Test
    void a_closure_of_whole_days_tells_of_the_night_that_runs_on_after_it() {
        night();
        var close =
                List.of("closures", "add", "--clinic", "B", "--start-date", "2026-12-05", "--end-date", "2026-12-07");
        assertThat(terminal.run(Terminal.with(close, "--dry-run")).err()).endsWith(RUNS_ON.formatted(""));
        assertThat(terminal.run(Terminal.with(close)).err()).isEqualTo(RUNS_ON.formatted(""));
        assertThat(terminal.run(
                                "closures",
                                "add",
                                "--clinic",
                                "B",
                                "--start",
                                "2026-12-07T20:00",
                                "--end",
                                "2026-12-08T02:00")
                        .err())
                .isEmpty();
    }

    @Test
    void a_closure_of_one_provider_goes_by_the_hours_that_hold_for_them() {
        night();
        terminal.done("providers", "add", "--clinic", "B", "--email", "ben@example.org", "--full-name", "Ben Ode");
        var close = new String[] {
            "closures", "add", "--clinic", "B", "--provider", "ben@example.org", "--start-date", "2026-12-07"
        };
        assertThat(terminal.run(close).err()).isEqualTo(RUNS_ON.formatted(" --provider ben@example.org"));
        terminal.done("hours", "set", "--clinic", "B", "--provider", "ben@example.org", "Mo 20:00-24:00");
        assertThat(terminal.run(close).err()).doesNotContain("midnight");
    }

    @Test
    void a_date_that_is_off_or_shorter_tells_of_it_too() {
        night();
        var special = List.of("hours", "special", "--clinic", "B", "--date", "2026-12-07");
        assertThat(terminal.run(Terminal.with(special, "off")).err()).isEqualTo(RUNS_ON.formatted(""));
        assertThat(terminal.run(Terminal.with(special, "clear")).err()).isEmpty();
        assertThat(terminal.run(Terminal.with(special, "20:00-22:00")).err()).isEqualTo(RUNS_ON.formatted(""));
        terminal.done(Terminal.with(special, "clear"));
        assertThat(terminal.run(Terminal.with(special, "22:00-24:00")).err()).isEmpty();
    }

    @Test
    void a_clinic_that_never_closes_has_no_such_night() {
        terminal.done("hours", "set", "--clinic", "B", "24/7");
        assertThat(terminal.run("closures", "add", "--clinic", "B", "--start-date", "2026-12-07")
                        .err())
                .isEmpty();
    }

    private void night() {
        terminal.done("hours", "set", "--clinic", "B", "Mo 20:00-02:00");
    }
}

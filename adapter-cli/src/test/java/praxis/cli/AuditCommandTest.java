package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changed what, as operators ask for it. */
class AuditCommandTest extends TwoClinics {

    @ParameterizedTest
    @ValueSource(strings = {"account", "invitation", "leave", "user"})
    void what_is_no_clinics_is_said_to_be_so(String kind) {
        assertThat(terminal.run("audit", "--clinic", "A", "--kind", kind))
                .isEqualTo(new Terminal.Ended(0, "", "no audit\n" + kind + " is no clinic's: ask without --clinic\n"));
        assertThat(terminal.run("audit", "--kind", kind).err()).doesNotContain("--clinic");
    }

    @Test
    void of_everything_each_entry_names_its_clinic() {
        assertThat(terminal.done("audit", "--kind", "work_hours"))
                .containsPattern("KIND +CLINIC +ID")
                .containsPattern("work hours +Clínica A +");
        assertThat(terminal.done("audit", "--kind", "user")).containsPattern("user +- +");
        assertThat(terminal.done("audit", "--clinic", "A", "--kind", "work_hours"))
                .doesNotContain("CLINIC", "Clínica");
    }

    @Test
    void special_hours_are_found_among_work_hours() {
        terminal.done("hours", "special", "--clinic", "A", "--date", "2026-12-24", "off");
        assertThat(terminal.json("audit", "--clinic", "A", "--kind", "work_hours", "--limit", "1")
                        .at("/audit/0/after")
                        .toString())
                .contains("2026-12-24");
        assertThat(terminal.run("audit", "--kind", "special_hours").err())
                .contains("\"special_hours\" is none of account, ", "work_hours; special hours are work_hours");
    }
}

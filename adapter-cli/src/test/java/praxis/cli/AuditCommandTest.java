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
    void programs_are_told_the_time_by_the_clinics_clocks_too() {
        assertThat(terminal.json("audit", "--clinic", "A", "--limit", "1")
                        .at("/audit/0/at")
                        .asText())
                .isEqualTo("2026-11-20T12:00:00+01:00");
        assertThat(terminal.json("audit", "--kind", "user", "--limit", "1")
                        .at("/audit/0/at")
                        .asText())
                .isEqualTo("2026-11-20T11:00:00+00:00");
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

    @Test
    void what_was_changed_is_told_by_names_and_by_the_clinics_clocks() {
        terminal.done(
                "appointments",
                "book",
                "--clinic",
                "A",
                "--service",
                "s1",
                "--start",
                "2026-11-23T10:00",
                "--patient",
                "Eva Sanz");
        assertThat(terminal.done("audit", "--clinic", "A", "--kind", "appointment"))
                .contains("service_id=Consultation provider_id=Ana Ruiz ")
                .contains("when=2026-11-23T10:00:00+01:00/2026-11-23T10:30:00+01:00");
        assertThat(terminal.json("audit", "--clinic", "A", "--kind", "appointment")
                        .at("/audit/0/after/when")
                        .asText())
                .isEqualTo("2026-11-23T09:00:00Z/2026-11-23T09:30:00Z");
    }
}

package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People read names where programs read ids. It is Friday 2026-11-20, 12:00 in Madrid. */
class NamesInTablesTest extends TwoClinics {

    private static final String NINE = "2026-11-23T09:00:00+01:00";

    private String done(String line) {
        return terminal.done(line.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slots --clinic A --service s1 --from 2026-11-28                                    | \\+01:00  Ana Ruiz\\n
            search --service s1                                                                | Ana Ruiz +Consultation +Clínica A\\n
            explain --clinic A --service s1 --provider ana --at 2026-11-23T14:10:00+01:00      | work_hours Clínica A\\n
            explain --clinic A --service s1 --provider ana --at 2026-11-23T14:10:00+01:00      | service Consultation\\n
            services assign --clinic A --service s1 --provider ana                             | providers +Ana Ruiz\\n
            closures add --clinic A --provider ana --start-date 2026-12-21                     | of +provider Ana Ruiz\\n
            hours special --clinic A --provider ana --date 2026-11-24 off --dry-run            | vanish .* Ana Ruiz\\n
            """)
    void a_provider_a_service_and_a_clinic_have_names(String line, String shown) {
        assertThat(done(line)).containsPattern(shown);
    }

    @Test
    void so_have_those_of_an_appointment() {
        var book = "appointments book --clinic A --service s1 --start " + NINE + " --patient Eva";
        assertThat(done(book)).containsPattern("service +Consultation\n").containsPattern("provider +Ana Ruiz\n");
        assertThat(done("appointments list --clinic A")).containsPattern("booked +Consultation +Ana Ruiz +Eva ");
        assertThat(done("closures add --clinic A --start-date 2026-11-23 --dry-run"))
                .containsPattern("Eva +Ana Ruiz ");
    }

    @Test
    void who_shares_a_name_is_told_apart_by_the_e_mail() {
        var add = List.of("providers", "add", "--clinic", "A", "--email", "ruiz@example.org");
        terminal.done(Terminal.with(add, "--name", "Ana Ruiz"));
        done("services assign --clinic A --service s1 --provider ruiz@example.org");
        assertThat(done("slots --clinic A --service s1 --from 2026-11-28"))
                .contains("+01:00  Ana Ruiz (ana@example.org)\n", "+01:00  Ana Ruiz (ruiz@example.org)\n");
    }
}

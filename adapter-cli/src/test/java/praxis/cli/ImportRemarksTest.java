package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a set of files, once and in few lines. */
final class ImportRemarksTest {

    @TempDir
    private Path folder;

    @Test
    void a_member_whose_row_is_refused_is_in_the_clinic_all_the_same() throws IOException {
        set("A,u1,1,09:00,13:00\n");
        file("user_clinics.csv", "user_id,clinic_id,clinic_role,is_provider,status\nu1,A,BOSS,true,approved\n");
        assertThat(new Terminal().run("import", folder.toString()).err())
                .isEqualTo("user_clinics.csv:2: clinic_role \"BOSS\" is none of CLINIC_ADMIN, STAFF\n"
                        + "praxis: nothing was imported; refused above: 1\n");
    }

    @Test
    void h7_hours_of_a_provider_outside_the_clinics_are_imported_with_a_word_of_it() throws IOException {
        set("A,,1,09:00,13:00\nA,u1,1,08:00,13:00\nA,u1,3,08:00,13:00\n");
        var warnings =
                "warning: clinic A: Monday 08:00-09:00 of Ana Ruiz lies outside the clinic's hours and has no effect\n"
                        + "warning: clinic A: Wednesday 08:00-13:00 of Ana Ruiz lies outside the clinic's hours and has no effect\n";
        assertThat(new Terminal().run("import", folder.toString(), "--dry-run").err())
                .isEqualTo("praxis: a dry run; nothing was imported\n" + warnings);
        var terminal = new Terminal();
        assertThat(terminal.run("import", folder.toString()).err()).isEqualTo(warnings);
        assertThat(terminal.run("hours", "show", "--clinic", "A", "--provider", "u1")
                        .err())
                .contains("warning: Monday 08:00-09:00 lies outside the clinic's hours and has no effect\n");
    }

    @Test
    void of_very_many_such_hours_the_first_are_told_and_the_number_of_the_others() throws IOException {
        set("A,,1,09:00,13:00\n"
                + IntStream.range(0, 12)
                        .mapToObj(hour -> "A,u1,2,%02d:00,%02d:30\n".formatted(hour, hour))
                        .collect(Collectors.joining()));
        assertThat(new Terminal().run("import", folder.toString()).err())
                .hasLineCount(11)
                .endsWith("warning: 2 more parts of providers' hours lie outside their clinics' and have no effect\n");
    }

    private void set(String hours) throws IOException {
        file("clinics.csv", "clinic_id,name,time_zone\nA,Clinic A,Europe/Madrid\n");
        file("users.csv", "user_id,full_name,email\nu1,Ana Ruiz,ana@example.org\n");
        file("user_clinics.csv", "user_id,clinic_id,clinic_role,is_provider,status\nu1,A,STAFF,true,approved\n");
        file("work_hours.csv", "clinic_id,user_id,weekday,start_time,end_time\n" + hours);
        file("closures.csv", "clinic_id,user_id,start_date,end_date,start_time,end_time,reason\n");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

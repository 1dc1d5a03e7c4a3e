package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import praxis.cli.console.ExitCode;

/** What cannot be imported is named, by file and line, and changes nothing. */
final class RefusedImportTest extends PracticeSet {

    @Test
    void one_file_of_a_set_is_no_set() {
        var file = folder.resolve("clinics.csv").toString();
        var refused = terminal.run("import", file);
        assertThat(refused.err()).startsWith("praxis: " + file + " is one file of a set; name its folder instead\n");
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            clinics.csv      § Europe/Madrid,     § Europe/Madird,     § clinics.csv:2: "Europe/Madird" is not an IANA
            clinics.csv      § clinic_id,name,    § clinic_id,nom,     § clinics.csv:1: the column name is missing
            clinics.csv      § B,Clinic B         § A,Clinic B         § clinics.csv:3: clinic_id A comes twice
            clinics.csv      § A,Clinic A         § A,Clinic "A"       § clinics.csv:2: has a quote inside
            clinics.csv      § A,Clinic A,        § A,"Clinic A,       § clinics.csv:2:
            clinics.csv      § A,Clinic A,        § A,"Clinic"A,       § clinics.csv:2:
            clinics.csv      § A,Clinic A,        § A,,                § clinics.csv:2: name is empty
            users.csv        § user_id,full_name,email § user_id;full_name;email § users.csv:1: the columns are separated by ";"; a CSV set has commas
            users.csv        § email              § email,phone        § users.csv:1: the column "phone" is not known
            users.csv        § u2,Bo,             § u2,                § users.csv:3: has 2 fields, but the header has 3
            users.csv        § u2,Bo,             § u1,Bo,             § users.csv:3: user_id u1 comes twice
            users.csv        § bo@example.org     § bo.example.org     § users.csv:3: "bo.example.org" is not an e-mail
            users.csv        § bo@example.org     § ana@example.org    § users.csv:3: the email ana@example.org comes twice
            user_clinics.csv § u2,B               § u9,B               § user_clinics.csv:4: user_id u9 is not in users.csv
            user_clinics.csv § u2,B               § u2,Z               § user_clinics.csv:4: clinic_id Z is not in clinics.csv
            user_clinics.csv § u2,B               § u1,B               § user_clinics.csv:4: user_id u1 comes twice in B
            user_clinics.csv § CLINIC_ADMIN       § BOSS               § user_clinics.csv:4: clinic_role "BOSS" is none of
            user_clinics.csv § false              § no                 § user_clinics.csv:4: is_provider "no" is neither
            user_clinics.csv § pending            § maybe              § user_clinics.csv:4: status "maybe" is none of
            work_hours.csv   § A,,1,09:00         § A,,8,09:00         § work_hours.csv:2: weekday "8" is none of 1
            work_hours.csv   § A,,1,09:00         § A,,Mo,09:00        § work_hours.csv:2: weekday "Mo" is none of 1
            work_hours.csv   § 09:00,13:00        § 25:00,26:00        § work_hours.csv:2: "25:00" is not a time
            work_hours.csv   § 09:00,13:00        § 09:00,09:00        § work_hours.csv:2: a period needs
            work_hours.csv   § B,,2,08:00,24:00   § A,,1,12:00,14:00   § work_hours.csv:5: Monday 12:00-14:00 overlaps Monday 09:00-13:00 of line 2
            work_hours.csv   § B,,2,08:00,24:00   § A,,6,05:00,07:00   § work_hours.csv:5: Saturday 05:00-07:00 overlaps Saturday 00:00-06:00 of line 3
            work_hours.csv   § A,u1               § A,u2               § work_hours.csv:4: user_id u2 is not in A
            closures.csv     § 2026-12-24         § 2026-02-30         § closures.csv:2: start_date "2026-02-30" is not a date
            closures.csv     § 2026-12-26         § 2026-12-23         § closures.csv:2: the last date 2026-12-23 lies before
            closures.csv     § 10:00,11:00        § 10:00,             § closures.csv:3: end_time is empty
            services.csv     § ,30,               § ,0,                § services.csv:2: duration_minutes must be from 1
            services.csv     § EUR                § XXY                § services.csv:2: "XXY" is not a currency
            service_providers.csv § s1,u1         § s1,u2              § service_providers.csv:2: user_id u2 is not in A
            service_providers.csv § s1,u1         § s9,u1              § service_providers.csv:2: service_id s9 is not in
            """)
    void bad_input_is_named_by_file_and_line_and_nothing_is_stored(
            String name, String what, String instead, String message) throws IOException {
        change(name, what, instead);
        var ended = terminal.run("import", folder.toString());
        assertThat(ended.err()).contains(message);
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        nothingIsStored();
    }

    @Test
    void every_bad_row_is_named_not_only_the_first() throws IOException {
        change("clinics.csv", "UTC", "Mars");
        change("work_hours.csv", "A,,1,", "A,,9,");
        change("closures.csv", "2026-12-24", "tomorrow");
        assertThat(terminal.run("import", folder.toString()).err())
                .contains("clinics.csv:3: ", "work_hours.csv:2: ", "closures.csv:2: ");
    }

    @Test
    void a_row_that_comes_again_and_again_is_told_once_each_time() throws IOException {
        change("work_hours.csv", "A,,1,09:00,13:00\n", "A,,1,09:00,13:00\n".repeat(1_000));
        var ended = terminal.run("import", folder.toString());
        assertThat(ended.err())
                .contains("work_hours.csv:1001: Monday 09:00-13:00 overlaps Monday 09:00-13:00 of line 2 (clinic A)")
                .endsWith("praxis: nothing was imported; refused above: 999\n");
    }

    @Test
    void a_byte_that_is_not_utf8_is_named_by_its_line() throws IOException {
        Files.write(
                folder.resolve("users.csv"),
                "user_id,full_name,email\nu1,Andr\u00e9,a@b\n".getBytes(StandardCharsets.ISO_8859_1));
        var ended = terminal.run("import", folder.toString());
        assertThat(ended.err()).contains("users.csv:2: byte 0xE9, the line's byte 8, is not UTF-8");
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        nothingIsStored();
    }

    @Test
    void a_missing_file_is_refused_and_a_missing_folder_is_wrong_usage() throws IOException {
        Files.delete(folder.resolve("users.csv"));
        var ended = terminal.run("import", folder.toString(), "--skip-invalid");
        assertThat(ended.err()).contains("users.csv: is missing");
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(terminal.run("import", "").code())
                .as("not the current folder")
                .isEqualTo(2);
        assertThat(terminal.run("import", folder.resolve("nowhere").toString()).code())
                .isEqualTo(ExitCode.WRONG_USAGE);
        nothingIsStored();
    }

    @Test
    void a_clinic_with_a_bad_row_is_left_out_whole_if_asked() throws IOException {
        change("work_hours.csv", "A,,1,", "A,,9,");
        var report = imported("--skip-invalid");
        assertThat(report.at("/clinics/added").asInt()).isEqualTo(1);
        assertThat(report.at("/clinics/refused").asInt()).isEqualTo(1);
        assertThat(report.at("/refused/0/line").asInt()).isEqualTo(2);
        assertThat(terminal.run("export", "--clinic", "A").code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(exported("B")).contains("ana@example.org");
    }

    @Test
    void a_person_who_cannot_be_read_takes_the_clinics_along() throws IOException {
        change("users.csv", "ana@example.org", "ana");
        var report = imported("--skip-invalid");
        assertThat(report.at("/clinics/refused").asInt()).isEqualTo(2);
        nothingIsStored();
    }

    @Test
    void where_every_clinic_is_left_out_nothing_was_imported() throws IOException {
        change("users.csv", "ana@example.org", "ana");
        var ended = terminal.run("import", folder.toString(), "--skip-invalid", "--output", "json");
        assertThat(ended.err()).endsWith("praxis: nothing was imported; refused above: 1\n");
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(JSON.readTree(ended.out()).get("stored").asBoolean()).isFalse();
        var document = file("clinic.json", DOCUMENT.replace("09:00-13:00", "09:00-16:00"));
        assertThat(terminal.run("import", document.toString(), "--skip-invalid").code())
                .isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void another_email_under_a_stored_key_is_refused() throws IOException {
        imported();
        change("users.csv", "bo@example.org", "boris@example.org");
        var ended = terminal.run("import", folder.toString());
        assertThat(ended.err()).contains("user_clinics.csv:4: \"u2\" is bo@example.org in this clinic");
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void practices_as_published_are_refused_naming_both_lines() throws IOException {
        var ended = terminal.run("import", PRACTICES);
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.err())
                .containsPattern("work_hours.csv:\\d+: Thursday 17:00-20:00 overlaps Thursday 14:00-18:00"
                        + " of line \\d+ \\(clinic nhs-d37727\\)");
        nothingIsStored();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            "bo@example.org"  § "bo"              § providers[1].email: "bo" is not an e-mail
            "email": "bo@example.org", § ''       § providers[1]: needs an email; its person "bo" is none
            "email": "bo@example.org" § "email": "ana@example.org" § providers[1]: ana@example.org is in this clinic as "p1", not as "p2"
            "person": "bo", "start" § "person": "cy", "start" § leaves[1]: "cy" is the person of no provider here
            "is_provider"     § "is_provder"      § providers[1].is_provder: is no field known here; those are hours, special_hours, id, hours_source, person, email, full_name, phone_e164, clinic_role, is_provider, status
            "10:00-18:00"     § "18:00-10:00x"    § providers[0].hours.1[0]: "10:00x" is not a time
            "09:00-13:00"     § "09:00-16:00"     § clinic.hours: Monday 09:00-16:00 overlaps
            """)
    void a_bad_document_is_named_by_its_field_and_nothing_is_stored(String what, String instead, String message)
            throws IOException {
        assertThat(DOCUMENT).contains(what);
        var document = file("clinic.json", DOCUMENT.replace(what, instead));
        var ended = terminal.run("import", document.toString());
        assertThat(ended.err()).contains("clinic.json: " + message);
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        nothingIsStored();
    }

    @Test
    void a_clinic_that_is_not_there_is_not_exported() {
        assertThat(terminal.run("export", "--clinic", "nobody").code()).isEqualTo(ExitCode.NOT_FOUND);
    }
}

package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import praxis.cli.console.ExitCode;

class ImportExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PRACTICES = "src/test/resources/nhs-dental-excerpt";

    private static final String DOCUMENT = """
            {"clinic": {"id": "A", "name": "Clinic A", "time_zone": "Europe/Madrid",
                        "hours": {"1": ["09:00-13:00", {"period": "15:00-19:00", "valid_from": "2026-01-05", "every_weeks": 2}],
                                  "5": ["22:00-06:00"]},
                        "special_hours": {"2026-12-24": ["09:00-12:00"], "2026-12-25": []}},
             "providers": [{"id": "p1", "person": "ana@example.org", "full_name": "Dr Ana Ruiz", "phone_e164": "+34911234567",
                            "clinic_role": "CLINIC_ADMIN", "hours": {"1": ["10:00-18:00"]},
                            "special_hours": {"2026-12-23": []}},
                           {"id": "p2", "person": "bo", "email": "bo@example.org", "status": "pending", "is_provider": false}],
             "services": [{"id": "s1", "name": "Consultation", "duration_minutes": 30, "step_minutes": 20,
                           "alignment": "period", "buffer_after_minutes": 5, "price": {"amount": "45.00", "currency": "EUR"},
                           "providers": ["p1"]}],
             "closures": [{"provider": "p1", "start_date": "2026-12-21", "end_date": "2027-01-03", "reason": "Course"},
                          {"start": "2026-11-23T12:00", "end": "2026-11-23T13:00"}],
             "leaves": [{"person": "ana@example.org", "start_date": "2026-08-01", "end_date": "2026-08-15"},
                        {"person": "bo", "start": "2026-08-01T12:00", "end": "2026-08-02T12:00", "time_zone": "Asia/Tokyo"}]}
            """;

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @Test
    void one_file_of_a_set_is_no_set() {
        var file = folder.resolve("clinics.csv").toString();
        var refused = terminal.run("import", file);
        assertThat(refused.err()).startsWith("praxis: " + file + " is one file of a set; name its folder instead\n");
        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @BeforeEach
    void write_a_good_set() throws IOException {
        file("clinics.csv", "clinic_id,name,time_zone,city\nA,Clinic A,Europe/Madrid,Madrid\nB,Clinic B,UTC,Bath\n");
        file("users.csv", "user_id,full_name,email\nu1,Ana,ana@example.org\nu2,Bo,bo@example.org\n");
        file(
                "user_clinics.csv",
                "user_id,clinic_id,clinic_role,is_provider,status\n"
                        + "u1,A,STAFF,true,approved\nu1,B,STAFF,true,approved\nu2,B,CLINIC_ADMIN,false,pending\n");
        file(
                "work_hours.csv",
                "clinic_id,user_id,weekday,start_time,end_time\nA,,1,09:00,13:00\nA,,5,22:00,06:00\n"
                        + "A,u1,1,10:00,12:00\nB,,2,08:00,24:00\n");
        file(
                "closures.csv",
                "clinic_id,user_id,start_date,end_date,start_time,end_time,reason\n"
                        + "A,,2026-12-24,2026-12-26,,,Holidays\nA,u1,2026-11-23,2026-11-23,10:00,11:00,\n");
        file(
                "services.csv",
                "service_id,clinic_id,name,duration_minutes,price_amount,price_currency,step_minutes\n"
                        + "s1,A,Consultation,30,45.00,EUR,\n");
        file("service_providers.csv", "service_id,user_id\ns1,u1\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void change(String name, String what, String instead) throws IOException {
        var text = Files.readString(folder.resolve(name));
        assertThat(text).contains(what);
        file(name, text.replace(what, instead));
    }

    private JsonNode imported(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("import", folder.toString(), "--output", "json"));
        arguments.addAll(List.of(more));
        return JSON.readTree(terminal.run(arguments.toArray(String[]::new)).out());
    }

    private void nothingIsStored() throws IOException {
        var clinics = terminal.run("clinics", "list", "--output", "json").out();
        assertThat(JSON.readTree(clinics).findValuesAsText("id")).isEmpty();
    }

    private String exported(String clinic) {
        var ended = terminal.run("export", "--clinic", clinic);
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.DONE);
        return ended.out();
    }

    private static void changedNothing(JsonNode report) {
        for (var kind : report)
            if (kind.isObject())
                assertThat(kind.path("added").asInt()
                                + kind.path("changed").asInt()
                                + kind.path("removed").asInt())
                        .as(report.toString())
                        .isZero();
        assertThat(report.at("/clinics/unchanged").asInt()).isPositive();
    }

    @Test
    void a_set_is_stored_and_a_second_run_changes_nothing() throws IOException {
        var first = imported();
        assertThat(first.at("/clinics/added").asInt()).isEqualTo(2);
        assertThat(first.at("/users/added").asInt()).isEqualTo(2);
        assertThat(first.at("/users/unchanged").asInt()).isZero();
        assertThat(first.at("/user_clinics/added").asInt()).isEqualTo(3);
        assertThat(first.at("/work_hours/added").asInt()).isEqualTo(5);
        assertThat(first.at("/services/added").asInt()).isEqualTo(1);
        assertThat(first.at("/closures/added").asInt()).isEqualTo(2);
        var before = exported("A");
        changedNothing(imported());
        assertThat(exported("A")).isEqualTo(before);
    }

    @Test
    void a_changed_set_updates_instead_of_duplicating() throws IOException {
        imported();
        change("clinics.csv", "Clinic A", "Clinic Alpha");
        change("users.csv", "Bo,", "Bo Berg,");
        change("work_hours.csv", "A,,1,09:00,13:00", "A,,1,09:00,14:00");
        change("services.csv", ",30,", ",45,");
        change("closures.csv", "Holidays", "Christmas");
        var second = imported();
        for (var kind : List.of("clinics", "user_clinics", "work_hours", "services", "closures"))
            assertThat(second.at("/" + kind + "/changed").asInt()).as(kind).isEqualTo(1);
        assertThat(second.at("/work_hours/added").asInt()).isZero();
        assertThat(exported("A")).contains("Clinic Alpha", "09:00-14:00", "Christmas", "\"duration_minutes\" : 45");
    }

    @Test
    void a_dry_run_counts_the_same_and_stores_nothing() throws IOException {
        var dry = imported("--dry-run");
        nothingIsStored();
        assertThat(dry.path("clinics")).isEqualTo(imported().path("clinics"));
    }

    @Test
    void b6_what_no_longer_fits_is_told_before_and_after() throws IOException {
        imported();
        terminal.done(
                "appointments",
                "book",
                "--clinic",
                "A",
                "--service",
                "s1",
                "--start",
                "2026-11-30T10:00:00+01:00",
                "--patient",
                "Eva Sanz");
        change("work_hours.csv", "A,,1,09:00,13:00", "A,,1,11:00,13:00");
        change("work_hours.csv", "A,u1,1,10:00,12:00", "A,u1,1,11:00,12:00");
        assertThat(terminal.run("import", folder.toString(), "--dry-run").err())
                .endsWith("praxis: a dry run; nothing was imported\n1 appointment of clinic A would fit no longer\n");
        assertThat(terminal.done("appointments", "list", "--clinic", "A", "--needs-attention"))
                .doesNotContain("Eva");
        assertThat(terminal.run("import", folder.toString()).err())
                .isEqualTo("1 appointment fits no longer; to see them: praxis appointments list --clinic A"
                        + " --needs-attention\n");
        assertThat(terminal.done("appointments", "list", "--clinic", "A", "--needs-attention"))
                .contains("Eva Sanz");
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

    @Test
    void every_other_practice_comes_in_and_goes_out_and_in_unchanged() throws IOException {
        terminal.run("import", PRACTICES, "--skip-invalid");
        assertThat(terminal.run("export", "--clinic", "nhs-d37727").code()).isEqualTo(ExitCode.NOT_FOUND);
        for (var line : Files.readAllLines(Path.of(PRACTICES, "clinics.csv"))) {
            var id = line.substring(0, line.indexOf(','));
            if (id.equals("clinic_id") || id.equals("nhs-d37727")) continue;
            var document = file("clinic.json", exported(id));
            changedNothing(JSON.readTree(terminal.run("import", document.toString(), "--output", "json")
                    .out()));
        }
    }

    @Test
    void a_document_goes_in_and_out_and_into_another_database_the_same() throws IOException {
        var first = file("first.json", DOCUMENT);
        assertThat(terminal.run("import", first.toString()).code()).isEqualTo(ExitCode.DONE);
        var out = exported("A");
        var second = file("second.json", out);
        changedNothing(JSON.readTree(
                terminal.run("import", second.toString(), "--output", "json").out()));
        assertThat(exported("A")).isEqualTo(out);
        var other = new Terminal();
        assertThat(other.run("import", second.toString()).code()).isEqualTo(ExitCode.DONE);
        assertThat(other.run("export", "--clinic", "A").out()).isEqualTo(out);
        var hours = JSON.readTree(out).at("/clinic/hours").toString();
        assertThat(hours).contains("\"5\":[\"22:00-24:00\"]", "\"6\":[\"00:00-06:00\"]", "\"every_weeks\":2");
    }

    @Test
    void a_clinic_without_external_ids_goes_out_and_in_unchanged() throws IOException {
        var made = terminal.run("clinics", "create", "--name", "Own", "--time-zone", "UTC", "--output", "json");
        var id = JSON.readTree(made.out()).path("id").asText();
        var document = file("own.json", exported(id));
        changedNothing(JSON.readTree(
                terminal.run("import", document.toString(), "--output", "json").out()));
        var other = new Terminal();
        other.run("import", document.toString());
        assertThat(other.run("export", "--clinic", id).out()).isEqualTo(exported(id));
    }

    @Test
    void what_a_clinic_leaves_to_its_providers_goes_out_and_in() throws IOException {
        terminal.run("import", file("first.json", DOCUMENT).toString());
        terminal.done("clinics", "change", "A", "--self-service", "yes");
        var out = file("second.json", exported("A"));
        var other = new Terminal();
        other.done("import", out.toString());
        assertThat(other.run("export", "--clinic", "A").out()).isEqualTo(exported("A"));
        assertThat(isSelfService(other)).isTrue();
        terminal.run("import", file("first.json", DOCUMENT).toString());
        assertThat(isSelfService(terminal))
                .as("a document that does not say so leaves it")
                .isTrue();
        other.done("clinics", "change", "A", "--self-service", "no");
        other.done("import", out.toString());
        assertThat(isSelfService(other)).isTrue();
    }

    private static boolean isSelfService(Terminal terminal) {
        return terminal.json("clinics", "show", "A")
                .get("provider_self_service")
                .asBoolean();
    }

    @Test
    void a_closure_goes_out_and_in_by_its_own_key() throws IOException {
        terminal.run("import", file("first.json", DOCUMENT).toString());
        var add = List.of("closures", "add", "--clinic", "A", "--external-id", "x1", "--start-date");
        terminal.done(Terminal.with(add, "2027-02-01"));
        var document = exported("A");
        var other = new Terminal();
        other.done("import", file("second.json", document).toString());
        assertThat(other.run("export", "--clinic", "A").out()).isEqualTo(document);
        changedNothing(
                JSON.readTree(other.done("import", folder.resolve("second.json").toString(), "--output", "json")));
        var moved = document.replace("2027-02-01", "2027-03-01");
        var report =
                JSON.readTree(other.done("import", file("moved.json", moved).toString(), "--output", "json"));
        assertThat(report.at("/closures/changed").asInt()).isEqualTo(1);
        assertThat(report.at("/closures/added").asInt()).isZero();
        assertThat(other.run("export", "--clinic", "A").out()).isEqualTo(moved);
    }

    @Test
    void a_closure_without_a_key_takes_that_of_the_document() throws IOException {
        terminal.run("import", file("first.json", DOCUMENT).toString());
        var keyed = DOCUMENT.replace(
                "{\"start\": \"2026-11-23T12:00\"", "{\"id\": \"c1\", \"start\": \"2026-11-23T12:00\"");
        var report =
                JSON.readTree(terminal.done("import", file("keyed.json", keyed).toString(), "--output", "json"));
        assertThat(report.at("/closures/changed").asInt()).isEqualTo(1);
        assertThat(report.at("/closures/unchanged").asInt()).isEqualTo(1);
        var twice = keyed.replace(
                "{\"provider\": \"p1\", \"start_date\"", "{\"id\": \"c1\", \"provider\": \"p1\", \"start_date\"");
        assertThat(terminal.run("import", file("twice.json", twice).toString()).err())
                .contains("twice.json: closures: the id \"c1\" comes twice");
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

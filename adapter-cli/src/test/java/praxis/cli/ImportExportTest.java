package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import praxis.cli.console.ExitCode;

/** What is imported is stored as it was written, and exported so that importing it again changes nothing. */
final class ImportExportTest extends PracticeSet {

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
    void a_document_may_begin_with_a_byte_order_mark_as_a_set_may() throws IOException {
        terminal.done("import", file("marked.json", "\ufeff" + DOCUMENT).toString());
        terminal.done("export", "--clinic", "A");
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
}

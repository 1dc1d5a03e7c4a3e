package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a dry run of an import tells of clinics that are there already: the same as those of other commands (B6). */
final class ImportDryRunTest extends PracticeSet {

    @Test
    void b6_people_read_which_appointments_no_longer_fit_and_which_minutes_vanish() throws IOException {
        imported();
        book("2026-11-30T10:00:00+01:00");
        change("work_hours.csv", "A,,1,09:00,13:00", "A,,1,11:00,13:00");
        change("work_hours.csv", "A,u1,1,10:00,12:00", "A,u1,1,11:00,13:00");
        var told = terminal.run("import", folder.toString(), "--dry-run");
        assertThat(told.err())
                .isEqualTo("praxis: a dry run; nothing was imported\n1 appointment of clinic A would fit no longer\n");
        var lines = told.out().lines().toList();
        var heading = lines.indexOf("Clinic A: 1 no longer fit, 0 fit again;"
                + " bookable minutes from 2026-11-20 to 2026-12-17, by the clocks of Europe/Madrid");
        assertThat(lines.subList(0, heading))
                .first()
                .asString()
                .startsWith("  ")
                .contains("left as it was");
        assertThat(lines.subList(heading + 2, heading + 5))
                .satisfiesExactly(
                        header ->
                                assertThat(header).matches("NO LONGER FITS +PATIENT +PROVIDER +ID +REASON +CAUSED BY"),
                        row -> assertThat(row)
                                .matches(
                                        "Mon 2026-11-30 10:00-10:30 \\+01:00 +Eva +Ana .*OUTSIDE_CLINIC_HOURS +work_hours Clinic A"),
                        row -> assertThat(row)
                                .matches(
                                        "Mon 2026-11-30 10:00-10:30 \\+01:00 +Eva +Ana .*OUTSIDE_PROVIDER_HOURS +work_hours Ana"));
        assertThat(told.out())
                .containsPattern("vanish +Mon 2026-12-07 10:00 +11:00 \\+01:00 +Ana\n")
                .containsPattern("appear +Mon 2026-12-07 12:00 +13:00 \\+01:00 +Ana\n")
                .doesNotContain("Clinic B");
    }

    @Test
    void b6_programs_read_what_they_read_of_the_single_command() throws IOException {
        imported();
        book("2026-11-30T10:00:00+01:00");
        change("work_hours.csv", "A,u1,1,10:00,12:00", "A,u1,1,11:00,12:30");
        var single = terminal.json("hours", "set", "--clinic", "A", "--provider", "u1", "Mo 11:00-12:30", "--dry-run");
        assertThat(single.at("/clinics/0/needs_attention")).hasSize(1);
        assertThat(single.at("/clinics/0/providers/0/vanishing")).isNotEmpty();
        var told = imported("--dry-run");
        assertThat(told.path("consequences")).isEqualTo(single.path("clinics"));
        assertThat(told.at("/work_hours/changed").asInt()).isEqualTo(1);
        assertThat(imported().has("consequences")).isFalse();
        assertThat(terminal.json("appointments", "list", "--clinic", "A", "--needs-attention")
                        .at("/appointments/0/id"))
                .isEqualTo(told.at("/consequences/0/needs_attention/0/id"));
    }

    @Test
    void b6_a_document_is_told_of_as_a_set_is() throws IOException {
        terminal.done("import", file("clinic.json", DOCUMENT).toString());
        var longer = file("longer.json", DOCUMENT.replace("\"1\": [\"10:00-18:00\"]", "\"1\": [\"10:00-12:00\"]"));
        var single = terminal.json("hours", "set", "--clinic", "A", "--provider", "p1", "Mo 10:00-12:00", "--dry-run");
        var told = terminal.json("import", longer.toString(), "--dry-run");
        assertThat(told.at("/consequences/0/providers/0/vanishing")).isNotEmpty();
        assertThat(told.path("consequences")).isEqualTo(single.path("clinics"));
    }

    @Test
    void b6_a_provider_whom_only_the_dry_run_made_is_called_by_name() throws IOException {
        imported();
        change("user_clinics.csv", "u2,B,", "u2,A,STAFF,true,approved\nu2,B,");
        change("service_providers.csv", "s1,u1", "s1,u1\ns1,u2");
        assertThat(terminal.done("import", folder.toString(), "--dry-run"))
                .containsPattern("appear +Mon 2026-11-23 09:00 +13:00 \\+01:00 +Bo\n");
    }

    @Test
    void nothing_is_told_of_what_is_new_or_unchanged_or_refused() throws IOException {
        assertThat(imported("--dry-run").path("consequences").isArray()).isTrue();
        assertThat(imported("--dry-run").path("consequences")).isEmpty();
        assertThat(terminal.done("import", folder.toString(), "--dry-run")).doesNotContain("bookable minutes");
        imported();
        assertThat(imported("--dry-run").path("consequences")).isEmpty();
        change("work_hours.csv", "A,u1,1,10:00,12:00", "A,u1,1,11:00,12:30");
        change("work_hours.csv", "B,,2", "B,,9");
        assertThat(imported("--dry-run").path("consequences")).isEmpty();
        var without = imported("--dry-run", "--skip-invalid").path("consequences");
        assertThat(without.findValuesAsText("time_zone")).containsExactly("Europe/Madrid");
    }

    @Test
    void of_very_many_clinics_people_read_the_minutes_of_the_first_and_all_appointments() throws IOException {
        write(12, "09:00");
        imported();
        terminal.done(booking("C12", "s12", "2026-11-30T09:00:00+00:00"));
        write(12, "09:30");
        var told = terminal.done("import", folder.toString(), "--dry-run");
        var headings =
                told.lines().filter(line -> line.contains("no longer fit, ")).toList();
        assertThat(headings).hasSize(11);
        assertThat(headings.subList(0, 10)).allMatch(line -> line.contains("; bookable minutes from 2026-11-20"));
        assertThat(headings.getLast()).isEqualTo("Clinic 12: 1 no longer fit, 0 fit again, by the clocks of UTC");
        assertThat(told).endsWith("\nthe minutes of 2 more clinics are told with --output json\n");
        assertThat(imported("--dry-run").path("consequences"))
                .hasSize(12)
                .noneMatch(one -> one.at("/providers/0/vanishing").isEmpty());
    }

    private void write(int clinics, String from) throws IOException {
        file("clinics.csv", "clinic_id,name,time_zone\n" + rows(clinics, "C%1$d,Clinic %1$d,UTC"));
        file("users.csv", "user_id,full_name,email\n" + rows(clinics, "u%1$d,Ana,ana%1$d@example.org"));
        file(
                "user_clinics.csv",
                "user_id,clinic_id,clinic_role,is_provider,status\n"
                        + rows(clinics, "u%1$d,C%1$d,STAFF,true,approved"));
        file(
                "work_hours.csv",
                "clinic_id,user_id,weekday,start_time,end_time\n" + rows(clinics, "C%1$d,,1," + from + ",12:00"));
        file("closures.csv", "clinic_id,user_id,start_date,end_date,start_time,end_time,reason\n");
        file(
                "services.csv",
                "service_id,clinic_id,name,duration_minutes,price_amount,price_currency,step_minutes\n"
                        + rows(clinics, "s%1$d,C%1$d,Consultation,30,,,30"));
        file("service_providers.csv", "service_id,user_id\n" + rows(clinics, "s%1$d,u%1$d"));
    }

    private static String rows(int clinics, String row) {
        return IntStream.rangeClosed(1, clinics)
                .mapToObj(number -> row.formatted(number) + "\n")
                .collect(Collectors.joining());
    }

    private void book(String start) {
        terminal.done(booking("A", "s1", start));
    }

    private static String[] booking(String clinic, String service, String start) {
        var words = List.of("appointments", "book", "--clinic", clinic, "--service", service);
        return Terminal.with(words, "--start", start, "--patient", "Eva");
    }
}

package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B6 on the command line: clinic A is open on weekday mornings, and Eva comes to ana on Monday at nine, Leo at ten. */
final class DryRunTest {

    private final Terminal terminal = new Terminal();
    private String eva = "";

    @BeforeEach
    void two_visits() {
        done("clinics create --name North --time-zone Europe/Madrid --external-id A");
        done("hours set --clinic A Mo-Fr_09:00-11:00");
        done("providers add --clinic A --email ana@example.org --name Ana --external-id ana");
        done("services add --clinic A --name Consultation --external-id s1 --duration 30 --step 30 --provider ana");
        eva = booked("09:00", "Eva");
        booked("10:00", "Leo");
    }

    private String booked(String time, String patient) {
        return json("appointments book --clinic A --service s1 --start 2026-11-23T%s:00+01:00 --patient %s"
                        .formatted(time, patient))
                .get("id")
                .asText();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hours set --clinic A Mo-Fr_09:30-11:00                                          | OUTSIDE_CLINIC_HOURS   | 1
            hours add --clinic A Sa_09:00-11:00                                             |                        | 0
            hours set --clinic A --provider ana Mo-Fr_09:30-11:00                           | OUTSIDE_PROVIDER_HOURS | 1
            hours add --clinic A --provider ana Mo_09:00-10:00                              | OUTSIDE_PROVIDER_HOURS | 1
            hours special --clinic A --date 2026-11-23 off                                  | CLINIC_CLOSED          | 2
            hours special --clinic A --provider ana --date 2026-11-23 off                   | OUTSIDE_PROVIDER_HOURS | 2
            closures add --clinic A --start-date 2026-11-23                                 | CLINIC_CLOSURE         | 2
            closures add --clinic A --provider ana --start 2026-11-23T09:00 --end 2026-11-23T09:10 | PROVIDER_CLOSURE | 1
            leaves add --clinic A --provider ana --start-date 2026-11-23                    | PERSON_LEAVE           | 2
            services unassign --clinic A --service s1 --provider ana                        | NOT_ASSIGNED           | 2
            services add --clinic A --name Check --duration 20                              |                        | 0
            services change --clinic A --service s1 --step 60 --horizon 3                   |                        | 0
            providers change --clinic A ana --hours own                                     | OUTSIDE_PROVIDER_HOURS | 2
            providers suspend --clinic A ana                                                | NOT_APPROVED           | 2
            providers end --clinic A ana                                                    | NOT_A_PROVIDER         | 2
            providers start --clinic A ana                                                  |                        | 0
            providers add --clinic A --email luis@example.org --name Luis                   |                        | 0
            clinics change A --status inactive                                              | CLINIC_INACTIVE        | 2
            clinics change A --time-zone Europe/London                                      | OUTSIDE_CLINIC_HOURS   | 1
            clinics change A --name South                                                   |                        | 0
            """)
    void what_would_no_longer_fit_is_told_and_then_it_is_so(String line, String code, int misfits) {
        var before = everything();
        var rehearsed = json(line + " --dry-run");
        assertThat(rehearsed.get("dry_run").asBoolean()).isTrue();
        assertThat(everything()).isEqualTo(before);

        var changed = terminal.run(words(line));
        assertThat(changed.code()).as(changed.err()).isZero();
        if (misfits == 0) assertThat(changed.err()).doesNotContain("--needs-attention");
        else
            assertThat(changed.err())
                    .contains((misfits == 1 ? "1 appointment fits" : "2 appointments fit")
                            + " no longer; to see them: praxis appointments list --clinic A --needs-attention\n");
        var flagged = json("appointments list --clinic A --needs-attention").get("appointments");
        assertThat(flagged).hasSize(misfits);
        assertThat(told(rehearsed)).isEqualTo(texts(flagged, "id", "start", "patient"));
        assertThat(flagged.findValuesAsText("codes")).hasSize(misfits);
        for (var one : flagged)
            assertThat(one.at("/attention/codes/0").asText()).isEqualTo(code);
        for (var one : rehearsed.at("/clinics/0/needs_attention"))
            assertThat(one.at("/reasons/0/code").asText()).isEqualTo(code);
    }

    @Test
    void each_clinic_that_a_leave_reaches_is_named_with_its_own_count() {
        done("clinics create --name South --time-zone Europe/Madrid");
        var south = json("clinics list --q South").at("/clinics/0/id").asText();
        done("hours set --clinic " + south + " Mo-Fr_15:00-17:00");
        done("providers add --clinic " + south + " --email ana@example.org --name Ana");
        done("services add --clinic " + south + " --name X --external-id s9 --duration 30 --provider ana@example.org");
        done("appointments book --clinic " + south + " --service s9 --start 2026-11-23T15:00:00+01:00 --patient Eva");
        assertThat(terminal.run(words("leaves add --clinic A --provider ana --start-date 2026-11-23"))
                        .err())
                .isEqualTo("2 appointments fit no longer; to see them:"
                        + " praxis appointments list --clinic A --needs-attention\n"
                        + "1 appointment fits no longer; to see them: praxis appointments list --clinic " + south
                        + " --needs-attention\n");
    }

    private static List<String> told(JsonNode rehearsed) {
        return texts(rehearsed.at("/clinics/0/needs_attention"), "id", "start", "patient");
    }

    private static List<String> texts(JsonNode all, String... fields) {
        var texts = new ArrayList<String>();
        for (var one : all) for (var field : fields) texts.add(one.get(field).toString());
        return texts;
    }

    private List<JsonNode> everything() {
        return List.of(
                json("clinics show A"),
                json("hours show --clinic A"),
                json("hours show --clinic A --provider ana"),
                json("closures list --clinic A"),
                json("leaves list --clinic A --provider ana"),
                json("services list --clinic A"),
                json("providers list --clinic A"),
                json("appointments list --clinic A"),
                json("audit"));
    }

    @Test
    void what_is_undone_lets_appointments_fit_again() {
        var closure = json("closures add --clinic A --start-date 2026-11-23").get("id");
        var undo = "closures remove --clinic A " + closure.asText();
        assertThat(json(undo + " --dry-run").at("/clinics/0/settled/0/id").asText())
                .isEqualTo(eva);
        assertThat(done(undo + " --dry-run"))
                .startsWith("North: 0 no longer fit, 2 fit again; bookable minutes from 2026-11-23 to 2026-11-23")
                .contains("FITS AGAIN")
                .containsPattern("appear +Mon 2026-11-23 09:30 +10:00 \\+01:00");
        done(undo);
        var leave = json("leaves add --clinic A --provider ana --start-date 2026-11-23");
        done("leaves remove --clinic A --provider ana " + leave.get("id").asText());
        var none = terminal.run(words("appointments list --clinic A --needs-attention"));
        assertThat(none.err()).contains("no appointments");
    }

    @Test
    void people_read_tables() {
        var told = terminal.run(words("hours set --clinic A Mo-Fr_09:30-12:00 --dry-run"));
        assertThat(told.code()).isZero();
        assertThat(told.err()).isEqualTo("praxis: a dry run; nothing was changed" + System.lineSeparator());
        assertThat(told.out().lines().limit(4).toList()).satisfies(lines -> {
            assertThat(lines.get(0))
                    .isEqualTo("North: 1 no longer fit, 0 fit again; bookable minutes from 2026-11-20 to 2026-12-17"
                            + ", by the clocks of Europe/Madrid");
            assertThat(lines.get(2)).matches("NO LONGER FITS +PATIENT +PROVIDER +ID +REASON +CAUSED BY");
            assertThat(lines.get(3))
                    .matches("Mon 2026-11-23 09:00-09:30 \\+01:00 +Eva .*" + eva
                            + " +OUTSIDE_CLINIC_HOURS +work_hours .*");
        });
        assertThat(told.out())
                .containsPattern("MINUTES +FROM +TO +PROVIDER")
                .containsPattern("vanish +Tue 2026-11-24 09:00 +09:30 \\+01:00")
                .containsPattern("appear +Tue 2026-11-24 11:00 +12:00 \\+01:00");
    }

    @Test
    void what_a_dry_run_makes_is_called_new_and_what_is_there_by_its_id() {
        assertThat(done("closures add --clinic A --start-date 2026-11-23 --dry-run"))
                .containsPattern("CLINIC_CLOSURE +the new closure\n");
        assertThat(done("leaves add --clinic A --provider ana --start-date 2026-11-23 --dry-run"))
                .containsPattern("PERSON_LEAVE +the new leave\n");
        var id = json("closures add --clinic A --start 2026-11-23T05:00 --end 2026-11-23T05:10")
                .get("id");
        assertThat(done("clinics change A --time-zone America/Sao_Paulo --dry-run"))
                .containsPattern("CLINIC_CLOSURE +closure " + id.asText() + "\n");
    }

    @Test
    void minutes_are_told_of_the_dates_that_are_asked_for() {
        var told = json("hours set --clinic A Mo-Fr_09:30-11:00 --dry-run --from 2026-12-01 --to 2026-12-02");
        assertThat(told.at("/clinics/0/from").asText()).isEqualTo("2026-12-01");
        assertThat(told.at("/clinics/0/to").asText()).isEqualTo("2026-12-02");
        assertThat(told.at("/clinics/0/needs_attention")).hasSize(1);
        assertThat(json("hours set --clinic A off --dry-run --from 2026-12-01")
                        .at("/clinics/0/to")
                        .asText())
                .isEqualTo("2026-12-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | hours set --clinic A off --dry-run --from 2026-12-01 --to 2027-12-01 | at most 92
            2 | hours set --clinic A off --from 2026-12-01                           | --from goes with --dry-run
            2 | hours set --clinic A off --dry-run --to 2026-12-01                   | --to goes with --from
            """)
    void dates_without_sense_are_refused(int code, String line, String message) {
        var refused = terminal.run(words(line));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | hours add --clinic A Mo_10:00-12:00         | overlaps
            1 | services remove --clinic A --service s1     | there are appointments of service "Consultation"; to offer it no longer: praxis services change --clinic A --service s1 --active no
            2 | hours set --clinic A nonsense               | Invalid value
            2 | clinics change A                            | say what changes
            3 | clinics change B --status inactive          | no clinic "B"
            3 | closures remove --clinic A 42               | no closure "42"
            """)
    void a_dry_run_is_refused_as_the_change_would_be(int code, String line, String message) {
        var refused = terminal.run(words(line));
        assertThat(terminal.run(words(line + " --dry-run"))).isEqualTo(refused);
        assertThat(refused.code()).as(refused.err()).isEqualTo(code);
        assertThat(refused.err()).contains(message);
    }

    @Test
    void a_service_that_nobody_has_booked_goes() {
        done("services add --clinic A --name Check --duration 20 --external-id s2");
        done("services remove --clinic A --service s2 --dry-run");
        assertThat(json("services list --clinic A").get("services")).hasSize(2);
        done("services remove --clinic A --service s2");
        assertThat(json("services list --clinic A").get("services")).hasSize(1);
    }

    /** Apart at spaces; an underscore of hours stands for one. */
    private static String[] words(String line) {
        return Arrays.stream(line.split(" "))
                .map(word -> word.contains(":") ? word.replace('_', ' ') : word)
                .toArray(String[]::new);
    }

    private String done(String line) {
        return terminal.done(words(line));
    }

    private JsonNode json(String line) {
        return terminal.json(words(line));
    }
}

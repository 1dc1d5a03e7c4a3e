package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services and members are changed in what is given, and in nothing else. */
final class ChangeCommandsTest extends TwoClinics {

    private static final String SERVICE = "services change --clinic A --service s1 ";
    private static final String MEMBER = "providers change --clinic A ana@example.org ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --name Check-up           | name                  | "Check-up"
            --duration 45             | duration_minutes      | 45
            --step 20                 | step_minutes          | 20
            --alignment period        | alignment             | "period"
            --price 50EUR             | price                 | {"amount":"50.00","currency":"EUR"}
            --no-price                | price                 | null
            --buffer-before 5         | buffer_before_minutes | 5
            --buffer-after 10         | buffer_after_minutes  | 10
            --min-notice 60           | min_notice_minutes    | 60
            --horizon 30              | horizon_days          | 30
            --external-id s2          | external_id           | "s2"
            --no-external-id          | external_id           | null
            --active no               | active                | false
            """)
    void one_field_of_a_service_changes(String option, String field, String value) {
        changesOnly(field, value, "services list --clinic A", "/services/0", SERVICE + option);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --full-name Ana            | full_name    | "Ana"
            --phone +34911234567       | phone_e164   | "+34911234567"
            --role clinic_admin        | clinic_role  | "CLINIC_ADMIN"
            --hours own                | hours_source | "own"
            --external-id ruiz         | external_id  | "ruiz"
            --no-external-id           | external_id  | null
            """)
    void one_field_of_a_member_changes(String option, String field, String value) {
        changesOnly(field, value, "providers list --clinic A", "/providers/0", MEMBER + option);
    }

    @Test
    void who_is_assigned_already_is_assigned_again_with_a_word_of_it() {
        var assign = new String[] {"services", "assign", "--clinic", "A", "--service", "s1", "--provider", "ana"};
        assertThat(terminal.run(assign).err()).isEqualTo("warning: Ana Ruiz was assigned to Consultation already\n");
        terminal.done("services", "unassign", "--clinic", "A", "--service", "s1", "--provider", "ana");
        assertThat(terminal.run(assign).err()).isEmpty();
    }

    @Test
    void of_another_time_zone_it_is_said_what_moves_and_what_does_not() {
        var move = List.of("clinics", "change", "A", "--time-zone", "Europe/Lisbon");
        var warning =
                "warning: hours hold by the clocks of Europe/Lisbon from now on; appointments stay at the instants"
                        + " for which they were booked\n";
        assertThat(terminal.run(Terminal.with(move, "--dry-run")).err()).endsWith(warning);
        assertThat(terminal.run(Terminal.with(move)).err()).isEqualTo(warning);
        assertThat(terminal.run(Terminal.with(move)).err()).isEmpty();
    }

    private void changesOnly(String field, String value, String list, String one, String line) {
        var before = json(list).at(one);
        var after = json(line);
        assertThat(after.get(field)).hasToString(value);
        assertThat(json(list).at(one)).isEqualTo(after);
        assertThat(without(field, after)).isEqualTo(without(field, before));
    }

    private static JsonNode without(String field, JsonNode thing) {
        return thing.<ObjectNode>deepCopy().without(List.of(field, "updated_at"));
    }

    @Test
    void a_service_is_withdrawn_and_offered_again() {
        var slots = "slots --clinic A --service s1 --from 2026-11-28";
        json(SERVICE + "--active no");
        assertThat(json(slots).get("slots")).isEmpty();
        json(SERVICE + "--active YES");
        assertThat(json(slots).get("slots")).isNotEmpty();
    }

    @Test
    void a_provider_follows_the_clinic_again_and_a_number_is_forgotten() {
        terminal.done("hours", "set", "--clinic", "A", "--provider", "ana", "Mo 09:00-10:00");
        json(MEMBER + "--phone +34911234567");
        var after = json(MEMBER + "--hours clinic --no-phone");
        assertThat(after.get("hours_source").asText()).isEqualTo("clinic");
        assertThat(after.get("phone_e164").isNull()).isTrue();
        assertThat(json("availability --clinic A --provider ana --from 2026-11-24")
                        .get("periods"))
                .hasSize(2);
        assertThat(json("hours show --clinic A --provider ana").get("work_hours"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | services change --clinic A --service s1                         | say what changes: --name
            2 | services change --clinic A --service s1 --active perhaps        | neither yes nor no
            2 | services change --clinic A --service s1 --price 5EUR --no-price | mutually exclusive
            2 | providers change --clinic A ana                                 | say what changes: --full-name
            2 | providers change --clinic A --name Ana                          | name one provider
            2 | providers change --clinic A ana --phone +34911234567 --no-phone | mutually exclusive
            1 | services change --clinic A --service s1 --duration 0            | --duration must be from 1 to 1440
            1 | providers change --clinic A ana --full-name _                   | --full-name must not be blank
            3 | services change --clinic A --service s9 --step 5                | no service "s9"
            3 | providers change --clinic A eve --hours own                     | no provider "eve"
            """)
    void a_change_of_nothing_or_of_nonsense_is_refused(int code, String line, String message) {
        var refused = terminal.run(
                Stream.of(line.split(" ")).map(word -> word.replace('_', ' ')).toArray(String[]::new));
        assertThat(refused.err()).contains(message);
        assertThat(refused.code()).isEqualTo(code);
    }

    private JsonNode json(String line) {
        return terminal.json(line.split(" "));
    }
}

package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weekly and special hours, and what is pointed out about them. */
final class HoursCommandTest extends TwoClinics {

    @Test
    void hours_are_shown_in_the_words_in_which_they_are_set() {
        var shown = terminal.done("hours", "show", "--clinic", "A");
        assertThat(shown.lines().findFirst()).contains(WEEK);
        assertThat(shown).contains("Saturday");
        var before = terminal.json("hours", "show", "--clinic", "A");
        terminal.done(
                "hours", "set", "--clinic", "A", before.get("opening_hours").asText());
        assertThat(terminal.json("hours", "show", "--clinic", "A")).isEqualTo(before);
        var row = before.get("work_hours").get(0);
        assertThat(row.get("weekday").asInt()).isEqualTo(1);
        assertThat(row.get("start_time").asText()).isEqualTo("09:00");
        assertThat(row.get("valid_from").isNull()).isTrue();
        assertThat(row.get("every_weeks").asInt()).isEqualTo(1);
    }

    @Test
    void a_providers_hours_outside_the_clinics_are_kept_with_a_warning() {
        var ended = terminal.run("hours", "set", "--clinic", "A", "--provider", "ana", "Mo 08:00-12:00");
        assertThat(ended.code()).isZero();
        assertThat(ended.err())
                .contains("warning: Monday 08:00-09:00 lies outside the clinic's hours and has no effect");
        assertThat(terminal.json("providers", "list", "--clinic", "A")
                        .at("/providers/0/hours_source")
                        .asText())
                .isEqualTo("own");
        assertThat(terminal.json("hours", "show", "--clinic", "A", "--provider", "ana")
                        .get("warnings"))
                .hasSize(1);
    }

    @Test
    void a_provider_left_without_hours_is_pointed_out_with_the_way_back_to_the_clinics() {
        var off = new String[] {"hours", "set", "--clinic", "A", "--provider", "ana", "off"};
        var change = ": praxis providers change --clinic A ana@example.org --hours ";
        assertThat(terminal.run(off).err())
                .isEqualTo("warning: Ana Ruiz has no hours of their own and still follows the clinic's;"
                        + " to have none instead" + change + "own\n");
        var never = "warning: Ana Ruiz has no weekly hours and cannot be booked until some are set;"
                + " to follow the clinic's instead" + change + "clinic\n";
        assertThat(terminal.run("providers", "change", "--clinic", "A", "ana", "--hours", "own")
                        .err())
                .isEqualTo(never);
        assertThat(terminal.run("hours", "set", "--clinic", "A", "--provider", "ana", "Mo 09:00-10:00")
                        .err())
                .isEmpty();
        assertThat(terminal.run(Terminal.with(List.of(off), "--dry-run")).err()).contains(never);
        assertThat(terminal.run(off).err()).isEqualTo(never);
        assertThat(terminal.run("hours", "set", "--clinic", "B", "off").err()).isEmpty();
        assertThat(terminal.run("providers", "change", "--clinic", "A", "ana", "--hours", "clinic")
                        .err())
                .isEmpty();
    }

    @Test
    void every_second_week_is_said_by_options() {
        var hours = terminal.json(
                "hours",
                "set",
                "--clinic",
                "A",
                "--provider",
                "ana",
                "--valid-from",
                "2026-11-28",
                "--every-weeks",
                "2",
                "Sa 10:00-14:00");
        assertThat(hours.at("/work_hours/0/every_weeks").asInt()).isEqualTo(2);
        var shown = terminal.run("hours", "show", "--clinic", "A", "--provider", "ana");
        assertThat(shown.err()).contains("no words for: Saturday 10:00-14:00 from 2026-11-28 every 2 weeks");
        assertThat(shown.out()).startsWith("WEEKDAY ");
        assertThat(starts(
                        terminal.json(
                                "availability",
                                "--clinic",
                                "A",
                                "--provider",
                                "ana",
                                "--from",
                                "2026-11-23",
                                "--to",
                                "2026-12-20"),
                        "periods"))
                .containsExactly("2026-11-28T10:00:00+01:00", "2026-12-12T10:00:00+01:00");
    }

    @Test
    void hours_are_added_and_a_date_has_its_own() {
        terminal.done("hours", "add", "--clinic", "A", "Su 10:00-12:00");
        terminal.done("hours", "special", "--clinic", "A", "--date", "2026-11-23", "09:00-10:00,11:00-12:00");
        var hours = terminal.json("hours", "special", "--clinic", "A", "--date", "2026-11-24", "off");
        assertThat(hours.get("special_hours")).hasSize(2);
        assertThat(terminal.done("hours", "show", "--clinic", "A")).contains("2026-11-24    off", "Su 10:00-12:00");
        assertThat(starts(
                        terminal.json(
                                "availability",
                                "--clinic",
                                "A",
                                "--provider",
                                "ana",
                                "--from",
                                "2026-11-23",
                                "--to",
                                "2026-11-24"),
                        "periods"))
                .containsExactly("2026-11-23T09:00:00+01:00", "2026-11-23T11:00:00+01:00");
        terminal.done("hours", "special", "--clinic", "A", "--date", "2026-11-24", "clear");
        assertThat(terminal.run("hours", "special", "--clinic", "A", "--date", "2026-11-24", "clear")
                        .code())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "add"})
    void hours_past_midnight_are_pointed_out_since_they_may_be_swapped(String how) {
        var hours = new String[] {"hours", how, "--clinic", "B", "Mo-Fr 17:00-09:00"};
        var remark = "17:00-09:00 runs over midnight, into the next day\n";
        assertThat(terminal.run(hours).err()).isEqualTo(remark);
        terminal.done("hours", "set", "--clinic", "B", "off");
        assertThat(terminal.run(Terminal.with(List.of(hours), "--dry-run")).err())
                .contains(remark);
        assertThat(terminal.run("hours", "add", "--clinic", "B", "Mo 17:00-24:00")
                        .err())
                .isEmpty();
    }

    @Test
    void times_that_a_later_rule_replaced_are_pointed_out_with_dates_of_their_own_too() {
        var hours = "Mo 08:00-12:00; Mo 13:00-18:00";
        var warning =
                "warning: Mo 13:00-18:00 replaces Mo 08:00-12:00; for both, write \"Mo 08:00-12:00,13:00-18:00\"\n";
        assertThat(terminal.run("hours", "set", "--clinic", "B", hours).err()).isEqualTo(warning);
        assertThat(terminal.run("hours", "set", "--clinic", "B", "--valid-from", "2026-12-01", hours)
                        .err())
                .endsWith(warning);
    }

    @Test
    void a_date_takes_times_as_the_week_does() {
        terminal.done("hours", "add", "--clinic", "B", "Mo 9:00–12:00");
        var hours =
                terminal.json("hours", "special", "--clinic", "B", "--date", "2026-11-23", "9:00–12:00, 15:00-19:00");
        assertThat(hours.at("/special_hours/0/periods/0/start_time").asText()).isEqualTo("09:00");
        assertThat(hours.at("/special_hours/0/periods/1/end_time").asText()).isEqualTo("19:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "add"})
    void a_provider_who_no_longer_follows_the_clinic_is_pointed_out_with_the_way_back(String how) {
        var hours = List.of("hours", how, "--clinic", "A", "--provider", "ana");
        var warning = "warning: with weekly hours of their own Ana Ruiz no longer follows the clinic's;"
                + " to follow them again: praxis providers change --clinic A ana@example.org --hours clinic\n";
        assertThat(terminal.run(Terminal.with(hours, "Sa 10:00-12:00", "--dry-run"))
                        .err())
                .endsWith(warning);
        assertThat(terminal.run(Terminal.with(hours, "Sa 10:00-12:00")).err()).isEqualTo(warning);
        assertThat(terminal.run(Terminal.with(hours, "Mo 10:00-12:00")).err()).isEmpty();
        assertThat(terminal.done("hours", how, "--help")).containsPattern("follows\\s+the\\s+clinic's\\s+no\\s+longer");
    }

    @Test
    void weekly_rows_of_a_provider_who_follows_the_clinic_are_shown_with_the_word_that_they_do_not_count() {
        var ana = new String[] {"hours", "show", "--clinic", "A", "--provider", "ana"};
        assertThat(terminal.done(ana)).isEqualTo("off\n\nAna Ruiz follows the clinic's weekly hours\n");
        assertThat(terminal.done("hours", "show", "--clinic", "A")).doesNotContain("follows");
        terminal.done("hours", "set", "--clinic", "A", "--provider", "ana", "Mo 09:00-10:00");
        assertThat(terminal.done(ana)).doesNotContain("follows");
        terminal.done("providers", "change", "--clinic", "A", "ana", "--hours", "clinic");
        var notCounting = "\n\nAna Ruiz follows the clinic's weekly hours; these rows do not count\n";
        assertThat(terminal.done(ana)).contains(notCounting);
        assertThat(terminal.done(
                        "hours", "special", "--clinic", "A", "--provider", "ana", "--date", "2026-11-24", "off"))
                .containsSubsequence("Monday", notCounting, "SPECIAL DATE");
    }

    /** It is 2026-11-20; what is lost is told where it held from then on. */
    @Test
    void hours_that_begin_later_are_set_with_the_way_to_keep_the_old_ones_until_then() {
        var later = List.of("hours", "set", "--clinic", "A", "--valid-from", "2026-12-20", "Mo 09:00-10:00");
        var warning = "warning: there are no hours before 2026-12-20; to keep the old ones until then:"
                + " praxis hours set --clinic A%s --valid-until 2026-12-19 %s, and 'praxis hours add' for the new ones\n";
        assertThat(terminal.run(Terminal.with(later, "--dry-run")).err())
                .contains(warning.formatted("", "'" + WEEK + "'"));
        assertThat(terminal.run(Terminal.with(later)).err()).isEqualTo(warning.formatted("", "'" + WEEK + "'"));
        assertThat(terminal.run(Terminal.with(later)).err()).isEmpty();
        terminal.done("hours", "set", "--clinic", "A", "--valid-until", "2026-12-19", WEEK);
        assertThat(terminal.run("hours", "add", "--clinic", "A", "--valid-from", "2026-12-20", "Mo 09:00-10:00")
                        .err())
                .isEmpty();
        assertThat(terminal.run("hours", "set", "--clinic", "A", "2026 Dec 20+ Mo 09:00-10:00")
                        .err())
                .isEqualTo(warning.formatted("", "HOURS"));
    }

    @Test
    void a_provider_who_followed_the_clinic_may_keep_its_hours_until_their_own_begin() {
        assertThat(terminal.run(
                                "hours",
                                "add",
                                "--clinic",
                                "A",
                                "--provider",
                                "ana",
                                "--valid-from",
                                "2026-12-20",
                                "Mo 09:00-10:00")
                        .err())
                .contains("no longer follows the clinic's")
                .contains("there are no hours before 2026-12-20; to keep the old ones until then: praxis hours set"
                        + " --clinic A --provider ana@example.org --valid-until 2026-12-19 '" + WEEK + "', and");
    }

    @ParameterizedTest
    @CsvSource({"A, 2026-11-20", "A, 2026-11-16", "B, 2026-12-20"})
    void where_no_hours_are_lost_before_the_new_ones_nothing_is_said(String clinic, String from) {
        assertThat(terminal.run("hours", "set", "--clinic", clinic, "--valid-from", from, "Mo 09:00-10:00")
                        .err())
                .isEmpty();
    }

    /** It is 2026-11-20, a Friday. */
    @Test
    void hours_of_which_none_are_left_from_today_on_are_pointed_out() {
        var over = List.of("hours", "set", "--clinic", "A", "--valid-until", "2026-11-19", WEEK);
        var warning = "warning: all of these hours are over since 2026-11-19; there are none from today on\n";
        assertThat(terminal.run(Terminal.with(over, "--dry-run")).err()).endsWith(warning);
        assertThat(terminal.run(Terminal.with(over)).err()).isEqualTo(warning);
        assertThat(terminal.run("hours", "add", "--clinic", "A", "--valid-from", "2026-11-20", WEEK)
                        .err())
                .isEmpty();
        assertThat(terminal.run("hours", "set", "--clinic", "A", "--valid-until", "2026-11-20", WEEK)
                        .err())
                .isEmpty();
    }

    @Test
    void special_hours_of_a_date_that_is_over_are_pointed_out() {
        var yesterday = List.of("hours", "special", "--clinic", "A", "--date", "2026-11-19");
        var warning = "warning: the date lies in the past\n";
        assertThat(terminal.run(Terminal.with(yesterday, "off", "--dry-run")).err())
                .endsWith(warning);
        assertThat(terminal.run(Terminal.with(yesterday, "off")).err()).isEqualTo(warning);
        assertThat(terminal.run(Terminal.with(yesterday, "clear")).err()).isEmpty();
        assertThat(terminal.run("hours", "special", "--clinic", "A", "--date", "2026-11-20", "off")
                        .err())
                .isEmpty();
    }
}

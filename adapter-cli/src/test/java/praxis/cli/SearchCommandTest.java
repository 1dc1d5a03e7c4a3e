package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is Friday 2026-11-20, 12:00 in Madrid; clinic A is open 09:00 to 13:00 and from 15:00, clinic B from 14:00. */
class SearchCommandTest extends TwoClinics {

    @BeforeEach
    void the_same_service_at_the_other_clinic() {
        terminal.done("hours", "set", "--clinic", "B", "Mo-Fr 14:00-18:00");
        var add = List.of("providers", "add", "--clinic", "B", "--email", "bea@example.org");
        terminal.done(Terminal.with(add, "--name", "Bea", "--external-id", "bea"));
        var service = List.of("services", "add", "--clinic", "B", "--name", "consultation");
        terminal.done(Terminal.with(service, "--duration", "30", "--step", "30", "--provider", "bea"));
    }

    private List<String> found(String... more) {
        return terminal.json(Terminal.with(List.of("search", "--service", "CONSULTATION"), more))
                .get("slots")
                .valueStream()
                .map(slot ->
                        slot.get("start").asText() + " " + slot.get("time_zone").asText())
                .toList();
    }

    @Test
    void the_earliest_of_all_clinics_come_first_each_by_its_own_clocks() {
        assertThat(found("--next", "2", "--after", "2026-11-23T14:30:00+01:00"))
                .containsExactly("2026-11-23T15:00:00+01:00 Europe/Madrid", "2026-11-23T14:00:00+00:00 Europe/London");
        assertThat(terminal.done("search", "--service", "s1"))
                .contains("CLINIC")
                .contains("Clínica A");
    }

    @Test
    void where_there_is_none_what_was_asked_for_is_in_the_question_why() {
        var none = terminal.run("search", "--service", "s1", "--clinic", "A", "--after", "2027-12-01T09:00:00+01:00");
        assertThat(none.err())
                .isEqualTo("no slots\nto see why: praxis explain --clinic A --service s1 --provider PROVIDER"
                        + " --at 2027-12-01T09:00:00+01:00\n");
    }

    @Test
    void where_there_is_none_each_clinic_and_service_is_named_as_explain_takes_it() {
        var none = terminal.run("search", "--service", "CONSULTATION", "--after", "2027-12-01T09:00:00+01:00");
        var ofB = terminal.json("services", "list", "--clinic", "B").at("/services/0/id");
        assertThat(none.err())
                .isEqualTo("no slots\nto see why: praxis explain --clinic A --service s1 --provider PROVIDER"
                        + " --at 2027-12-01T09:00:00+01:00\n"
                        + "to see why: praxis explain --clinic B --service " + ofB.asText() + " --provider PROVIDER"
                        + " --at 2027-12-01T08:00:00+00:00\n");
    }

    @Test
    void only_clinics_that_are_named_are_searched() {
        var after = new String[] {"--after", "2026-11-23T00:00:00Z"};
        assertThat(found(Terminal.with(List.of("--clinic", "B"), after)))
                .containsExactly("2026-11-23T14:00:00+00:00 Europe/London");
        assertThat(found(Terminal.with(List.of("--clinic", "B", "--clinic", "A"), after)))
                .containsExactly("2026-11-23T09:00:00+01:00 Europe/Madrid");
    }
}

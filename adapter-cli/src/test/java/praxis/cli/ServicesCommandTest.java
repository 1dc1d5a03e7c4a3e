package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Services, and who gives them, on the command line. */
final class ServicesCommandTest extends TwoClinics {

    @Test
    void who_cannot_be_booked_is_assigned_with_a_warning() {
        terminal.done(
                "providers", "add", "--clinic", "A", "--email", "eva@example.org", "--name", "Eva", "--not-a-provider");
        var eva = new String[] {"--clinic", "A", "--provider", "eva@example.org"};
        var assigned = terminal.run(Terminal.with(List.of("services", "assign", "--service", "s1"), eva));
        assertThat(assigned.code()).isZero();
        assertThat(assigned.err())
                .isEqualTo(
                        "warning: Eva is plain staff and has no slots; to make a provider of them: praxis providers start --clinic A"
                                + " eva@example.org\n");
        var add = List.of("services", "add", "--name", "Check", "--duration", "9", "--provider", "ana");
        assertThat(terminal.run(Terminal.with(add, eva)).err()).isEqualTo(assigned.err());
        assertThat(terminal.run(Terminal.with(List.of("services", "unassign", "--service", "s1"), eva))
                        .err())
                .isEmpty();
        terminal.done("providers", "suspend", "--clinic", "A", "ana");
        assertThat(terminal.run("services", "assign", "--clinic", "A", "--service", "s1", "--provider", "ana")
                        .err())
                .isEqualTo("warning: Ana Ruiz was assigned to Consultation already\n"
                        + "warning: Ana Ruiz is suspended and has no slots; to approve them:"
                        + " praxis providers approve --clinic A ana@example.org\n");
    }

    @Test
    void a_service_that_is_added_without_a_provider_is_to_be_assigned() {
        var add = List.of(
                "services", "add", "--clinic", "A", "--name", "Check", "--external-id", "s2", "--duration", "9");
        var nobody =
                "warning: nobody gives Check: praxis services assign --clinic A --service s2 --provider PROVIDER\n";
        assertThat(terminal.run(Terminal.with(add, "--dry-run")).err()).endsWith(nobody);
        assertThat(terminal.run(Terminal.with(add)).err()).isEqualTo(nobody);
    }

    @Test
    void who_was_not_assigned_is_taken_away_with_a_word_of_it() {
        var unassign = new String[] {"services", "unassign", "--clinic", "A", "--service", "s1", "--provider", "ana"};
        assertThat(terminal.run(unassign).err()).isEmpty();
        var again = terminal.run(unassign);
        assertThat(again.err()).isEqualTo("warning: Ana Ruiz was not assigned to Consultation\n");
        assertThat(again.code()).isZero();
    }

    @Test
    void a_service_that_was_booked_is_kept_with_the_way_to_offer_it_no_longer() {
        terminal.done(
                "appointments",
                "book",
                "--clinic",
                "A",
                "--service",
                "s1",
                "--start",
                "2026-11-23T09:00:00+01:00",
                "--patient",
                "Eva");
        assertThat(terminal.run("services", "remove", "--clinic", "A", "--service", "s1"))
                .isEqualTo(
                        new Terminal.Ended(
                                1,
                                "",
                                "praxis: there are appointments of service \"Consultation\";"
                                        + " to offer it no longer: praxis services change --clinic A --service s1 --active no\n"));
    }

    @Test
    void services_are_listed_with_the_names_of_those_who_give_them() {
        assertThat(terminal.done("services", "list", "--clinic", "A")).containsPattern("45.00 EUR +Ana Ruiz +yes\n");
        for (var name : List.of("Bo", "Cy", "Di")) {
            var email = name + "@example.org";
            terminal.done("providers", "add", "--clinic", "A", "--email", email, "--name", name);
            terminal.done("services", "assign", "--clinic", "A", "--service", "s1", "--provider", email);
            if (name.equals("Cy"))
                assertThat(terminal.done("services", "list", "--clinic", "A")).contains("Ana Ruiz, Bo, Cy  yes\n");
        }
        assertThat(terminal.done("services", "list", "--clinic", "A")).containsPattern("45.00 EUR +4 +yes\n");
        terminal.done("services", "add", "--clinic", "B", "--name", "Check", "--duration", "9");
        assertThat(terminal.done("services", "list", "--clinic", "B")).containsPattern(" - +yes\n");
    }

    @Test
    void a_service_is_shown_by_either_id() {
        var listed = terminal.json("services", "list", "--clinic", "A").at("/services/0");
        var id = listed.get("id").asText();
        assertThat(terminal.json("services", "show", "--clinic", "A", "s1")).isEqualTo(listed);
        assertThat(terminal.json("services", "show", "--clinic", "A", "--service", id))
                .isEqualTo(listed);
        assertThat(terminal.done("services", "show", "--clinic", "A", "s1"))
                .containsPattern("providers +Ana Ruiz\n")
                .containsPattern("buffers +0 min before, 0 min after\n")
                .containsPattern("horizon +365 days\n");
        assertThat(terminal.run("services", "show", "--clinic", "A", "s9").code())
                .isEqualTo(3);
    }

    @Test
    void services_are_listed_with_every_field_and_assigned() {
        var service = terminal.json("services", "list", "--clinic", "A").at("/services/0");
        assertThat(service.get("duration_minutes").asInt()).isEqualTo(30);
        assertThat(service.at("/price/amount").asText()).isEqualTo("45.00");
        assertThat(service.at("/price/currency").asText()).isEqualTo("EUR");
        assertThat(service.get("alignment").asText()).isEqualTo("clock");
        assertThat(service.get("horizon_days").asInt()).isEqualTo(365);
        assertThat(service.get("provider_ids")).hasSize(1);
        terminal.done("providers", "add", "--clinic", "A", "--email", "luis@example.org", "--name", "Luis");
        assertThat(terminal.json(
                                "services",
                                "assign",
                                "--clinic",
                                "A",
                                "--service",
                                "s1",
                                "--provider",
                                "luis@example.org")
                        .get("provider_ids"))
                .hasSize(2);
        assertThat(terminal.done("services", "list", "--clinic", "A")).contains("45.00 EUR");
    }
}

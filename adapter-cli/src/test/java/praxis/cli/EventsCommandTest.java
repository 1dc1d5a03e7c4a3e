package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Friday 2026-11-20, 12:00 in Madrid; clinic A has hours, which were two changes of availability at most. */
class EventsCommandTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void a_clinic() {
        terminal.done("clinics", "create", "--name", "Clinic A", "--time-zone", "Europe/Madrid", "--external-id", "A");
        terminal.done("hours", "set", "--clinic", "A", "Mo-Fr 09:00-13:00");
    }

    @Test
    void what_happened_is_listed_and_read_on() {
        var all = terminal.json("events", "list", "--clinic", "A");
        var last = all.get("events").get(all.get("events").size() - 1);
        assertThat(last.get("type").asText()).isEqualTo("availability.changed");
        assertThat(last.get("appointment").isNull()).isTrue();
        assertThat(last.at("/availability/causes/0").asText()).isEqualTo("work_hours");
        assertThat(last.get("cursor")).isEqualTo(all.get("next_cursor"));
        var rest = terminal.json(
                "events",
                "list",
                "--clinic",
                "A",
                "--after",
                all.get("next_cursor").asText());
        assertThat(rest.get("events")).isEmpty();
        assertThat(rest.get("next_cursor")).isEqualTo(all.get("next_cursor"));
        assertThat(terminal.done("events", "list", "--clinic", "A"))
                .startsWith("CURSOR")
                .contains("work_hours");
        assertThat(terminal.json("events", "list", "--clinic", "A", "--type", "appointment.booked")
                        .get("events"))
                .isEmpty();
    }

    @Test
    void where_more_happened_it_is_said_how_to_read_on() {
        terminal.done("hours", "set", "--clinic", "A", "Mo-Fr 09:00-12:00");
        terminal.done("hours", "set", "--clinic", "A", "Mo-Fr 09:00-11:00");
        var list = new String[] {"events", "list", "--clinic", "A", "--limit", "1"};
        assertThat(terminal.run(list).err()).isEqualTo("more: --after e1\n");
        assertThat(terminal.run(Terminal.with(List.of(list), "--after", "e1")).err())
                .isEqualTo("more: --after e2\n");
        var events = terminal.json("events", "list", "--clinic", "A").get("events");
        assertThat(terminal.run(Terminal.with(List.of(list), "--after", "e" + (events.size() - 1)))
                        .err())
                .isEmpty();
    }

    @Test
    void where_more_was_changed_it_is_said_how_to_read_on() {
        var audit = new String[] {"audit", "--clinic", "A", "--limit", "1"};
        var all = terminal.json("audit", "--clinic", "A").get("audit");
        var first = terminal.json(audit);
        var id = first.at("/audit/0/id").asText();
        assertThat(first.get("next_cursor").asText()).isEqualTo(id);
        assertThat(terminal.run(audit).err()).isEqualTo("more: --after " + id + "\n");
        var rest = terminal.json("audit", "--clinic", "A", "--after", id);
        assertThat(rest.get("audit")).hasSize(all.size() - 1);
        assertThat(rest.at("/audit/0")).isEqualTo(all.get(1));
        assertThat(rest.get("next_cursor").isNull()).isTrue();
        assertThat(terminal.run("audit", "--clinic", "A").err()).isEmpty();
    }

    @Test
    void a_webhook_is_added_replayed_and_removed_and_its_key_is_shown_once() {
        var add = List.of("webhooks", "add", "--clinic", "A", "--url", "https://example.org/hook");
        var made = terminal.json(Terminal.with(add, "--type", "appointment.booked", "--type", "availability.changed"));
        assertThat(made.get("signing_key").asText()).startsWith("whsec_");
        assertThat(made.get("types")).hasSize(2);
        var id = made.get("id").asText();
        var listed = terminal.json("webhooks", "list", "--clinic", "A").get("webhooks");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).has("signing_key")).isFalse();
        assertThat(listed.get(0).get("status").asText()).isEqualTo("working");
        assertThat(listed.get(0).get("failing_since").isNull()).isTrue();
        assertThat(listed.get(0).get("next_attempt_at").isNull()).isTrue();
        assertThat(terminal.json("webhooks", "replay", "--clinic", "A", "--after", "e0", id)
                        .get("cursor")
                        .asText())
                .isEqualTo("e0");
        assertThat(terminal.run("webhooks", "replay", "--clinic", "A", "--after", "e9999", id)
                        .err())
                .isEqualTo("praxis: --after \"e9999\" is no event's cursor, or not yet\n");
        assertThat(terminal.run("events", "list", "--clinic", "A", "--after", "e9999")
                        .err())
                .contains("--after \"e9999\"");
        assertThat(terminal.json("webhooks", "deliveries", "--clinic", "A", id).get("deliveries"))
                .isEmpty();
        assertThat(terminal.done("webhooks", "remove", "--clinic", "A", id)).contains("removed " + id);
        assertThat(terminal.run("webhooks", "replay", "--clinic", "A", id).code())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | webhooks add --clinic A --url http://example.org               | must begin with https
            1 | webhooks add --clinic A --url https://a:b@example.org          | credentials
            2 | webhooks add --clinic A --url https://example.org --type x     | is none of appointment.booked
            2 | events list --clinic A --after 12                              | not a cursor like e12
            2 | events list --clinic A --limit 0                               | 1 to 500
            3 | events list --clinic nowhere                                   | nowhere
            """)
    void what_cannot_be_is_refused(int code, String command, String words) {
        var ended = terminal.run(command.split(" "));
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.err()).contains(words);
        assertThat(ended.out()).isEmpty();
    }
}

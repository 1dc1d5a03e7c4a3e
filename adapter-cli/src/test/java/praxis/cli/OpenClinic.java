package praxis.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** It is Friday 2026-11-20, 12:00 in Madrid; clinic A is open, and ana gives a consultation. */
abstract class OpenClinic {

    static final String NINE = "2026-11-23T09:00:00+01:00";
    static final String TEN = "2026-11-23T10:00:00+01:00";
    static final String NOON_TODAY = "2026-11-20T12:00:00+01:00";

    final Terminal terminal = new Terminal();

    @BeforeEach
    void a_clinic() {
        terminal.done("clinics", "create", "--name", "Clinic A", "--time-zone", "Europe/Madrid", "--external-id", "A");
        terminal.done("hours", "set", "--clinic", "A", "Mo-Fr 09:00-13:00");
        provider("ana");
        var service = List.of("services", "add", "--clinic", "A", "--name", "Consultation", "--external-id", "s1");
        terminal.done(Terminal.with(service, "--duration", "30", "--step", "30", "--provider", "ana"));
    }

    void provider(String name) {
        var add = List.of("providers", "add", "--clinic", "A", "--email", name + "@example.org");
        terminal.done(Terminal.with(add, "--name", name, "--external-id", name));
    }

    static String[] asked(String what, String start, String... more) {
        return Terminal.with(List.of("appointments", what, "--clinic", "A", "--service", "s1", "--start", start), more);
    }

    JsonNode booked(String start) {
        return terminal.json(asked("book", start, "--patient", "Eva Sanz"));
    }

    JsonNode step(String what, JsonNode appointment, String... more) {
        return terminal.json(Terminal.with(
                List.of(
                        "appointments",
                        what,
                        "--clinic",
                        "A",
                        appointment.get("id").asText()),
                more));
    }

    List<String> slots() {
        return terminal.json("slots", "--clinic", "A", "--service", "s1", "--from", "2026-11-23")
                .get("slots")
                .valueStream()
                .map(slot -> slot.get("start").asText())
                .toList();
    }
}

package praxis.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;

/** Clinics to try commands on. */
abstract class TwoClinics {

    static final String WEEK = "Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00";

    final Terminal terminal = new Terminal();

    /** Clinic A with a provider, ana, who gives a consultation; and clinic B with nothing. */
    @BeforeEach
    void a_clinic() {
        terminal.done("clinics", "create", "--name", "Clínica A", "--time-zone", "Europe/Madrid", "--external-id", "A");
        terminal.done("clinics", "create", "--name", "Clinic B", "--time-zone", "Europe/London", "--external-id", "B");
        terminal.done("hours", "set", "--clinic", "A", WEEK);
        terminal.done(
                "providers",
                "add",
                "--clinic",
                "A",
                "--email",
                "ana@example.org",
                "--name",
                "Ana Ruiz",
                "--external-id",
                "ana");
        terminal.done(
                "services",
                "add",
                "--clinic",
                "A",
                "--name",
                "Consultation",
                "--duration",
                "30",
                "--step",
                "30",
                "--price",
                "45.00 EUR",
                "--provider",
                "ana",
                "--external-id",
                "s1");
    }

    static List<String> starts(JsonNode json, String list) {
        return texts(json, list, "start");
    }

    static List<String> texts(JsonNode json, String list, String field) {
        return StreamSupport.stream(json.get(list).spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }
}

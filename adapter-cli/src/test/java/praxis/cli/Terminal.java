package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import praxis.application.FrontDesk;
import praxis.application.event.Mailroom;
import praxis.application.identity.FrontDoor;
import praxis.application.memory.MemoryPorts;
import praxis.application.memory.MemorySafeguards;
import praxis.application.memory.MemoryWebhookSender;
import praxis.application.port.Ports;
import praxis.cli.console.Beans;

/** Runs commands on a store in memory; it is Friday 2026-11-20, 12:00 in Madrid. */
final class Terminal implements Beans {

    /** How a command ended. */
    record Ended(int code, String out, String err) {}

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T11:00:00Z"));

    private final Ports ports = MemoryPorts.fresh();
    private final FrontDoor door = new FrontDoor(ports, MemorySafeguards.fresh(), CLOCK);
    private final Map<Class<?>, Object> beans = Map.of(
            FrontDesk.class,
            new FrontDesk(ports, CLOCK),
            FrontDoor.class,
            door,
            Mailroom.class,
            new Mailroom(
                    ports,
                    MemorySafeguards.fresh().secrets(),
                    new MemoryWebhookSender(),
                    CLOCK,
                    () -> 0,
                    Duration.ofDays(30)),
            Ports.class,
            ports,
            InstantSource.class,
            CLOCK);

    Ended run(String... arguments) {
        return run(this, arguments);
    }

    static Ended run(Beans beans, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Praxis.commandLine(beans, arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    /** What a command printed, which has to end well. */
    String done(String... arguments) {
        var ended = run(arguments);
        assertThat(ended.code()).as(List.of(arguments) + ": " + ended.err()).isZero();
        return ended.out();
    }

    /** As {@link #done}, for programs. */
    JsonNode json(String... arguments) {
        try {
            return new ObjectMapper().readTree(done(with(List.of("--output", "json"), arguments)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static String[] with(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
    }

    /** Where servers on the same store let callers in. */
    FrontDoor door() {
        return door;
    }

    @Override
    public void configure(Map<String, Object> settings) {}

    @Override
    public <T> T get(Class<T> type) {
        return type.cast(Objects.requireNonNull(beans.get(type), type.getName()));
    }
}

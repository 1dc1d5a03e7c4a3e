package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import praxis.application.FrontDesk;
import praxis.application.memory.MemoryPorts;
import praxis.application.port.Clinics;
import praxis.application.port.DatabaseUnreachable;
import praxis.application.port.Ports;
import praxis.domain.clinic.ClinicId;

class BreakdownTest {

    /** A mock, because the twin in memory never breaks down. */
    private static final Clinics BROKEN = mock(Clinics.class);

    private static ApplicationContext context = ApplicationContext.builder().build();

    @BeforeAll
    static void start() {
        var memory = MemoryPorts.fresh();
        var ports = new Ports(
                memory.transactions(),
                memory.ids(),
                BROKEN,
                memory.users(),
                memory.memberships(),
                memory.workSchedules(),
                memory.services(),
                memory.closures(),
                memory.leaves(),
                memory.schedules(),
                memory.audit(),
                memory.appointments(),
                memory.calendars(),
                memory.idempotencyKeys(),
                memory.identity(),
                memory.events());
        context = ApplicationContext.builder()
                .environments("test")
                .properties(Map.of(
                        "micronaut.server.port", -1, "praxis.token.keys", Server.KEY, "praxis.webhooks.deliver", false))
                .singletons(new FrontDesk(ports, InstantSource.fixed(Server.NOW)), ports)
                .start();
        context.getBean(EmbeddedServer.class).start();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static HttpResponse<String> read() throws Exception {
        var url = context.getBean(EmbeddedServer.class).getURL() + "/v1/clinics/1";
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", "Bearer " + Server.token(context))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_database_that_is_not_there_is_unavailable_for_a_while() throws Exception {
        when(BROKEN.find(any(ClinicId.class)))
                .thenThrow(new DatabaseUnreachable("jdbc:h2:x", "gone", new IllegalStateException("secret")));
        var answer = read();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isEqualTo(Optional.of("5"));
        assertThat(answer.body()).contains("\"code\":\"unavailable\"").doesNotContain("secret", "jdbc");
    }

    @Test
    void a_defect_is_told_without_what_is_inside() throws Exception {
        when(BROKEN.find(any(ClinicId.class))).thenThrow(new IllegalStateException("secret"));
        var answer = read();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"internal-error\"").doesNotContain("secret", "Exception");
    }
}

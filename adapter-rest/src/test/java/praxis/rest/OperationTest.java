package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.management.health.monitor.HealthMonitorTask;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void health_is_told(String path) {
        Server.get(path).statusCode(200).body("status", equalTo("UP"));
    }

    /** It would ask for beans while a start that fails is already taking them away, and log a stack trace of that. */
    @Test
    void nobody_watches_health_but_those_who_ask() {
        assertThat(Server.SERVER.getApplicationContext().containsBean(HealthMonitorTask.class))
                .isFalse();
    }

    @Test
    void metrics_are_in_the_text_format_of_prometheus() {
        Server.get("/v1/clinics").statusCode(200);
        Server.get("/metrics")
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .body(containsString("# TYPE http_server_requests_seconds"))
                .body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void a_caller_who_goes_away_in_the_middle_is_no_defect() throws Exception {
        var address = Server.SERVER.getURI();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var begun = "POST /v1/clinics HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Server.TOKEN
                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\":";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        }
        var counted = counted("EOFException");
        for (int i = 0; i < 100 && counted.isEmpty(); i++) {
            Thread.sleep(50);
            counted = counted("EOFException");
        }
        assertThat(counted).isNotEmpty().allMatch(line -> line.contains("status=\"400\""));
    }

    private static List<String> counted(String exception) {
        return Server.get("/metrics")
                .extract()
                .asString()
                .lines()
                .filter(line -> line.contains("exception=\"" + exception + '"'))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true",
        "localhost,true",
        "::1,true",
        "0.0.0.0,false",
        "192.0.2.1,false",
        "no.such.host.invalid,false"
    })
    void only_addresses_of_this_machine_will_do(String host, boolean loopback) {
        assertThat(LoopbackOnly.isLoopback(host)).isEqualTo(loopback);
    }

    @Test
    void a_server_for_other_machines_starts_only_with_given_keys() {
        var settings = Map.<String, Object>of("twins", true, "micronaut.server.host", "0.0.0.0");
        try (var context = ApplicationContext.run(settings, "test")) {
            assertThatThrownBy(() -> context.getBean(HttpServerConfiguration.class))
                    .hasStackTraceContaining("Without PRAXIS_TOKEN_KEYS")
                    .hasStackTraceContaining("not 0.0.0.0");
        }
        var withKeys = new HashMap<>(settings);
        withKeys.put("praxis.token.keys", Server.KEY);
        try (var context = ApplicationContext.run(withKeys, "test")) {
            assertThat(context.getBean(HttpServerConfiguration.class).getHost()).contains("0.0.0.0");
        }
    }
}

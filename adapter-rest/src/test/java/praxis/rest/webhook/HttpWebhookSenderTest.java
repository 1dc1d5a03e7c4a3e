package praxis.rest.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static praxis.rest.webhook.Sending.ANYWHERE;
import static praxis.rest.webhook.Sending.BODY;
import static praxis.rest.webhook.Sending.KEY;
import static praxis.rest.webhook.Sending.NOW;
import static praxis.rest.webhook.Sending.PATIENCE;
import static praxis.rest.webhook.Sending.event;
import static praxis.rest.webhook.Sending.send;
import static praxis.rest.webhook.Sending.to;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import praxis.application.port.WebhookSender.Answer;

/** What an answer of a receiver counts for. The receivers are on this machine, which only a setting allows. */
final class HttpWebhookSenderTest {

    private final Receiver receiver = new Receiver();

    HttpWebhookSenderTest() throws IOException {}

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_receiver_can_verify_that_the_message_is_ours_and_when_it_was_sent() throws Exception {
        assertThat(send(receiver.url("/ok"))).isEqualTo(new Answer(Optional.of(204), Optional.empty()));

        var message = receiver.got().remove();
        assertThat(message.method()).isEqualTo("POST");
        assertThat(message.type()).startsWith("application/json");
        assertThat(message.id()).isEqualTo("e-1");
        assertThat(new String(message.body(), StandardCharsets.UTF_8)).isEqualTo(BODY);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.value().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        var signed = NOW.getEpochSecond() + "." + BODY;
        assertThat(message.signature())
                .isEqualTo("t=" + NOW.getEpochSecond() + ",v1="
                        + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    /** It hangs up as a second message comes, having said nothing of that before. */
    @Test
    void a_receiver_that_hangs_up_after_an_answer_gets_the_next_message_at_once() throws Exception {
        try (var answering = Executors.newVirtualThreadPerTaskExecutor();
                var hasty = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var _ = answering.submit(() -> {
                while (true) answerOnce(hasty.accept(), "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n");
            });
            var sender = new HttpWebhookSender(ANYWHERE, (event, zone) -> BODY.getBytes(StandardCharsets.UTF_8));
            var webhook = to("http://127.0.0.1:" + hasty.getLocalPort() + "/");
            for (int i = 0; i < 3; i++)
                assertThat(sender.send(webhook, event(), ZoneOffset.UTC, NOW).isAccepted())
                        .isTrue();
            sender.close();
        }
    }

    private static void answerOnce(Socket connection, String answer) throws IOException {
        try (connection) {
            var said = new StringBuilder();
            while (!said.toString().endsWith("}"))
                said.append((char) connection.getInputStream().read());
            connection.getOutputStream().write(answer.getBytes(US_ASCII));
            connection.getInputStream().read();
        }
    }

    /** It says what a client of HTTP takes for nonsense. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            204 No Content,                    5, 204,
            205 Reset Content,                 5, 205,
            407 Proxy Authentication Required, 0, 407, answered 407
            """)
    void of_an_answer_only_the_status_counts(String line, int length, int status, @Nullable String failure)
            throws Exception {
        try (var answering = Executors.newVirtualThreadPerTaskExecutor();
                var odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var answer = "HTTP/1.1 " + line + "\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(length);
            var _ = answering.submit(() -> {
                while (true) answerOnce(odd.accept(), answer);
            });
            assertThat(send("http://127.0.0.1:" + odd.getLocalPort() + "/"))
                    .isEqualTo(new Answer(Optional.of(status), Optional.ofNullable(failure)));
        }
    }

    @Test
    void only_a_success_counts() {
        assertThat(send(receiver.url("/broken"))).isEqualTo(new Answer(Optional.of(500), Optional.of("answered 500")));
        assertThat(send(receiver.url("/none")).failure()).contains("answered 404");
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThat(send(receiver.url("/moved"))).isEqualTo(new Answer(Optional.of(307), Optional.of("answered 307")));
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void a_receiver_that_never_answers_is_left_in_time() {
        var before = System.nanoTime();
        assertThat(send(receiver.url("/slow")))
                .isEqualTo(new Answer(Optional.empty(), Optional.of("no answer in time")));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE.multipliedBy(8));
    }

    @Test
    void an_answer_without_end_is_not_read() {
        assertThat(send(receiver.url("/endless")).isAccepted()).isTrue();
    }

    @Test
    void a_dead_receiver_is_told_apart() {
        var dead = receiver.url("/ok");
        receiver.die();
        assertThat(send(dead).failure()).contains("no connection, or it broke");
        assertThat(send(
                                ANYWHERE,
                                host -> {
                                    throw new UnknownHostException(host);
                                },
                                "http://nowhere.example/")
                        .failure())
                .contains("the host is not known");
    }
}

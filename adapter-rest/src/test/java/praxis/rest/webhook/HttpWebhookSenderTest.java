package praxis.rest.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.application.port.Events.Numbered;
import praxis.application.port.WebhookSender.Answer;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Cause;
import praxis.domain.event.Event;
import praxis.domain.event.EventId;
import praxis.domain.event.EventType;
import praxis.domain.event.SigningKey;
import praxis.domain.event.Subject;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookId;
import praxis.domain.event.WebhookUrl;

/** To a receiver on this machine, which only a setting allows. */
final class HttpWebhookSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final SigningKey KEY = new SigningKey("whsec_for-this-test-only");
    private static final String BODY = "{\"type\":\"availability.changed\",\"näme\":\"é\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Reach ANYWHERE = new Reach(true, true);
    private static final Reach DEFAULT = new Reach(false, false);

    private record Got(String method, String type, String id, String signature, byte[] body) {}

    private final Queue<Got> got = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer receiver;

    HttpWebhookSenderTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/ok", exchange -> answer(exchange, 204));
        receiver.createContext("/broken", exchange -> answer(exchange, 500));
        receiver.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/ok"));
            answer(exchange, 307);
        });
        receiver.createContext("/slow", exchange -> {
            await();
            answer(exchange, 200);
        });
        receiver.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (over.getCount() > 0) body.write(new byte[8192]);
            }
        });
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        var headers = exchange.getRequestHeaders();
        got.add(new Got(
                exchange.getRequestMethod(),
                headers.getFirst("Content-Type"),
                headers.getFirst("Praxis-Event-Id"),
                headers.getFirst("Praxis-Signature"),
                exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void start() {
        receiver.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        receiver.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private static Webhook to(String url) {
        return new Webhook(
                new WebhookId("w"),
                new ClinicId("c"),
                new WebhookUrl(url),
                KEY,
                true,
                new TreeSet<>(),
                Revision.first(NOW));
    }

    private static Numbered event() {
        var subject = new Subject.OfAvailability(new TreeSet<>(List.of(Cause.CLINIC)), new TreeSet<>());
        return new Numbered(
                1, new Event(new EventId("e-1"), new ClinicId("c"), NOW, EventType.AVAILABILITY_CHANGED, subject));
    }

    private static Answer send(Reach reach, Dns names, String url) {
        var sender =
                new HttpWebhookSender(reach, (event, zone) -> BODY.getBytes(StandardCharsets.UTF_8), PATIENCE, names);
        try {
            return sender.send(to(url), event(), ZoneOffset.UTC, NOW);
        } finally {
            sender.close();
        }
    }

    private static Answer send(String url) {
        return send(ANYWHERE, Dns.SYSTEM, url);
    }

    @Test
    void a_receiver_can_verify_that_the_message_is_ours_and_when_it_was_sent() throws Exception {
        assertThat(send(url("/ok"))).isEqualTo(new Answer(Optional.of(204), Optional.empty()));

        var message = got.remove();
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
        assertThat(send(url("/broken"))).isEqualTo(new Answer(Optional.of(500), Optional.of("answered 500")));
        assertThat(send(url("/none")).failure()).contains("answered 404");
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThat(send(url("/moved"))).isEqualTo(new Answer(Optional.of(307), Optional.of("answered 307")));
        assertThat(got).hasSize(1);
    }

    @Test
    void a_receiver_that_never_answers_is_left_in_time() {
        var before = System.nanoTime();
        assertThat(send(url("/slow"))).isEqualTo(new Answer(Optional.empty(), Optional.of("no answer in time")));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE.multipliedBy(8));
    }

    @Test
    void an_answer_without_end_is_not_read() {
        assertThat(send(url("/endless")).isAccepted()).isTrue();
    }

    @Test
    void a_dead_receiver_is_told_apart() {
        var dead = url("/ok");
        receiver.stop(0);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "168.63.129.16",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[ff02::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "2130706433",
                "0x7f.1",
                "017700000001",
                "0177.0.0.1",
                "localhost"
            })
    void what_is_no_address_of_the_internet_is_refused_when_made_and_when_sent(String host) {
        WebhookUrl url;
        try {
            url = new WebhookUrl("https://" + host + "/x");
        } catch (praxis.domain.InvalidValue refused) {
            assertThat(host).as("refused even sooner").matches("[0-9a-fx.]+");
            return;
        }
        var sender = new HttpWebhookSender(DEFAULT, (event, zone) -> new byte[0]);
        assertThat(sender.refuses(url))
                .contains("must lead to the internet, not to a local or special address, unless"
                        + " PRAXIS_WEBHOOKS_ALLOW_PRIVATE is true, for a command as for the server");
        assertThat(sender.send(to(url.value()), event(), ZoneOffset.UTC, NOW).failure())
                .hasValueSatisfying(why -> assertThat(why).startsWith("the URL must lead to the internet"));
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "10.1.2.3", "192.168.0.9", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.1"})
    void a_name_that_leads_into_a_network_of_ours_is_not_connected_to(String address) throws Exception {
        var resolved = InetAddress.getByName(address);
        var url = "https://receiver.example:" + receiver.getAddress().getPort() + "/ok";
        assertThat(send(DEFAULT, host -> List.of(resolved), url))
                .isEqualTo(new Answer(Optional.empty(), Optional.of("the host's address is not public")));
        assertThat(got).isEmpty();
    }

    @Test
    void the_address_that_is_connected_to_is_the_one_that_is_looked_at() throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        var answer = send(
                new Reach(true, false), host -> List.of(loopback), url("/ok").replace("127.0.0.1", "r.example"));
        assertThat(answer.failure()).contains("the host's address is not public");
        assertThat(got).isEmpty();
        assertThat(send(ANYWHERE, host -> List.of(loopback), url("/ok").replace("127.0.0.1", "r.example"))
                        .isAccepted())
                .as("the setting, and nothing else, was in the way")
                .isTrue();
    }

    @Test
    void without_encryption_nothing_is_sent_unless_a_setting_allows_it() {
        var url = new WebhookUrl("http://example.org/");
        var sender = new HttpWebhookSender(DEFAULT, (event, zone) -> new byte[0]);
        assertThat(sender.refuses(url))
                .contains(
                        "must begin with https://, unless PRAXIS_WEBHOOKS_ALLOW_HTTP is true, for a command as for the"
                                + " server");
        assertThat(sender.refuses(new WebhookUrl("https://example.org/"))).isEmpty();
        sender.close();
    }
}

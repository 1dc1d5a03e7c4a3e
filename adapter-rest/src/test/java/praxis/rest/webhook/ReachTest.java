package praxis.rest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.rest.webhook.Sending.ANYWHERE;
import static praxis.rest.webhook.Sending.DEFAULT;
import static praxis.rest.webhook.Sending.NOW;
import static praxis.rest.webhook.Sending.event;
import static praxis.rest.webhook.Sending.send;
import static praxis.rest.webhook.Sending.to;

import java.io.IOException;
import java.net.InetAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.application.port.WebhookSender.Answer;
import praxis.domain.event.WebhookUrl;

/** A webhook reaches the internet, and nothing else unless a setting allows it. */
final class ReachTest {

    private final Receiver receiver = new Receiver();

    ReachTest() throws IOException {}

    @AfterEach
    void close() {
        receiver.close();
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
        var url = receiver.url("/ok").replace("http://127.0.0.1", "https://receiver.example");
        assertThat(send(DEFAULT, host -> List.of(resolved), url))
                .isEqualTo(new Answer(Optional.empty(), Optional.of("the host's address is not public")));
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void the_address_that_is_connected_to_is_the_one_that_is_looked_at() throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        var answer = send(
                new Reach(true, false),
                host -> List.of(loopback),
                receiver.url("/ok").replace("127.0.0.1", "r.example"));
        assertThat(answer.failure()).contains("the host's address is not public");
        assertThat(receiver.got()).isEmpty();
        assertThat(send(ANYWHERE, host -> List.of(loopback), receiver.url("/ok").replace("127.0.0.1", "r.example"))
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

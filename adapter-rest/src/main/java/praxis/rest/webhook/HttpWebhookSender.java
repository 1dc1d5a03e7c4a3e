package praxis.rest.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import praxis.application.port.Events.Numbered;
import praxis.application.port.WebhookSender;
import praxis.domain.event.Webhook;
import praxis.domain.event.WebhookUrl;

/**
 * Posts each message as JSON and waits {@link #PATIENCE} for an answer, of which only the status counts. It follows no
 * redirect, uses no proxy and reads no more of an answer than its headers.
 */
public final class HttpWebhookSender implements WebhookSender {

    /** For the whole exchange, looking up the name excepted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(5);

    /** Names that are this machine's, whoever is asked for their address (RFC 6761, 6.3). */
    private static final Pattern LOCAL = Pattern.compile("(?:.*\\.)?localhost\\.?", Pattern.CASE_INSENSITIVE);

    private static final MediaType JSON = MediaType.get("application/json");

    /** The status of an answer, also of one that the client refuses for the rest of it, as a 204 that has a body. */
    private static final class Heard extends EventListener {

        private Optional<Integer> status = Optional.empty();

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            status = Optional.of(response.code());
        }
    }

    private final Reach reach;
    private final BiFunction<Numbered, ZoneId, byte[]> bodies;
    private final OkHttpClient client;

    /** @param bodies writes an event, with its times in a zone */
    public HttpWebhookSender(Reach reach, BiFunction<Numbered, ZoneId, byte[]> bodies) {
        this(reach, bodies, PATIENCE, host -> Arrays.asList(InetAddress.getAllByName(host)));
    }

    HttpWebhookSender(Reach reach, BiFunction<Numbered, ZoneId, byte[]> bodies, Duration patience, Dns names) {
        this.reach = reach;
        this.bodies = bodies;
        this.client = new OkHttpClient.Builder()
                .socketFactory(reach.privately() ? SocketFactory.getDefault() : new PublicSockets())
                .dns(new BoundedNames(names, PATIENCE_TO_CONNECT))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true) // a kept connection may be closed at the other end by now
                .connectTimeout(PATIENCE_TO_CONNECT)
                .callTimeout(patience)
                .eventListenerFactory(call -> Optional.<EventListener>ofNullable(
                                call.request().tag(Heard.class))
                        .orElse(EventListener.NONE))
                .build();
    }

    @Override
    public Optional<String> refuses(WebhookUrl url) {
        if (!url.isEncrypted() && !reach.http())
            return Optional.of("must begin with https://" + unless("PRAXIS_WEBHOOKS_ALLOW_HTTP"));
        if (HttpUrl.parse(url.value()) == null) return Optional.of("cannot be used");
        var host = URI.create(url.value()).getHost();
        var local = LOCAL.matcher(host).matches()
                || PublicAddresses.written(host).stream().anyMatch(address -> !PublicAddresses.has(address));
        return local && !reach.privately()
                ? Optional.of("must lead to the internet, not to a local or special address"
                        + unless("PRAXIS_WEBHOOKS_ALLOW_PRIVATE"))
                : Optional.empty();
    }

    private static String unless(String setting) {
        return ", unless " + setting + " is true, for a command as for the server";
    }

    @Override
    public Answer send(Webhook webhook, Numbered event, ZoneId zone, Instant now) {
        var refused = refuses(webhook.url());
        if (refused.isPresent()) return failed("the URL " + refused.get());
        var heard = new Heard();
        try (var response =
                client.newCall(request(webhook, event, zone, now, heard)).execute()) {
            return answered(response.code());
        } catch (IOException e) {
            return heard.status.map(HttpWebhookSender::answered).orElseGet(() -> failed(words(e)));
        }
    }

    private Request request(Webhook webhook, Numbered event, ZoneId zone, Instant now, Heard heard) {
        var body = bodies.apply(event, zone);
        return new Request.Builder()
                .url(webhook.url().value())
                .tag(Heard.class, heard)
                .header("User-Agent", "Praxis")
                .header("Praxis-Event-Id", event.event().id().value())
                .header("Praxis-Event-Type", event.event().type().code())
                .header(Signature.HEADER, Signature.of(webhook.key(), now, body))
                .post(RequestBody.create(body, JSON))
                .build();
    }

    private static Answer answered(int status) {
        var accepted = status >= 200 && status < 300;
        return new Answer(Optional.of(status), accepted ? Optional.empty() : Optional.of("answered " + status));
    }

    private static Answer failed(String why) {
        return new Answer(Optional.empty(), Optional.of(why));
    }

    /** No address and no word of a library is told: the clinic's administrators may not be this network's. */
    private static String words(IOException failure) {
        if (all(failure).anyMatch(PublicSockets.NotPublic.class::isInstance)) return "the host's address is not public";
        return switch (failure) {
            case BoundedNames.TooLate late -> "no answer in time";
            case UnknownHostException unknown -> "the host is not known";
            case SSLException insecure -> "no secure connection; is the certificate valid for the host?";
            case InterruptedIOException late -> "no answer in time";
            default -> "no connection, or it broke";
        };
    }

    private static Stream<Throwable> all(Throwable failure) {
        return Stream.concat(
                Stream.iterate(Optional.of(failure), Optional::isPresent, one -> one.map(Throwable::getCause))
                        .map(Optional::get)
                        .limit(10),
                Arrays.stream(failure.getSuppressed()));
    }

    /** Lets go of connections and threads. */
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

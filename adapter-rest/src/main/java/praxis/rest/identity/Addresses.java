package praxis.rest.identity;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where requests come from. What a proxy says of it counts only if the proxy is one of {@code PRAXIS_TRUSTED_PROXIES}. */
@Singleton
public final class Addresses {

    private static final int NETWORK_BYTES = 8;

    private final Set<InetAddress> proxies;

    Addresses(@Property(name = "praxis.trusted.proxies", defaultValue = "") String proxies) {
        this.proxies = Arrays.stream(proxies.split("[,\\s]+"))
                .filter(text -> !text.isEmpty())
                .map(text -> literal(text)
                        .orElseThrow(() -> new ConfigurationException(
                                "PRAXIS_TRUSTED_PROXIES: \"" + text + "\" is not an IP address")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The caller's address; of IPv6 the network, since one caller has all of it. */
    public String of(HttpRequest<?> request) {
        var peer = request.getRemoteAddress().getAddress();
        var caller = isProxy(peer) ? forwarded(request).orElse(peer) : peer;
        return caller instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                : String.valueOf(caller.getHostAddress());
    }

    /** Whether the caller's connection is encrypted, as far as this server can know. */
    boolean isSecure(HttpRequest<?> request) {
        return request.isSecure()
                || isTrusted(request)
                        && last(request, "X-Forwarded-Proto")
                                .filter("https"::equals)
                                .isPresent();
    }

    /** The host that the caller meant. */
    Optional<String> host(HttpRequest<?> request) {
        var named = Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST));
        return isTrusted(request) ? last(request, "X-Forwarded-Host").or(() -> named) : named;
    }

    private boolean isTrusted(HttpRequest<?> request) {
        return isProxy(request.getRemoteAddress().getAddress());
    }

    private boolean isProxy(InetAddress address) {
        return proxies.contains(address);
    }

    /** The last address that no trusted proxy has: those before it are what the caller says. */
    private Optional<InetAddress> forwarded(HttpRequest<?> request) {
        return all(request, "X-Forwarded-For").reversed().stream()
                .map(Addresses::literal)
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .filter(address -> !isProxy(address))
                .findFirst();
    }

    private static Optional<String> last(HttpRequest<?> request, String header) {
        return all(request, header).reversed().stream().findFirst();
    }

    private static List<String> all(HttpRequest<?> request, String header) {
        return request.getHeaders().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package praxis.rest.identity;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/** Which other issuer's tokens are accepted: all three settings, or none. */
final class IssuerSettings {

    private IssuerSettings() {}

    /** @throws ConfigurationException if some are missing, or the keys could be changed on their way */
    static Optional<OtherIssuer> read(String issuer, String audience, String keys) {
        if (issuer.isBlank() && audience.isBlank() && keys.isBlank()) return Optional.empty();
        if (issuer.isBlank() || audience.isBlank() || keys.isBlank())
            throw new ConfigurationException(
                    "PRAXIS_OIDC_ISSUER, PRAXIS_OIDC_AUDIENCE and PRAXIS_OIDC_JWKS_URL go together: set all or none");
        if (issuer.strip().equals(SignedTokens.ISSUER))
            throw new ConfigurationException("PRAXIS_OIDC_ISSUER cannot be Praxis itself");
        return Optional.of(new OtherIssuer(issuer.strip(), audience.strip(), url(keys.strip())));
    }

    private static URL url(String text) {
        try {
            var uri = URI.create(text);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            var host = Optional.ofNullable(uri.getHost()).orElse("");
            if (!host.isEmpty() && (scheme.equals("https") || scheme.equals("http") && isLoopback(host)))
                return uri.toURL();
        } catch (IllegalArgumentException | MalformedURLException e) {
            // said below
        }
        throw new ConfigurationException("PRAXIS_OIDC_JWKS_URL must be an https address, not \"" + text + "\"");
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

package praxis.domain.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import praxis.domain.InvalidValue;

/**
 * Where a webhook's messages go: {@code https} or {@code http}, a host, perhaps a port, a path and a query. At most 500
 * characters of ASCII.
 */
public record WebhookUrl(String value) {

    /** @throws InvalidValue if it is none; credentials and fragments are refused as well */
    public WebhookUrl {
        value = InvalidValue.text("url", value, 500);
        if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f))
            throw new InvalidValue("url has a character beyond ASCII");
        refuse(parsed(value));
    }

    private static void refuse(URI uri) {
        if (!scheme(uri).matches("(?i)https?")) throw new InvalidValue("url must begin with https://");
        if (Optional.ofNullable(uri.getHost()).orElse("").isEmpty()) throw new InvalidValue("url names no host");
        if (uri.getRawUserInfo() != null) throw new InvalidValue("url must not hold credentials");
        if (uri.getRawFragment() != null) throw new InvalidValue("url must not hold a fragment");
        if (uri.getPort() == 0 || uri.getPort() > 65_535) throw new InvalidValue("url has a port that cannot be");
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidValue("url is not a URL");
        }
    }

    private static String scheme(URI uri) {
        return Optional.ofNullable(uri.getScheme()).orElse("");
    }

    /** Whether nobody on the way can read along. */
    public boolean isEncrypted() {
        return scheme(parsed(value)).equalsIgnoreCase("https");
    }

    @Override
    public String toString() {
        return value;
    }
}

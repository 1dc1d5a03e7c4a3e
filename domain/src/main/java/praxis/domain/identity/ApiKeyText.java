package praxis.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import praxis.domain.access.ApiKeyId;

/**
 * An API key as an app holds it: {@code pxk_}, the id without dashes, {@code _}, the secret. The prefix lets scanners find
 * keys that leaked. Never shown but when it is made.
 */
public record ApiKeyText(ApiKeyId id, Secret secret) {

    public static final String PREFIX = "pxk_";

    private static final Pattern SHAPE = Pattern.compile(
            PREFIX + "([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

    /** Empty if it is no API key. */
    public static Optional<ApiKeyText> read(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) return Optional.empty();
        var id = String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
        return Optional.of(new ApiKeyText(new ApiKeyId(id), new Secret(parts.group(6))));
    }

    /** The whole of it. */
    public String written() {
        return PREFIX + id.value().replace("-", "") + "_" + secret.value();
    }

    @Override
    public String toString() {
        return PREFIX + id.value().replace("-", "") + "_…";
    }
}

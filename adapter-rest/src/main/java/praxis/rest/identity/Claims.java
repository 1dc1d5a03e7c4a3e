package praxis.rest.identity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token says (RFC 7519), read strictly. */
record Claims(Map<String, Object> all) {

    /** How far two machines' clocks may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    Optional<String> text(String name) {
        return all.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Instant> instant(String name) {
        try {
            return all.get(name) instanceof Number seconds
                    ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                    : Optional.empty();
        } catch (DateTimeException beyondAllTime) {
            return Optional.empty();
        }
    }

    Optional<Long> number(String name) {
        return all.get(name) instanceof Number number && number.doubleValue() == number.longValue()
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(all.get(name));
    }

    boolean isFor(String audience) {
        return switch (all.get("aud")) {
            case String one -> one.equals(audience);
            case List<?> several -> several.contains(audience);
            case null, default -> false;
        };
    }

    /** Whether it has begun and has an end that has not come; the end is kept to the second. */
    boolean isValidAt(Instant now) {
        var expires = instant("exp");
        var latest = now.plus(SKEW);
        return expires.filter(now::isBefore).isPresent()
                && instant("iat").filter(issued -> !issued.isAfter(latest)).isPresent()
                && (!all.containsKey("nbf")
                        || instant("nbf")
                                .filter(begins -> !begins.isAfter(latest))
                                .isPresent());
    }
}

package praxis.rest.identity;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells browsers to do nothing with answers but read them. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders {

    private static final String ONE_YEAR = "max-age=31536000";

    private final Addresses addresses;

    SecurityHeaders(Addresses addresses) {
        this.addresses = addresses;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders()
                .set("X-Content-Type-Options", "nosniff")
                .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .set("Referrer-Policy", "no-referrer")
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Resource-Policy", "same-origin");
        if (addresses.isSecure(request)) response.getHeaders().set("Strict-Transport-Security", ONE_YEAR);
    }
}

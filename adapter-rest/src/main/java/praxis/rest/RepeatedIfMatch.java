package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Makes one list of several {@code If-Match} lines, which is what they mean (RFC 9110, 5.3). */
@ServerFilter("/v1/**")
final class RepeatedIfMatch {

    @RequestFilter
    void combine(HttpRequest<?> request) {
        var lines = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
        if (lines.size() > 1 && request.getHeaders() instanceof MutableHttpHeaders headers)
            headers.set(HttpHeaders.IF_MATCH, String.join(", ", lines));
    }
}

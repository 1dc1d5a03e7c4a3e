package praxis.rest;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Gives each answer a strong {@code ETag}, and answers 304 to a reader who has it already. */
@ServerFilter("/v1/**")
final class ConditionalAnswers {

    private final JsonMapper json;

    ConditionalAnswers(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL))
            response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        var reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (reads && response.status() == HttpStatus.OK) condition(request, response);
    }

    private void condition(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains(HttpHeaders.ETAG)) hash(response);
        var tag = response.getHeaders().get(HttpHeaders.ETAG);
        if (tag == null || !Tags.isKnown(request, tag)) return;
        response.status(HttpStatus.NOT_MODIFIED);
        response.body(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }

    /** Writes the body now, since its bytes are what the tag is made of. */
    private void hash(MutableHttpResponse<?> response) {
        var unsent = RouteAttributes.getHeadBody(response).orElse(null);
        var body = unsent == null ? response.body() : unsent;
        if (body == null) return;
        try {
            var bytes =
                    body instanceof byte[] written ? written : json.writeValueAsBytes(Argument.ofInstance(body), body);
            if (unsent == null) response.body(bytes);
            response.contentType(MediaType.APPLICATION_JSON_TYPE);
            response.header(HttpHeaders.ETAG, Tags.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package praxis.rest;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Answers {@code OPTIONS} with {@code Allow} alone: the server leaves the body of a refusal under its 200. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OptionsAnswers {

    /** Comes last, after the server has made a 200 of what no route answers. */
    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getMethod() != HttpMethod.OPTIONS || response.status() != HttpStatus.OK) return;
        response.body(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
}

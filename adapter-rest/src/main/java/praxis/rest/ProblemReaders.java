package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Lets in who asks for problems alone: whether there will be one, nobody knows before, and the rest is JSON as well. */
@ServerFilter("/**")
final class ProblemReaders {

    private static final String PROBLEM = "application/problem+json";

    @PreMatching
    @RequestFilter
    void alsoJson(HttpRequest<?> request) {
        var accepted = String.join(", ", request.getHeaders().getAll(HttpHeaders.ACCEPT));
        if (accepted.contains(PROBLEM) && request.getHeaders() instanceof MutableHttpHeaders headers)
            headers.set(HttpHeaders.ACCEPT, accepted + ", */*;q=0.1");
    }
}

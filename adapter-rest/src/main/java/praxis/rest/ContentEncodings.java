package praxis.rest;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import praxis.rest.identity.Identity;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;
import praxis.rest.problem.Refused;

/** Refuses bodies in an encoding that nothing has undone; the server takes the header away where it undoes one. */
@ServerFilter("/v1/**")
@Order(Identity.AFTER)
final class ContentEncodings {

    /** @throws Refused if a {@code Content-Encoding} other than {@code identity} is left */
    @RequestFilter
    void refuse(HttpRequest<?> request) {
        for (var encoding : request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING))
            if (!encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity"))
                throw new Refused(Problem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE, "the Content-Encoding of the body is not understood"));
    }
}

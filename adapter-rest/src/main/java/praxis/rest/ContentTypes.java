package praxis.rest;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import praxis.rest.identity.Identity;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;
import praxis.rest.problem.Refused;

/** Refuses bodies that say they are what they are not read as, on every route alike. */
@ServerFilter("/v1/**")
@Order(Identity.AFTER)
final class ContentTypes {

    /** @throws Refused if there is a body, and its {@code Content-Type} is not JSON or names another charset than UTF-8 */
    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!hasBody(request)) return;
        for (var type : request.getHeaders().getAll(HttpHeaders.CONTENT_TYPE))
            if (!type.isBlank() && !isJsonInUtf8(type))
                throw new Refused(Problem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "the Content-Type of the body is not application/json in UTF-8"));
    }

    private static boolean hasBody(HttpRequest<?> request) {
        return request.getContentLength() > 0 || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isJsonInUtf8(String type) {
        try {
            var named = MediaType.of(type);
            return named.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON)
                    && named.getCharset()
                            .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                            .isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}

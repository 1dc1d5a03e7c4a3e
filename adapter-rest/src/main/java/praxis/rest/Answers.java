package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import praxis.domain.Revision;
import praxis.rest.input.Preconditions;

/**
 * Answers about single resources, each with an {@code ETag} of its revision and of what it says: the clinic's time zone and
 * the name of a user, say, are written in it and change without a new revision.
 */
final class Answers {

    private Answers() {}

    static <T> MutableHttpResponse<T> ok(T body, Revision revision) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, Preconditions.tag(revision.number(), body));
    }

    /** @param location of what was made, as a path */
    static <T> MutableHttpResponse<T> created(T body, Revision revision, String location) {
        return HttpResponse.created(body, URI.create(location))
                .header(HttpHeaders.ETAG, Preconditions.tag(revision.number(), body));
    }
}

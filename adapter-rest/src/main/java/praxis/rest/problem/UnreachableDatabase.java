package praxis.rest.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import praxis.application.port.DatabaseUnreachable;

/** The one failure that passes by itself: the caller is asked to come back. */
@Singleton
final class UnreachableDatabase implements ExceptionHandler<DatabaseUnreachable, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnreachableDatabase.class);
    private static final String SECONDS_TO_WAIT = "5";

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, DatabaseUnreachable failure) {
        LOG.error("{} {}: {}", request.getMethodName(), request.getPath(), failure.toString());
        return Problem.of(ProblemCode.UNAVAILABLE, "The database cannot be reached; try again later")
                .response()
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
}

package praxis.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A defect: logged once, and told to the caller without what is inside. */
@Singleton
final class UnexpectedFailures implements ExceptionHandler<Throwable, HttpResponse<Problem>> {

    static final String DETAIL = "The server failed; it has logged why";

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, Throwable failure) {
        LOG.error("{} {} failed", request.getMethodName(), request.getPath(), failure);
        return Problem.of(ProblemCode.INTERNAL_ERROR, DETAIL).response();
    }
}

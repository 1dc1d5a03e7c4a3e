package praxis.rest.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import praxis.application.port.IssuerUnreachable;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;

/** Nobody can tell whether the token is genuine: the caller is asked to come back. */
@Singleton
final class UnreachableIssuer implements ExceptionHandler<IssuerUnreachable, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnreachableIssuer.class);
    private static final String SECONDS_TO_WAIT = "30";

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, IssuerUnreachable failure) {
        LOG.error("{}", failure.getMessage());
        return Problem.of(ProblemCode.UNAVAILABLE, "The issuer of the access token cannot be reached; try again later")
                .response()
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
}

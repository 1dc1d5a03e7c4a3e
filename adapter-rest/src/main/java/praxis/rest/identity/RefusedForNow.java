package praxis.rest.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;

/** Who came too often is told when to come back. */
@Singleton
final class RefusedForNow implements ExceptionHandler<TooManyRequests, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, TooManyRequests refused) {
        return Problem.of(ProblemCode.TOO_MANY_REQUESTS, "Try again in " + refused.seconds() + " seconds")
                .response()
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.seconds()));
    }
}

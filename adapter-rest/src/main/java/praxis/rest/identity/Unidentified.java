package praxis.rest.identity;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import praxis.rest.problem.Problem;
import praxis.rest.problem.ProblemCode;

/** Who has shown nothing is asked to. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class Unidentified implements ExceptionHandler<AuthorizationException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, AuthorizationException refused) {
        return Problem.of(ProblemCode.UNAUTHENTICATED, "an access token or an API key is needed")
                .response();
    }
}

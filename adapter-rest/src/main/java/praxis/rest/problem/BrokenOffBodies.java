package praxis.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.EOFException;

/** Callers who went away before they had sent all: nobody is left to hear it, and the server has not failed. */
@Singleton
final class BrokenOffBodies implements ExceptionHandler<EOFException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, EOFException end) {
        return BadInput.malformed("", "the body breaks off").problem().response();
    }
}

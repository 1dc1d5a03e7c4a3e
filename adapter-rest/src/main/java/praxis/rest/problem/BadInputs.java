package praxis.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** What callers sent wrong. */
@Singleton
final class BadInputs implements ExceptionHandler<BadInput, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, BadInput bad) {
        return bad.problem().response();
    }
}

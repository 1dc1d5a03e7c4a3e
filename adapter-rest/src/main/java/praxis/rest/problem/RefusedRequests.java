package praxis.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** What the rules, or what is stored, say no to. */
@Singleton
final class RefusedRequests implements ExceptionHandler<Refused, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, Refused refused) {
        return refused.problem().response();
    }
}

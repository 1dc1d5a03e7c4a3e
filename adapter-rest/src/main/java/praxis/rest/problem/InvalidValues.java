package praxis.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import praxis.domain.InvalidValue;

/** Values of the domain that cannot be. */
@Singleton
final class InvalidValues implements ExceptionHandler<InvalidValue, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, InvalidValue invalid) {
        return Problems.of(invalid).response();
    }
}

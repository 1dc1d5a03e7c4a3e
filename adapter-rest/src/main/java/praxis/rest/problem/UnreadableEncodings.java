package praxis.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/** Bodies that are not in the encoding that their header names. */
@Singleton
final class UnreadableEncodings implements ExceptionHandler<DecompressionException, HttpResponse<Problem>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, DecompressionException failure) {
        return BadInput.malformed("", "the body is not in the encoding that Content-Encoding names")
                .problem()
                .response();
    }
}

package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells what {@link Changes} have done to appointments, or would do (B6). */
@ServerFilter("/v1/**")
final class ChangeAnswers {

    /** How many appointments no longer fit by this change. */
    static final String NEEDS_ATTENTION = "Praxis-Needs-Attention";

    private final JsonMapper json;

    ChangeAnswers(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= HttpStatus.MULTIPLE_CHOICES.getCode()) return;
        request.getAttribute(Changes.MISFITS, Integer.class)
                .ifPresent(misfits -> response.header(NEEDS_ATTENTION, misfits.toString()));
        request.getAttribute(Changes.TOLD, ConsequencesJson.class).ifPresent(told -> tell(told, response));
    }

    /** In place of what the change answers: neither its revision nor the path of something new is there. */
    private void tell(ConsequencesJson told, MutableHttpResponse<?> response) {
        response.status(HttpStatus.OK);
        response.getHeaders().remove(HttpHeaders.ETAG).remove(HttpHeaders.LOCATION);
        response.contentType(MediaType.APPLICATION_JSON_TYPE);
        try {
            response.body(json.writeValueAsBytes(told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

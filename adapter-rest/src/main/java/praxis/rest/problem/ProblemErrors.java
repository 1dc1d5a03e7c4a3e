package praxis.rest.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Makes problems of what the HTTP server refuses by itself: no such route or method, another media type, too large. */
@Singleton
final class ProblemErrors implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        return response.body(problem(context, response.status())).contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }

    private static Problem problem(ErrorContext context, HttpStatus status) {
        var code = code(status);
        var detail = detail(context, code);
        return context.getRootCause()
                .filter(ConversionErrorException.class::isInstance)
                .map(ConversionErrorException.class::cast)
                .map(e -> Problem.of(
                        code,
                        detail,
                        List.of(new Problem.FieldError(e.getArgument().getName(), "cannot be read")),
                        List.of()))
                .orElseGet(() -> Problem.of(code, detail).withStatus(status));
    }

    private static ProblemCode code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ProblemCode.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> ProblemCode.NOT_ACCEPTABLE;
            case REQUEST_ENTITY_TOO_LARGE -> ProblemCode.TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            default -> status.getCode() < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }

    private static String detail(ErrorContext context, ProblemCode code) {
        if (code == ProblemCode.INTERNAL_ERROR) return UnexpectedFailures.DETAIL;
        var told = context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
        return told.isEmpty() ? code.title() : told;
    }
}

package praxis.rest.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Makes problems of what the HTTP server refuses by itself: no such route or method, another media type, too large. */
@Singleton
final class ProblemErrors implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var status = namesNothing(context) ? HttpStatus.NOT_FOUND : response.status();
        return response.status(status)
                .body(problem(
                        context, status, String.valueOf(response.getHeaders().get(HttpHeaders.ALLOW))))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }

    /** Only paths are converted by the server, e.g. {@code /health/{check}}: one that cannot be is no resource. */
    private static boolean namesNothing(ErrorContext context) {
        return context.getRootCause()
                .filter(ConversionErrorException.class::isInstance)
                .isPresent();
    }

    /** @param allowed the methods that the resource has, where another was asked for */
    private static Problem problem(ErrorContext context, HttpStatus status, String allowed) {
        var code = code(status);
        return Problem.of(code, detail(context, code, allowed)).withStatus(status);
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

    private static String detail(ErrorContext context, ProblemCode code, String allowed) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing at this path";
            case METHOD_NOT_ALLOWED ->
                "There is no " + context.getRequest().getMethodName() + " here, only " + allowed.replace(",", ", ");
            case NOT_ACCEPTABLE ->
                "Accept leaves out the type of the answer: application/json, of /openapi.yaml application/yaml, of"
                        + " /metrics text/plain";
            case TOO_LARGE -> "The body is over 1 MiB, or the address or a header far too long";
            case INTERNAL_ERROR -> UnexpectedFailures.DETAIL;
            default -> unreadable(context, code);
        };
    }

    private static String unreadable(ErrorContext context, ProblemCode code) {
        if (context.getRootCause()
                .filter(UnsatisfiedBodyRouteException.class::isInstance)
                .isPresent()) return String.valueOf(BadInput.noBody().getMessage());
        var told = context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
        return told.isEmpty() ? code.title() : told;
    }
}

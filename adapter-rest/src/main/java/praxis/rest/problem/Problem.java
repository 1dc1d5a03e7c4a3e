package praxis.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import praxis.domain.availability.Reason;

/**
 * The body of an error (RFC 9457).
 *
 * @param type {@code urn:praxis:problem:} and the code
 * @param status the HTTP status
 * @param detail a sentence about this very request
 * @param errors which fields are wrong; left out where it is none in particular
 * @param conflicts the two periods that overlap; left out otherwise
 * @param reasons why a start cannot be booked (E1); left out otherwise
 */
@Serdeable.Serializable
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
public record Problem(
        @Schema(example = "urn:praxis:problem:not-found") String type,
        @Schema(example = "There is no such thing") String title,
        @Schema(example = "404") int status,
        @Schema(example = "No clinic 42") String detail,

        @Schema(description = "Tells programs the kind of problem.", example = "not-found")
        String code,

        @Schema(
                description = "Which fields are wrong, where it is some in particular.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FieldError> errors,

        @Schema(
                description = "The two periods that overlap.",
                example = "[\"Monday 09:00-13:00\", \"Monday 12:00-15:00\"]",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> conflicts,

        @Schema(description = "Why the start cannot be booked.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ReasonJson> reasons) {

    /** @param field the path inside the body, e.g. {@code work_hours[0].start_time}, or the parameter's name */
    @Serdeable.Serializable
    @Schema(name = "FieldError")
    public record FieldError(
            @Schema(example = "time_zone") String field,
            @Schema(example = "\"Mars\" is not a time zone") String message) {}

    public static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of(), List.of());
    }

    public static Problem of(ProblemCode code, String detail, List<FieldError> errors, List<String> conflicts) {
        return new Problem(
                "urn:praxis:problem:" + code.code(),
                code.title(),
                code.status().getCode(),
                detail,
                code.code(),
                errors,
                conflicts,
                List.of());
    }

    /** The same problem with the reasons why a start cannot be booked. */
    Problem because(List<Reason> why) {
        return new Problem(
                type,
                title,
                status,
                detail,
                code,
                errors,
                conflicts,
                why.stream().map(ReasonJson::of).toList());
    }

    /** The same problem under another status, e.g. an overlap with what is stored already. */
    public Problem withStatus(HttpStatus other) {
        return new Problem(type, title, other.getCode(), detail, code, errors, conflicts, reasons);
    }

    public MutableHttpResponse<Problem> response() {
        var response = HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .body(this)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
        return status == HttpStatus.UNAUTHORIZED.getCode()
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                : response;
    }
}

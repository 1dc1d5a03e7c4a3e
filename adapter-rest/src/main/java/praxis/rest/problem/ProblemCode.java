package praxis.rest.problem;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** The kinds of problems that callers can tell apart, each with its HTTP status. */
public enum ProblemCode {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Say who you are"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This is not permitted"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The resource has no such method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer has another type"),
    DUPLICATE(HttpStatus.CONFLICT, "Another one has this key already"),
    IN_USE(HttpStatus.CONFLICT, "Other things refer to it"),
    SLOT_TAKEN(HttpStatus.CONFLICT, "The time is taken"),
    NO_SUCH_TRANSITION(HttpStatus.CONFLICT, "Its status does not allow this"),
    STALE(HttpStatus.PRECONDITION_FAILED, "It has changed since it was read"),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be JSON"),
    LAST_ADMINISTRATOR(HttpStatus.UNPROCESSABLE_ENTITY, "A clinic keeps an administrator"),
    INVALID_VALUE(HttpStatus.UNPROCESSABLE_ENTITY, "A value is not allowed"),
    INVALID_PERIOD(HttpStatus.UNPROCESSABLE_ENTITY, "No such period can exist"),
    OVERLAPPING_PERIODS(HttpStatus.UNPROCESSABLE_ENTITY, "Two periods overlap"),
    UNKNOWN_TIME_ZONE(HttpStatus.UNPROCESSABLE_ENTITY, "There is no such time zone"),
    RANGE_TOO_LONG(HttpStatus.UNPROCESSABLE_ENTITY, "The range is too long"),
    NOT_AVAILABLE(HttpStatus.UNPROCESSABLE_ENTITY, "The start cannot be booked"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "The key belongs to another request"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Say which revision is meant"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too much at once"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something broke"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Something that is needed cannot be reached");

    private final HttpStatus status;
    private final String title;

    ProblemCode(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** As the API writes it, e.g. {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package praxis.rest.problem;

import io.micronaut.http.HttpStatus;
import java.util.List;
import praxis.application.Refusal;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.OverlappingPeriods;
import praxis.domain.RangeTooLong;
import praxis.domain.UnknownTimeZone;

/** The words for what the rules say no to. No {@code default}: a new refusal must be given its words here. */
public final class Problems {

    private Problems() {}

    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound(var kind, var id) -> Problem.of(ProblemCode.NOT_FOUND, "No " + kind + " " + id);
            case Refusal.NotPermitted(var sentence) -> Problem.of(ProblemCode.FORBIDDEN, sentence);
            case Refusal.NotIdentified(var sentence) -> Problem.of(ProblemCode.UNAUTHENTICATED, sentence);
            case Refusal.Duplicate(var field, var value) ->
                Problem.of(
                        ProblemCode.DUPLICATE,
                        field + " " + value + " is taken",
                        List.of(new Problem.FieldError(field, "is taken")),
                        List.of());
            case Refusal.Overlap(var first, var second) ->
                overlap(first, second).withStatus(HttpStatus.CONFLICT);
            case Refusal.Stale(var current) ->
                Problem.of(ProblemCode.STALE, "The revision is " + current + " now; read it again before changing it");
        };
    }

    /** A value that cannot be, of no field in particular. */
    public static Problem of(InvalidValue invalid) {
        return switch (invalid) {
            case OverlappingPeriods overlap -> overlap(overlap.first(), overlap.second());
            case InvalidPeriod period -> Problem.of(code(period), words(period));
            case UnknownTimeZone zone -> Problem.of(code(zone), words(zone));
            case RangeTooLong range -> Problem.of(code(range), words(range));
            case InvalidValue value -> Problem.of(code(value), words(value));
        };
    }

    static ProblemCode code(InvalidValue invalid) {
        return switch (invalid) {
            case OverlappingPeriods overlap -> ProblemCode.OVERLAPPING_PERIODS;
            case InvalidPeriod period -> ProblemCode.INVALID_PERIOD;
            case UnknownTimeZone zone -> ProblemCode.UNKNOWN_TIME_ZONE;
            case RangeTooLong range -> ProblemCode.RANGE_TOO_LONG;
            case InvalidValue value -> ProblemCode.INVALID_VALUE;
        };
    }

    static String words(InvalidValue invalid) {
        return String.valueOf(invalid.getMessage());
    }

    private static Problem overlap(String first, String second) {
        return Problem.of(
                ProblemCode.OVERLAPPING_PERIODS, first + " overlaps " + second, List.of(), List.of(first, second));
    }
}

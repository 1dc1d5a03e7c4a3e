package praxis.rest.problem;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import praxis.application.Refusal;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.OverlappingPeriods;
import praxis.domain.RangeTooLong;
import praxis.domain.UnknownTimeZone;
import praxis.domain.availability.Reason;

/** The words for what the rules say no to. No {@code default}: a new refusal must be given its words here. */
public final class Problems {

    private static final String IN_CLINIC = "clinics/{clinic_id}/";

    private Problems() {}

    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound notFound ->
                Problem.of(
                        ProblemCode.NOT_FOUND,
                        "No " + notFound.kind() + " " + InvalidValue.shortened(notFound.id())
                                + lookUp(notFound.kind()));
            case Refusal.NotPermitted(var sentence) -> Problem.of(ProblemCode.FORBIDDEN, sentence);
            case Refusal.LastAdministrator(var member) ->
                Problem.of(
                        ProblemCode.LAST_ADMINISTRATOR,
                        member + " is the clinic's last approved administrator; make another one first");
            case Refusal.NotIdentified(var sentence) -> Problem.of(ProblemCode.UNAUTHENTICATED, sentence);
            case Refusal.Duplicate(var field, var value) -> duplicate(field, value);
            case Refusal.AlreadyMember(var member) ->
                Problem.of(
                        ProblemCode.DUPLICATE,
                        member.email() + " is a member of this clinic already",
                        List.of(new Problem.FieldError("email", "is a member's of this clinic already")),
                        List.of());
            case Refusal.Overlap(var first, var second) ->
                overlap(first, second).withStatus(HttpStatus.CONFLICT);
            case Refusal.Stale(var current) ->
                Problem.of(ProblemCode.STALE, "The revision is " + current + " now; read it again before changing it");
            case Refusal.InUse(var clinic, var service) ->
                Problem.of(ProblemCode.IN_USE, "There are appointments of service " + service.name());
            case Refusal.SlotTaken(var reasons) ->
                Problem.of(ProblemCode.SLOT_TAKEN, sentences(reasons)).because(reasons);
            case Refusal.NotAvailable(var reasons) ->
                Problem.of(ProblemCode.NOT_AVAILABLE, sentences(reasons)).because(reasons);
            case Refusal.IdempotencyKeyReused(var key) ->
                Problem.of(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED,
                        "The key " + key + " came with another request before; a new request needs a new key");
            case Refusal.UnknownCursor unknown ->
                BadInput.malformed("cursor", BadInput.UNKNOWN_CURSOR).problem();
            case Refusal.NoSuchTransition(var sentence) -> Problem.of(ProblemCode.NO_SUCH_TRANSITION, sentence);
        };
    }

    /** How those who know a thing by a key of their own find its id. The same whether there is one with the key or not. */
    private static String lookUp(String kind) {
        return switch (kind) {
            case "clinic" -> lookUp("", "clinics");
            case "service" -> lookUp(IN_CLINIC, "services");
            case "provider" -> lookUp(IN_CLINIC, "providers");
            case "membership" -> lookUp(IN_CLINIC, "users");
            case "closure" -> lookUp(IN_CLINIC, "closures");
            default -> "";
        };
    }

    private static String lookUp(String where, String list) {
        return ". Where an id is wanted, GET /v1/" + where + list + "?external_id=… finds it by an external_id";
    }

    private static Problem duplicate(String field, String value) {
        return Problem.of(
                ProblemCode.DUPLICATE,
                field + " " + value + " is taken",
                List.of(new Problem.FieldError(field, "is taken")),
                List.of());
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::detail).distinct().collect(Collectors.joining(" "));
    }

    /** A value that cannot be. */
    public static Problem of(InvalidValue invalid) {
        return switch (invalid) {
            case OverlappingPeriods overlap -> overlap(overlap.first(), overlap.second());
            case InvalidValue value -> Problem.of(code(value), words(value), errors(value), List.of());
        };
    }

    private static List<Problem.FieldError> errors(InvalidValue invalid) {
        return invalid.field().stream()
                .map(field -> new Problem.FieldError(field, words(invalid)))
                .toList();
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

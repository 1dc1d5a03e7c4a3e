package praxis.rest.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.context.ServerRequestContext;
import java.util.List;
import java.util.function.Supplier;
import praxis.domain.InvalidValue;

/** What a caller sent cannot be read, or is no value of the domain: every flaw that was found. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a cursor of events that was never given out. */
    public static final String UNKNOWN_CURSOR = "is not a cursor of such events";

    /** More flaws than anybody reads are not told, lest a small request makes a large answer. */
    private static final int MOST_TOLD = 100;

    /** @param field empty for the request as a whole */
    public record Flaw(String field, String message, ProblemCode code) {}

    private final transient List<Flaw> flaws;

    /** @param flaws at least one */
    public BadInput(List<Flaw> flaws) {
        super(flaws.getFirst().message(), null, false, false);
        this.flaws = List.copyOf(flaws);
    }

    /** What was sent is no request that could be understood. */
    public static BadInput malformed(String field, String message) {
        return new BadInput(List.of(new Flaw(field, message, ProblemCode.MALFORMED_REQUEST)));
    }

    /** Whether a body may have been sent and lost: one that is compressed and breaks off at once comes as no chunk. */
    public static boolean isPerhapsLost() {
        return ServerRequestContext.currentRequest()
                .filter(request -> request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING))
                .isPresent();
    }

    public static BadInput noBody() {
        return malformed(
                "",
                "the body is empty" + (isPerhapsLost() ? ", or not in the encoding that Content-Encoding names" : "")
                        + "; a JSON object is expected");
    }

    /** What was sent can be read, but the domain has no such value. */
    public static BadInput invalid(String field, InvalidValue invalid) {
        return new BadInput(List.of(new Flaw(field, Problems.words(invalid), Problems.code(invalid))));
    }

    /** A value of the domain, whose complaint is told with the field. */
    public static <T> T naming(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            throw invalid(field, invalid);
        }
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /** The problem of the worst kind among the flaws: what cannot be read comes before what is not allowed. */
    Problem problem() {
        var code = flaws.stream().anyMatch(flaw -> flaw.code() == ProblemCode.MALFORMED_REQUEST)
                ? ProblemCode.MALFORMED_REQUEST
                : flaws.getFirst().code();
        var told = flaws.stream().filter(flaw -> flaw.code() == code).toList();
        var errors = flaws.stream()
                .filter(flaw -> !flaw.field().isEmpty())
                .limit(MOST_TOLD)
                .map(flaw -> new Problem.FieldError(flaw.field(), flaw.message()))
                .toList();
        return Problem.of(code, sentence(told.getFirst()), errors, List.of());
    }

    /** Says the field once, also where the words begin with its name. */
    private static String sentence(Flaw flaw) {
        var field = flaw.field();
        var name = field.substring(field.lastIndexOf('.') + 1);
        if (field.isEmpty()) return flaw.message();
        return flaw.message().startsWith(name + " ")
                ? field + flaw.message().substring(name.length())
                : field + ": " + flaw.message();
    }
}

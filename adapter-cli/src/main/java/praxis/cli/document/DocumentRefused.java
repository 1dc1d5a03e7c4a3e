package praxis.cli.document;

import java.util.List;
import java.util.function.Supplier;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.OverlappingPeriods;
import praxis.domain.RangeTooLong;
import praxis.domain.UnknownTimeZone;

/** A document, or a question about it, that cannot be taken; thrown while reading only. */
public final class DocumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;
    private final String detail;
    private final String[] conflicts;

    DocumentRefused(String code, String field, String detail, List<String> conflicts) {
        super(field.isEmpty() ? detail : field + ": " + detail);
        this.code = code;
        this.field = field;
        this.detail = detail;
        this.conflicts = conflicts.toArray(String[]::new);
    }

    DocumentRefused(String code, String field, String detail) {
        this(code, field, detail, List.of());
    }

    static DocumentRefused malformed(String field, String detail) {
        return new DocumentRefused("malformed-request", field, detail);
    }

    static DocumentRefused notFound(String field, String kind, String id) {
        return new DocumentRefused("not-found", field, "there is no " + kind + " \"" + id + "\"");
    }

    /** Returns the value. @throws DocumentRefused naming the field, where it cannot exist */
    static <T> T valid(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue e) {
            throw of(field, e);
        }
    }

    private static DocumentRefused of(String field, InvalidValue invalid) {
        var detail = String.valueOf(invalid.getMessage());
        return switch (invalid) {
            case OverlappingPeriods overlap ->
                new DocumentRefused("overlapping-periods", field, detail, List.of(overlap.first(), overlap.second()));
            case InvalidPeriod period -> new DocumentRefused("invalid-period", field, detail);
            case UnknownTimeZone zone -> new DocumentRefused("unknown-time-zone", field, detail);
            case RangeTooLong range -> new DocumentRefused("range-too-long", field, detail);
            case InvalidValue value -> new DocumentRefused("invalid-value", field, detail);
        };
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The problem's code, as the REST API has it. */
    public String code() {
        return code;
    }

    /** The path of the field, e.g. {@code providers[0].hours.1[0]}; empty for the document itself. */
    public String field() {
        return field;
    }

    /** A sentence for people. */
    public String detail() {
        return detail;
    }

    /** The two periods that overlap, none for another refusal. */
    public List<String> conflicts() {
        return List.of(conflicts);
    }
}

package praxis.domain.availability;

import java.util.Optional;

/**
 * One reason why an instant cannot be booked (E1).
 *
 * @param detail a sentence for people
 * @param source the row that caused it, where there is one that the asking clinic may see
 */
public record Reason(ReasonCode code, String detail, Optional<Source> source) {

    /**
     * A row that causes a reason.
     *
     * @param kind the kind of row, as the API names it: clinic, membership, service, work_hours, special_hours,
     *     closure, leave, appointment
     * @param id the row's id; the owner's for work hours, the date for special hours
     */
    public record Source(String kind, String id) {}

    /** The code alone, for patients' apps: neither whose time it is nor why it is taken. */
    public Reason withoutDetails() {
        return of(code, "The start cannot be booked.");
    }

    static Reason of(ReasonCode code, String detail, String kind, Object id) {
        return new Reason(code, detail, Optional.of(new Source(kind, id.toString())));
    }

    static Reason of(ReasonCode code, String detail) {
        return new Reason(code, detail, Optional.empty());
    }
}

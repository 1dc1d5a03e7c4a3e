package praxis.domain.availability;

import java.util.Optional;
import praxis.domain.people.MembershipId;

/**
 * One reason why an instant cannot be booked (E1).
 *
 * @param detail a sentence for people
 * @param source the row that caused it, where there is one that the asking clinic may see
 * @param provider whom it is about, where it is told beside the reasons of others
 */
public record Reason(ReasonCode code, String detail, Optional<Source> source, Optional<MembershipId> provider) {

    /**
     * A row that causes a reason.
     *
     * @param kind the kind of row, as the API names it: clinic, membership, service, work_hours, special_hours,
     *     closure, leave, appointment
     * @param id the row's id; the owner's for work hours, the date for special hours
     */
    public record Source(String kind, String id) {}

    public Reason(ReasonCode code, String detail, Optional<Source> source) {
        this(code, detail, source, Optional.empty());
    }

    /** The code and the provider alone, for patients' apps: neither which appointment takes the time nor why it is. */
    public Reason withoutDetails() {
        return new Reason(code, "The start cannot be booked.", Optional.empty(), provider);
    }

    /** Whether weekly hours say so, and no special hours. */
    public boolean isOfTheWeek() {
        return source.filter(row -> row.kind().equals("work_hours")).isPresent();
    }

    public Reason about(MembershipId whom) {
        return new Reason(code, detail, source, Optional.of(whom));
    }

    /** The same in other words. */
    public Reason saying(String sentence) {
        return new Reason(code, sentence, source, provider);
    }

    static Reason of(ReasonCode code, String detail, String kind, Object id) {
        return new Reason(code, detail, Optional.of(new Source(kind, id.toString())));
    }

    static Reason of(ReasonCode code, String detail) {
        return new Reason(code, detail, Optional.empty());
    }
}

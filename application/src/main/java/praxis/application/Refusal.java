package praxis.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.domain.availability.Reason;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;

/** What the rules, or what is stored, say no to. */
public sealed interface Refusal {

    /**
     * Nothing there that the caller may see: unknown, or another clinic's, which is never told apart.
     *
     * @param kind in the API's words: clinic, membership, provider, user, service, closure, leave, work hours row, …
     * @param clinic the name of the one in which an operator sought it
     * @param namesake by what the only thing is found that people call so
     */
    record NotFound(String kind, String id, Optional<String> clinic, Optional<String> namesake) implements Refusal {

        public NotFound(String kind, String id) {
            this(kind, id, Optional.empty(), Optional.empty());
        }

        /** The same, of a clinic by name. */
        public NotFound in(String clinicName) {
            return new NotFound(kind, id, Optional.of(clinicName), namesake);
        }
    }

    /** The caller is known there, but may not do this. @param sentence what they lack */
    record NotPermitted(String sentence) implements Refusal {}

    /** The change would leave a clinic without an administrator of its own. */
    record LastAdministrator(String member) implements Refusal {}
    /** Nobody known shows that, or not any more. @param sentence the same for all that could be wrong */
    record NotIdentified(String sentence) implements Refusal {}

    /** Another thing of the same kind has this key already. */
    record Duplicate(String field, String value) implements Refusal {}

    /** The person is in the clinic already, as this member. */
    record AlreadyMember(Membership member) implements Refusal {}

    /** A new or changed period overlaps a stored one of the same owner (H3). */
    record Overlap(String first, String second) implements Refusal {}

    /** The thing has changed since the caller read it. */
    record Stale(long current) implements Refusal {}

    /** Appointments refer to a service of this clinic. */
    record InUse(Clinic clinic, Service service) implements Refusal {}

    /** All would be well, but the provider's time is taken (B2). @param reasons busy and buffer only */
    record SlotTaken(List<Reason> reasons) implements Refusal {}

    /** The start cannot be booked (B1). @param reasons all of rule E1, at least one that says more than taken */
    record NotAvailable(List<Reason> reasons) implements Refusal {}

    /** The key came with another request before (B4). */
    record IdempotencyKeyReused(String key) implements Refusal {}

    /** A place among a clinic's events that was never given out: behind the last of them. @param number of that event */
    record UnknownCursor(long number) implements Refusal {}

    /** A thing's status does not allow it. @param sentence why, e.g. {@code the hold has expired} */
    record NoSuchTransition(String sentence) implements Refusal {}

    /** The same with its reasons, if it has some, told otherwise. */
    default Refusal telling(UnaryOperator<Reason> otherwise) {
        return switch (this) {
            case SlotTaken(var reasons) -> new SlotTaken(told(reasons, otherwise));
            case NotAvailable(var reasons) -> new NotAvailable(told(reasons, otherwise));
            default -> this;
        };
    }

    private static List<Reason> told(List<Reason> reasons, UnaryOperator<Reason> otherwise) {
        return reasons.stream().map(otherwise).distinct().toList();
    }
}

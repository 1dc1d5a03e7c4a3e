package praxis.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.ClosureId;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Dates;

/** When a clinic, or one of its providers, is closed. */
public interface Closures {

    /**
     * @param provider only this provider's own closures
     * @param from only those whose last date is not before
     * @param to only those whose first date is not after
     */
    record Filter(
            Optional<MembershipId> provider,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<ExternalId> externalId) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** @throws praxis.domain.InvalidPeriod if {@code to} lies before {@code from}, or a year outside 1 to 9999 */
        public Filter {
            from.or(() -> to).ifPresent(first -> new Dates(first, to.orElse(first)));
        }
    }

    Optional<Closure> find(ClinicId clinic, ClosureId id);

    /** As {@link #find}, and makes other writers of this closure's row wait until the transaction ends. */
    Optional<Closure> lock(ClinicId clinic, ClosureId id);

    Page<Closure> list(ClinicId clinic, Filter filter, PageRequest page);

    /**
     * @param closures their providers are members of the same clinic
     * @throws AlreadyTaken if an {@code external_id} is another closure's in the clinic
     */
    void add(List<Closure> closures);

    /** Stores a closure that was {@link #lock locked} before. @throws AlreadyTaken as {@link #add} */
    void replace(Closure closure);

    void remove(ClinicId clinic, ClosureId id);
}

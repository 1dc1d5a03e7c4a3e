package praxis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import praxis.domain.InvalidPeriod;
import praxis.domain.audit.AuditEntry;
import praxis.domain.clinic.ClinicId;
import praxis.domain.time.Dates;

/** Who changed what. Entries are only ever added, in the transaction of the change they speak of. */
public interface AuditLog {

    /**
     * @param thing the id of one thing
     * @param author the id of who made the change
     * @param from not before this instant
     * @param to before this instant
     */
    record Filter(
            Optional<AuditEntry.Kind> kind,
            Optional<String> thing,
            Optional<String> author,
            Optional<Instant> from,
            Optional<Instant> to) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** @throws InvalidPeriod if {@code to} lies before {@code from}, or either outside the years 1 to 9999 */
        public Filter {
            from.ifPresent(first -> Dates.inTime("from", first));
            to.ifPresent(last -> Dates.inTime("to", last));
            from.filter(first -> to.filter(first::isAfter).isPresent()).ifPresent(first -> {
                throw new InvalidPeriod("the range ends at " + to.orElseThrow() + ", before it starts at " + first);
            });
        }
    }

    void add(List<AuditEntry> entries);

    /** Of one clinic, the latest first; {@link PageRequest#after} goes back in time. */
    Page<AuditEntry> list(ClinicId clinic, Filter filter, PageRequest page);

    /** Of all clinics and of what belongs to none, for administrators of the platform; as {@link #list}. */
    Page<AuditEntry> listEverywhere(Filter filter, PageRequest page);
}

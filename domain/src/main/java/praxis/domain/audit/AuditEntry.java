package praxis.domain.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import praxis.domain.clinic.ClinicId;

/**
 * One change of one thing.
 *
 * @param clinic whose thing it is; empty for what belongs to no clinic, as users and their leaves
 * @param thing its id; the owner's for work hours
 * @param before its fields by the API's names, as people read them: all of a removed thing, of a changed one those that
 *     changed; none of an added one
 * @param after the same of what it became
 */
public record AuditEntry(
        AuditEntryId id,
        Instant at,
        Author by,
        Optional<ClinicId> clinic,
        Change change,
        Kind kind,
        String thing,
        Map<String, String> before,
        Map<String, String> after) {

    /** What the thing is, by the API's names in lower case. */
    public enum Kind {
        ACCOUNT,
        API_KEY,
        APPOINTMENT,
        CLINIC,
        CLOSURE,
        INVITATION,
        LEAVE,
        MEMBERSHIP,
        SERVICE,
        USER,
        WEBHOOK,
        /** Weekly rows and special hours of one owner. */
        WORK_HOURS;

        /** Whether such things belong to a clinic, in whose audit they are; those of persons belong to none. */
        public boolean isOfClinic() {
            return switch (this) {
                case ACCOUNT, INVITATION, LEAVE, USER -> false;
                case API_KEY, APPOINTMENT, CLINIC, CLOSURE, MEMBERSHIP, SERVICE, WEBHOOK, WORK_HOURS -> true;
            };
        }
    }

    /** What happened to the thing. */
    public enum Change {
        ADDED,
        CHANGED,
        REMOVED
    }

    public AuditEntry {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }
}

package praxis.domain.closure;

import java.util.Optional;
import praxis.domain.ExternalId;
import praxis.domain.InvalidValue;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Stretch;

/**
 * A stretch of time in which a clinic, or one of its providers, sees no patients (A4).
 *
 * @param provider empty for the whole clinic
 * @param stretch all-day or timed, in the clinic's zone
 * @param reason for people, at most 500 characters
 */
public record Closure(
        ClosureId id,
        ClinicId clinic,
        Optional<ExternalId> externalId,
        Optional<MembershipId> provider,
        Stretch stretch,
        Optional<String> reason,
        Revision revision) {

    public Closure {
        reason = reason.filter(text -> !text.isBlank()).map(text -> InvalidValue.text("reason", text, 500));
    }

    /** The same closure of somebody else. @param next empty for the whole clinic */
    public Closure of(Optional<MembershipId> next) {
        return new Closure(id, clinic, externalId, next, stretch, reason, revision);
    }

    public Closure revised(Revision next) {
        return new Closure(id, clinic, externalId, provider, stretch, reason, next);
    }
}

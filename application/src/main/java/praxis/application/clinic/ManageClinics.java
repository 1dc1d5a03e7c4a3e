package praxis.application.clinic;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.application.ExternalIds;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Clinics;
import praxis.application.port.Ids;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Transactions;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
import praxis.domain.access.Permission;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;

/** Makes, finds and changes clinics. */
public final class ManageClinics {

    /** A clinic to be made; it starts active and without hours. */
    public record Draft(Optional<ExternalId> externalId, String name, ZoneId zone) {}

    private final Access access;
    private final Transactions transactions;
    private final Clinics clinics;
    private final Ids ids;
    private final InstantSource clock;

    public ManageClinics(Access access, Transactions transactions, Clinics clinics, Ids ids, InstantSource clock) {
        this.access = access;
        this.transactions = transactions;
        this.clinics = clinics;
        this.ids = ids;
        this.clock = clock;
    }

    /** For administrators of the platform. */
    public Outcome<Clinic> create(Draft draft) {
        var clinic = new Clinic(
                new ClinicId(ids.next()),
                draft.externalId(),
                draft.name(),
                draft.zone(),
                ClinicStatus.ACTIVE,
                Revision.first(clock.instant()));
        return transactions.decide(() -> access.platform()
                .then(admin -> unambiguous(clinic, Optional.empty()))
                .map(made -> {
                    clinics.add(List.of(made));
                    return made;
                }));
    }

    private Outcome<Clinic> unambiguous(Clinic clinic, Optional<ExternalId> before) {
        return ExternalIds.unambiguous(
                clinic,
                before,
                clinic.externalId(),
                id -> !id.equals(clinic.id().value())
                        && clinics.find(new ClinicId(id)).isPresent());
    }

    public Outcome<Clinic> find(ClinicId id) {
        return transactions.read(() -> access.to(Permission.READ_CLINIC, id));
    }

    /** In which its times are meant: told to whoever may read slots, apps too. */
    public Outcome<ZoneId> zone(ClinicId id) {
        return transactions.read(() -> access.to(Permission.READ_SLOTS, id).map(Clinic::zone));
    }

    /** Those that the caller belongs to; all for an administrator of the platform. */
    public Outcome<Page<Clinic>> list(Clinics.Filter filter, PageRequest page) {
        return transactions.read(() -> access.ofCaller(filter).map(seen -> clinics.list(seen, page)));
    }

    /**
     * An {@code external_id} belongs to the whole platform, so only its administrators change it.
     *
     * @param change of anything but the id and the revision, which goes on by itself if something changed
     */
    public Outcome<Clinic> change(ClinicId id, IfMatch ifMatch, UnaryOperator<Clinic> change) {
        return transactions.decide(() -> access.may(Permission.CHANGE_CLINIC, id)
                .then(may -> Outcome.found(clinics.lock(id), "clinic", id))
                .then(clinic -> ifMatch.check(clinic, clinic.revision().number()))
                .then(clinic -> permitted(clinic, change.apply(clinic)).map(after -> replaced(clinic, after))));
    }

    private Outcome<Clinic> permitted(Clinic before, Clinic after) {
        return after.externalId().equals(before.externalId())
                ? Outcome.done(after)
                : access.platform().then(admin -> unambiguous(after, before.externalId()));
    }

    private Clinic replaced(Clinic before, Clinic after) {
        if (after.equals(before)) return before;
        var next = after.revised(before.revision().next(clock.instant()));
        clinics.replace(next);
        return next;
    }
}

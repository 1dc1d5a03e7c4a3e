package praxis.application.clinic;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.port.Clinics;
import praxis.application.port.Ids;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Transactions;
import praxis.domain.ExternalId;
import praxis.domain.Revision;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;

/** Makes, finds and changes clinics. */
public final class ManageClinics {

    /** A clinic to be made; it starts active and without hours. */
    public record Draft(Optional<ExternalId> externalId, String name, ZoneId zone) {}

    private final Transactions transactions;
    private final Clinics clinics;
    private final Ids ids;
    private final InstantSource clock;

    public ManageClinics(Transactions transactions, Clinics clinics, Ids ids, InstantSource clock) {
        this.transactions = transactions;
        this.clinics = clinics;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Clinic> create(Draft draft) {
        var clinic = new Clinic(
                new ClinicId(ids.next()),
                draft.externalId(),
                draft.name(),
                draft.zone(),
                ClinicStatus.ACTIVE,
                Revision.first(clock.instant()));
        return transactions.decide(() -> {
            clinics.add(List.of(clinic));
            return Outcome.done(clinic);
        });
    }

    public Outcome<Clinic> find(ClinicId id) {
        return transactions.read(() -> Outcome.found(clinics.find(id), "clinic", id));
    }

    public Page<Clinic> list(Clinics.Filter filter, PageRequest page) {
        return transactions.read(() -> clinics.list(filter, page));
    }

    /** @param change of anything but the id and the revision, which goes on by itself if something changed */
    public Outcome<Clinic> change(ClinicId id, IfMatch ifMatch, UnaryOperator<Clinic> change) {
        return transactions.decide(() -> Outcome.found(clinics.lock(id), "clinic", id)
                .then(clinic -> ifMatch.check(clinic, clinic.revision().number()))
                .map(clinic -> replaced(clinic, change.apply(clinic))));
    }

    private Clinic replaced(Clinic before, Clinic after) {
        if (after.equals(before)) return before;
        var next = after.revised(before.revision().next(clock.instant()));
        clinics.replace(next);
        return next;
    }
}

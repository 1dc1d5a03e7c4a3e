package praxis.application.exchange;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.exchange.ImportReport.Conflict;
import praxis.application.port.Ports;
import praxis.domain.people.UserId;

/**
 * Adds and updates clinics as documents say, all or nothing in one transaction.
 *
 * <p>Things are found by external id, then by id; persons by e-mail; closures by whom and when they close. What is
 * found is changed where it differs, what is not found is added, and what the documents do not name stays. Of hours,
 * each owner's weekly rows, or special hours, that are said replace the stored ones.
 */
public final class ImportClinics {

    /** Is told how far an import is. */
    @FunctionalInterface
    public interface Progress {

        /** @param total may grow as more becomes known */
        void at(int done, int total);
    }

    private final Access access;
    private final Ports ports;
    private final InstantSource clock;

    public ImportClinics(Access access, Ports ports, InstantSource clock) {
        this.access = access;
        this.ports = ports;
        this.clock = clock;
    }

    /**
     * For administrators of the platform.
     *
     * @param documents each of another clinic
     * @param skipInvalid leave out each clinic with a conflict, instead of storing nothing at all
     */
    public Outcome<ImportReport> importAll(List<ClinicDocument> documents, boolean skipInvalid, Progress progress) {
        return ports.transactions()
                .decide(() -> access.platform().map(admin -> decided(documents, skipInvalid, progress)));
    }

    private ImportReport decided(List<ClinicDocument> documents, boolean skipInvalid, Progress progress) {
        var known = new KnownUsers(ports.users());
        var batch = new Batch();
        var conflicts = new ArrayList<Conflict>();
        var persons = new HashSet<UserId>();
        var tallies = Tallies.NOTHING;
        for (int i = 0; i < documents.size(); i++) {
            var plan = new ClinicPlan(ports, known, clock.instant(), documents.get(i));
            conflicts.addAll(plan.conflicts());
            tallies = tallies.plus(plan.tallies());
            if (plan.conflicts().isEmpty()) {
                batch.add(plan.batch());
                persons.addAll(plan.persons());
                known.remember(plan.batch().newUsers);
            }
            progress.at(i + 1, 2 * documents.size());
        }
        var stored = conflicts.isEmpty() || skipInvalid;
        if (stored) write(batch, documents.size(), progress);
        var newUsers = batch.newUsers.size();
        var users = new Tally(newUsers, 0, persons.size() - newUsers, 0, 0);
        return new ImportReport(tallies.plus(Kind.USERS, users), conflicts, stored);
    }

    private void write(Batch batch, int documents, Progress progress) {
        var total = documents + batch.size();
        var done = new AtomicInteger(documents);
        batch.write(ports, more -> progress.at(done.addAndGet(more), total));
    }
}

package praxis.application.change;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.audit.Witness;
import praxis.application.port.Ports;
import praxis.application.port.Transactions;
import praxis.domain.access.Permission;
import praxis.domain.appointment.Impact;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;

/**
 * Keeps an eye on every change of what is said about time (B6), whichever use case makes it. It witnesses each write; at
 * the end of the transaction the appointments that no longer fit are flagged and those that fit again are settled, in
 * that transaction. Whoever wants to know what a change does, or would do, calls the use case through {@link #of}.
 */
public final class Consequences implements Witness {

    private final Ports ports;
    private final Access access;
    private final InstantSource clock;
    private final Transactions transactions = new Watched();
    private final ThreadLocal<Noted> current = new ThreadLocal<>();

    /** @param ports of the same caller, whose flags are recorded */
    public Consequences(Ports ports, Access access, InstantSource clock) {
        this.ports = ports;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Does some work of this caller's use cases, all in one transaction, and tells what that does to appointments and to
     * bookable minutes. A dry run answers the same, ids of new things included, and keeps nothing.
     *
     * @param work calls one or more of the use cases that were made together with this
     */
    public <T> Outcome<Changed<T>> of(boolean dryRun, Supplier<Outcome<T>> work) {
        return of(dryRun, Optional.empty(), work);
    }

    /**
     * As {@link #of(boolean, Supplier)}.
     *
     * @param asked the dates whose minutes are told; the dates that are concerned, or the next four weeks, if empty
     */
    public <T> Outcome<Changed<T>> of(boolean dryRun, Optional<QueryDates> asked, Supplier<Outcome<T>> work) {
        Supplier<Outcome<Changed<T>>> told = () -> watched(
                work,
                (value, settlement) -> new Changed<>(
                        value,
                        settlement.tell(asked).stream()
                                .filter(one -> maySee(one.clinic().id()))
                                .toList()));
        return dryRun
                ? ports.transactions().rehearse(told)
                : ports.transactions().decide(told);
    }

    /**
     * As {@link #of(boolean, Supplier)}, for good, and only counts. Minutes, which take longest, are not looked at.
     */
    public <T> Outcome<Kept<T>> keep(Supplier<Outcome<T>> work) {
        return ports.transactions()
                .decide(() -> watched(work, (value, settlement) -> Kept.of(value, seen(settlement.settle()))));
    }

    private Map<ClinicId, Impact> seen(Map<ClinicId, Impact> impacts) {
        return impacts.entrySet().stream()
                .filter(one -> !one.getValue().misfits().isEmpty() && maySee(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A person's leave reaches clinics in which they may see nothing. */
    private boolean maySee(ClinicId clinic) {
        return access.may(Permission.READ_APPOINTMENTS, clinic) instanceof Outcome.Done<?>;
    }

    private interface Ending<T, R> {
        R of(T value, Settlement settlement);
    }

    private <T, R> Outcome<R> watched(Supplier<Outcome<T>> work, Ending<T, R> ending) {
        var noted = new Noted(ports, clock.instant());
        current.set(noted);
        try {
            return work.get().map(value -> ending.of(value, new Settlement(ports, noted)));
        } finally {
            current.remove();
        }
    }

    /** @throws IllegalStateException outside {@link #transactions} */
    @Override
    public void about(Optional<? extends Record> before, Optional<? extends Record> after) {
        var concerns = Concern.of(before, after);
        var isNewClinic =
                before.isEmpty() && after.filter(Clinic.class::isInstance).isPresent();
        if (concerns.isEmpty() && !isNewClinic) return;
        var noted = current.get();
        if (noted == null) throw new IllegalStateException("a change of time that nobody watches");
        if (isNewClinic) after.map(Clinic.class::cast).map(Clinic::id).ifPresent(noted::made);
        concerns.forEach(noted::add);
    }

    /** The transactions in which this caller's use cases run. */
    public Transactions transactions() {
        return transactions;
    }

    private final class Watched implements Transactions {

        @Override
        public <T> Outcome<T> decide(Supplier<Outcome<T>> work) {
            if (current.get() != null) return ports.transactions().decide(work);
            return ports.transactions()
                    .decide(() -> watched(work, (value, settlement) -> {
                        settlement.settle();
                        return value;
                    }));
        }

        @Override
        public <T> Outcome<T> rehearse(Supplier<Outcome<T>> work) {
            return ports.transactions().rehearse(() -> decide(work));
        }

        @Override
        public <T> Outcome<T> decideInTurn(Set<UserId> persons, InTurn<T> work) {
            return ports.transactions().decideInTurn(persons, work);
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return ports.transactions().read(work);
        }
    }
}

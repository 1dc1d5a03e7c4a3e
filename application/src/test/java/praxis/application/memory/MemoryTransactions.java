package praxis.application.memory;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.Transactions;
import praxis.domain.people.UserId;

public final class MemoryTransactions implements Transactions {

    private final MemoryStore store;

    public MemoryTransactions(MemoryStore store) {
        this.store = store;
    }

    @Override
    public <T> Outcome<T> decide(Supplier<Outcome<T>> work) {
        if (store.isInTransaction()) {
            store.writing();
            return work.get();
        }
        return alone(work, Outcome.Done.class::isInstance);
    }

    @Override
    public <T> Outcome<T> rehearse(Supplier<Outcome<T>> work) {
        if (store.isInTransaction()) throw new IllegalStateException("a rehearsal inside another transaction");
        return alone(work, outcome -> false);
    }

    private <T> Outcome<T> alone(Supplier<Outcome<T>> work, Predicate<Outcome<T>> keep) {
        try {
            return store.transaction(true, work, keep);
        } catch (AlreadyTaken taken) {
            return Outcome.refused(new Refusal.Duplicate(taken.field(), taken.value()));
        }
    }

    @Override
    public <T> Outcome<T> decideInTurn(Set<UserId> persons, InTurn<T> work) {
        return decide(() -> work.attempt(false));
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return store.isInTransaction() ? work.get() : store.transaction(false, work, result -> false);
    }
}

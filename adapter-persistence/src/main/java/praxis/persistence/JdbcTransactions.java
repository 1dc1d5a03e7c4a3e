package praxis.persistence;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.DatabaseUnreachable;
import praxis.application.port.Transactions;

/**
 * READ COMMITTED transactions. A conflict is retried up to {@value #ATTEMPTS} times, later each time.
 *
 * <p>The embedded H2 loses committed updates when many threads write and roll back at once, so its writers take turns
 * in each process; what keeps writers of several processes apart is in the database.
 */
final class JdbcTransactions implements Transactions {

    private static final int ATTEMPTS = 8;

    private static final int LONGEST_PAUSE_MILLIS = 400;

    private enum Kind {
        READS,
        WRITES
    }

    private final Provider<TransactionOperations<Connection>> operations;
    private final Schema schema;
    private final Settings settings;
    private final ReentrantLock turns = new ReentrantLock(true);
    private final ThreadLocal<Kind> current = new ThreadLocal<>();

    JdbcTransactions(Provider<TransactionOperations<Connection>> operations, Schema schema, Settings settings) {
        this.operations = operations;
        this.schema = schema;
        this.settings = settings;
    }

    @Override
    public <T> Outcome<T> decide(Supplier<Outcome<T>> work) {
        if (current.get() != null) {
            requireWriting();
            return work.get();
        }
        try {
            return settings.isEmbedded() ? inTurn(() -> decideAlone(work)) : decideAlone(work);
        } catch (AlreadyTaken taken) {
            return Outcome.refused(new Refusal.Duplicate(taken.field(), taken.value()));
        }
    }

    private <T> Outcome<T> decideAlone(Supplier<Outcome<T>> work) {
        return retried(() -> operations.get().executeWrite(status -> {
            var outcome = inside(Kind.WRITES, work);
            if (outcome instanceof Outcome.Refused<T>) status.setRollbackOnly();
            return outcome;
        }));
    }

    @Override
    public <T> T read(Supplier<T> work) {
        if (current.get() != null) return work.get();
        return retried(() -> operations.get().executeWrite(status -> inside(Kind.READS, work)));
    }

    /** @throws IllegalStateException outside a transaction */
    void requireReading() {
        if (current.get() == null) throw new IllegalStateException("no transaction");
    }

    /** @throws IllegalStateException outside a deciding transaction */
    void requireWriting() {
        if (current.get() != Kind.WRITES) throw new IllegalStateException("no transaction that may write");
    }

    private <T> T inside(Kind kind, Supplier<T> work) {
        current.set(kind);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.lock();
        try {
            return work.get();
        } finally {
            turns.unlock();
        }
    }

    private <T> T retried(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++)
            try {
                schema.ensure();
                return transaction.get();
            } catch (AlreadyTaken | DatabaseUnreachable e) {
                throw e;
            } catch (RuntimeException e) {
                var reason = Failures.unreachable(e);
                if (reason.isPresent()) throw new DatabaseUnreachable(settings.place(), reason.get(), e);
                if (attempt == ATTEMPTS || !Failures.isConflict(e)) throw e;
                pause(attempt);
            }
    }

    private static void pause(int attempt) {
        try {
            var longest = Math.min(LONGEST_PAUSE_MILLIS, 5 << attempt);
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another writer", e);
        }
    }
}

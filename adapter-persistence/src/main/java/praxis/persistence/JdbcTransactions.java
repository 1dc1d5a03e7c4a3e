package praxis.persistence;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.AlreadyTaken;
import praxis.application.port.DatabaseUnreachable;
import praxis.application.port.Transactions;
import praxis.domain.people.UserId;

/**
 * READ COMMITTED transactions. A conflict is retried up to {@value #ATTEMPTS} times, later each time.
 *
 * <p>The embedded H2 loses committed updates when many threads write and roll back at once, so its writers take {@link
 * Turns} in each process; what keeps writers of several processes apart is in the database.
 */
final class JdbcTransactions implements Transactions {

    private static final int ATTEMPTS = 20;

    private static final int LONGEST_PAUSE_MILLIS = 400;

    /** How often a connection may be lost on the way before the database counts as unreachable. */
    private static final int MOST_LOSSES = 2;

    /** Never back, where another has moved it on meanwhile: a number says the same for ever. */
    private static final String CATCH_UP = "UPDATE person_calendar SET booking_seq = GREATEST(booking_seq,"
            + " (SELECT MAX(booking_no) FROM appointments WHERE person_id = ?)) WHERE person_id = ?";

    private enum Kind {
        READS,
        WRITES
    }

    private final Provider<TransactionOperations<Connection>> operations;
    private final Schema schema;
    private final Settings settings;
    private final Turns turns = new Turns();
    private final Postponed postponed;
    private final Flushes flushes = new Flushes(this::flush);
    private final ThreadLocal<Kind> current = new ThreadLocal<>();
    private final ThreadLocal<Boolean> tells = ThreadLocal.withInitial(() -> false);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    JdbcTransactions(Provider<TransactionOperations<Connection>> operations, Schema schema, Settings settings) {
        this.operations = operations;
        this.schema = schema;
        this.settings = settings;
        this.postponed = new Postponed(settings);
    }

    @Override
    public <T> Outcome<T> decide(Supplier<Outcome<T>> work) {
        if (current.get() != null) {
            requireWriting();
            return work.get();
        }
        return safe(alone(work, Outcome.Done.class::isInstance));
    }

    @Override
    public <T> Outcome<T> rehearse(Supplier<Outcome<T>> work) {
        if (current.get() != null) throw new IllegalStateException("a rehearsal inside another transaction");
        return alone(work, outcome -> false);
    }

    private <T> Outcome<T> alone(Supplier<Outcome<T>> work, Predicate<Outcome<T>> keep) {
        Supplier<Outcome<T>> transaction = () -> retried(MOST_LOSSES, perhapsDone -> certain(work, keep));
        return refusing(() -> settings.isEmbedded() ? turns.alone(transaction) : transaction.get());
    }

    /** As {@link #written}; a connection that is lost after the work may have committed it, and is not tried again. */
    private <T> Outcome<T> certain(Supplier<Outcome<T>> work, Predicate<Outcome<T>> keep) {
        var worked = new AtomicBoolean();
        try {
            return written(
                    () -> {
                        var outcome = work.get();
                        worked.set(true);
                        return outcome;
                    },
                    keep);
        } catch (RuntimeException e) {
            if (worked.get() && Failures.isLost(e))
                throw new DatabaseUnreachable(
                        settings.place(), Failures.unreachable(e).orElseThrow(), e);
            throw e;
        }
    }

    @Override
    public <T> Outcome<T> decideInTurn(Set<UserId> persons, InTurn<T> work) {
        if (current.get() != null) {
            requireWriting();
            return work.attempt(false);
        }
        return safe(refusing(() -> turns.each(
                persons,
                () -> retried(
                        MOST_LOSSES,
                        perhapsDone -> written(() -> work.attempt(perhapsDone), Outcome.Done.class::isInstance)))));
    }

    /** What is done is in the embedded database's file before anybody hears of it. */
    private <T> Outcome<T> safe(Outcome<T> outcome) {
        if (settings.isFile() && outcome instanceof Outcome.Done) flushes.await();
        return outcome;
    }

    /** @throws DatabaseUnreachable if the database went away meanwhile, perhaps without having written it */
    private void flush() {
        try {
            operations.get().executeWrite(status -> {
                try (var statement = status.getConnection().createStatement()) {
                    return statement.execute("CHECKPOINT");
                }
            });
        } catch (RuntimeException e) {
            var reason = Failures.unreachable(e);
            throw reason.isPresent() ? new DatabaseUnreachable(settings.place(), reason.get(), e) : e;
        }
    }

    private <T> Outcome<T> written(Supplier<Outcome<T>> work, Predicate<Outcome<T>> keep) {
        tells.remove();
        var ended = operations.get().executeWrite(status -> {
            var outcome = inside(Kind.WRITES, () -> sent(work.get(), keep, status.getConnection()));
            if (!keep.test(outcome)) status.setRollbackOnly();
            return outcome;
        });
        if (tells.get() && keep.test(ended)) listeners.forEach(Runnable::run);
        tells.remove();
        return ended;
    }

    private <T> Outcome<T> sent(Outcome<T> outcome, Predicate<Outcome<T>> keep, Connection connection) {
        if (keep.test(outcome)) postponed.send(connection);
        return outcome;
    }

    /** What the current transaction has still to send. */
    Postponed postponed() {
        return postponed;
    }

    /** Tells listeners once the current transaction is committed. */
    void tellAfterCommit() {
        tells.set(true);
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    private static <T> Outcome<T> refusing(Supplier<Outcome<T>> transaction) {
        try {
            return transaction.get();
        } catch (AlreadyTaken taken) {
            return Outcome.refused(new Refusal.Duplicate(taken.field(), taken.value()));
        }
    }

    @Override
    public <T> T read(Supplier<T> work) {
        if (current.get() != null) return work.get();
        return retried(MOST_LOSSES, perhapsDone -> operations.get().executeWrite(status -> inside(Kind.READS, work)));
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
            postponed.forget();
        }
    }

    /** One attempt; what came before it may have been committed all the same, if there was something. */
    private interface Attempt<T> {
        T make(boolean perhapsDone);
    }

    /** @param losses how many connections may be lost on the way */
    private <T> T retried(int losses, Attempt<T> transaction) {
        var left = losses;
        var began = System.nanoTime();
        for (int attempt = 1; ; attempt++)
            try {
                schema.ensure();
                return transaction.make(attempt > 1);
            } catch (AlreadyTaken | DatabaseUnreachable e) {
                throw e;
            } catch (RuntimeException e) {
                if (schema.isWorthWaiting(e, began)) {
                    Schema.pause();
                    continue;
                }
                var reason = Failures.unreachable(e);
                if (reason.isPresent() && (left-- <= 0 || !Failures.isLost(e)))
                    throw new DatabaseUnreachable(settings.place(), reason.get(), e);
                if (reason.isEmpty() && (attempt >= ATTEMPTS || !Failures.isConflict(e))) throw e;
                if (e instanceof CalendarBehind behind) catchUp(behind.person());
                pause(attempt);
            }
    }

    private void catchUp(UserId person) {
        var id = Uuids.stored(person.value());
        operations.get().executeWrite(status -> {
            try (var statement = status.getConnection().prepareStatement(CATCH_UP)) {
                statement.setBytes(1, id);
                statement.setBytes(2, id);
                return statement.executeUpdate();
            }
        });
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

package praxis.application.memory;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;

/**
 * What is stored, one transaction at a time. Each works on a copy; only a committed copy is kept.
 */
public final class MemoryStore {

    private final ReentrantLock one = new ReentrantLock(true);
    private State committed = State.empty();
    private State current = committed;
    private boolean writing;
    private boolean telling;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long changes;

    /** Runs {@code work} alone on a copy, which is kept if {@code keep} says so about the result. */
    <T> T transaction(boolean write, Supplier<T> work, Predicate<T> keep) {
        one.lock();
        try {
            current = write ? committed.copy() : committed;
            writing = write;
            telling = false;
            var result = work.get();
            if (write && keep.test(result)) commit();
            return result;
        } finally {
            writing = false;
            current = committed;
            one.unlock();
        }
    }

    private void commit() {
        committed = current;
        changes++;
        if (telling) listeners.forEach(Runnable::run);
    }

    /** Tells listeners if the current transaction is kept. */
    void afterCommit() {
        telling = true;
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** How many transactions have been committed. */
    long changes() {
        return changes;
    }

    boolean isInTransaction() {
        return one.isHeldByCurrentThread();
    }

    /** @throws IllegalStateException outside a transaction */
    State reading() {
        if (!isInTransaction()) throw new IllegalStateException("no transaction");
        return current;
    }

    /** @throws IllegalStateException outside a deciding transaction */
    State writing() {
        if (!isInTransaction() || !writing) throw new IllegalStateException("no transaction that may write");
        return current;
    }

    /** @param sorted by id */
    static <T> Page<T> page(Stream<T> sorted, PageRequest asked, Function<T, String> id) {
        var found = sorted.filter(one -> asked.after()
                        .map(after -> id.apply(one).compareTo(after) > 0)
                        .orElse(true))
                .limit(asked.limit() + 1L)
                .toList();
        return Page.of(found, asked, id);
    }

    static boolean contains(String text, String part) {
        return text.toUpperCase(Locale.ROOT).contains(part.toUpperCase(Locale.ROOT));
    }
}

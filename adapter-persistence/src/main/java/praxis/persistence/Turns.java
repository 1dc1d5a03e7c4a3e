package praxis.persistence;

import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import praxis.domain.people.UserId;

/**
 * Who may write now, of the threads of this process: one at a time for each person, so that writers of one calendar do
 * not wait inside the database, holding connections, or roll back over one another, which an H2 in a file does not
 * survive unharmed. It keeps no other process out.
 */
final class Turns {

    /** Persons share a lock where their hashes meet. */
    private static final int LOCKS = 256;

    private final Lock[] ofPersons =
            Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(Lock[]::new);

    private final ReentrantReadWriteLock everybody = new ReentrantReadWriteLock(true);

    /** Runs {@code work} while nobody else does; not to be called inside another turn. */
    <T> T alone(Supplier<T> work) {
        return holding(everybody.writeLock(), work);
    }

    /** Runs {@code work} while nobody else does for any of these persons; not to be called inside another turn. */
    <T> T each(Collection<UserId> persons, Supplier<T> work) {
        var places = persons.stream()
                .mapToInt(person -> Math.floorMod(person.hashCode(), LOCKS))
                .distinct()
                .sorted()
                .toArray();
        return holding(everybody.readLock(), () -> from(places, 0, work));
    }

    /** Locks in the order of their places, so that two with the same persons cannot wait for each other. */
    private <T> T from(int[] places, int i, Supplier<T> work) {
        return i == places.length ? work.get() : holding(ofPersons[places[i]], () -> from(places, i + 1, work));
    }

    private static <T> T holding(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

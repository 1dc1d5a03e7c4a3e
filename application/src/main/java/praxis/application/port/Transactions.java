package praxis.application.port;

import java.util.Set;
import java.util.function.Supplier;
import praxis.application.Outcome;
import praxis.domain.people.UserId;

/** All or nothing. Every other port is called inside one of these. A transaction inside another joins it. */
public interface Transactions {

    /**
     * Decides and writes in one transaction: done commits, refused or thrown rolls back. {@link AlreadyTaken} becomes a
     * refusal as duplicate. A conflict with another writer is retried from the start, so {@code work} may run more than
     * once and must not keep state.
     */
    <T> Outcome<T> decide(Supplier<Outcome<T>> work);

    /**
     * As {@link #decide}, but keeps nothing: whatever the outcome, all is rolled back.
     *
     * @throws IllegalStateException inside another transaction, which would keep it
     */
    <T> Outcome<T> rehearse(Supplier<Outcome<T>> work);

    /** Work on the time of persons. */
    @FunctionalInterface
    interface InTurn<T> {

        /**
         * @param perhapsDone whether an attempt before may have been committed although nobody heard of it: the
         *     connection broke while it was committing. Behind its locks the work then looks whether it was.
         */
        Outcome<T> attempt(boolean perhapsDone);
    }

    /**
     * As {@link #decide}, for work that begins by locking the calendars of {@code persons}: in this process one at a time
     * for each person, and tried again also after a connection was lost on the way.
     *
     * @param persons at least those whose calendars are locked
     */
    <T> Outcome<T> decideInTurn(Set<UserId> persons, InTurn<T> work);

    /** Reads in one transaction. */
    <T> T read(Supplier<T> work);
}

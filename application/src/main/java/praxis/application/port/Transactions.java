package praxis.application.port;

import java.util.function.Supplier;
import praxis.application.Outcome;

/** All or nothing. Every other port is called inside one of these. A transaction inside another joins it. */
public interface Transactions {

    /**
     * Decides and writes in one transaction: done commits, refused or thrown rolls back. {@link AlreadyTaken} becomes a
     * refusal as duplicate. A conflict with another writer is retried from the start, so {@code work} may run more than
     * once and must not keep state.
     */
    <T> Outcome<T> decide(Supplier<Outcome<T>> work);

    /** Reads in one transaction. */
    <T> T read(Supplier<T> work);
}

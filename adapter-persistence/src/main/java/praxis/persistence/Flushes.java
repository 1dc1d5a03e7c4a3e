package praxis.persistence;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has the embedded database write to its file what it has committed. By itself it does so up to half a second later, and
 * a process that is killed would take along what it had acknowledged. One flush serves all who committed before it began.
 */
final class Flushes {

    private final Runnable flush;
    private final Lock turn = new ReentrantLock();
    /** How many have begun; each is known by its number. */
    private volatile long begun;
    /** The latest that went well. */
    private long done;

    /** @param flush returns once all is written that was committed when it began */
    Flushes(Runnable flush) {
        this.flush = flush;
    }

    /** Returns once a flush that began after the call is done. @throws RuntimeException what the flush throws */
    void await() {
        var enough = begun + 1;
        turn.lock();
        try {
            if (done >= enough) return;
            var number = begun + 1;
            begun = number;
            flush.run();
            done = number;
        } finally {
            turn.unlock();
        }
    }
}

package praxis.persistence;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import praxis.application.port.Glance;
import praxis.application.port.Mark;

/**
 * Lets those who ask at the same time share one look at the database. Whoever asks joins a look that has not begun: what
 * it sees is never older than the question. While {@value #AT_ONCE} looks are on their way the next one waits, and
 * gathers all who come meanwhile; so the more there are to ask, the more share a look.
 */
final class SharedLooks {

    static final int AT_ONCE = 2;

    /** A look to come. */
    private static final class Round {
        private final Set<Mark> marks = new HashSet<>();
        private final CompletableFuture<Glance> answer = new CompletableFuture<>();
    }

    private final Function<Set<Mark>, Glance> look;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ReentrantLock lock = new ReentrantLock();
    private Round next = new Round();

    SharedLooks(Function<Set<Mark>, Glance> look) {
        this.look = look;
    }

    Glance at(Set<Mark> marks) {
        if (marks.isEmpty()) return Glance.NOTHING;
        lock.lock();
        Round mine;
        boolean first;
        try {
            mine = next;
            first = mine.marks.isEmpty();
            mine.marks.addAll(marks);
        } finally {
            lock.unlock();
        }
        if (first) lead(mine);
        return answer(mine);
    }

    /** The first of a round asks for all of it. */
    private void lead(Round round) {
        places.acquireUninterruptibly();
        try {
            begin();
            round.answer.complete(look.apply(round.marks));
        } catch (RuntimeException | Error e) {
            round.answer.completeExceptionally(e);
        } finally {
            places.release();
        }
    }

    /** From here on nobody joins the round. */
    private void begin() {
        lock.lock();
        try {
            next = new Round();
        } finally {
            lock.unlock();
        }
    }

    private static Glance answer(Round round) {
        try {
            return round.answer.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }
}

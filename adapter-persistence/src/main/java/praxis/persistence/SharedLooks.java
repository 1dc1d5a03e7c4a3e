package praxis.persistence;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import praxis.application.port.Glance;
import praxis.application.port.Mark;

/**
 * Lets those who ask at the same time share one look at the database. Whoever asks joins a look that has not begun: what
 * it sees is never older than the question. One look is on its way at a time; the next one waits for it and gathers all
 * who come meanwhile, so the more there are to ask, the more share a look. No look waits for anybody else.
 */
final class SharedLooks {

    /** A look to come. */
    private static final class Round {
        private final Set<Mark> marks = new HashSet<>();
        private final CompletableFuture<Glance> answer = new CompletableFuture<>();
    }

    private final Function<Set<Mark>, Glance> look;
    /** Held while a look is on its way. */
    private final ReentrantLock looking = new ReentrantLock(true);

    private final ReentrantLock joining = new ReentrantLock();
    private Round next = new Round();

    SharedLooks(Function<Set<Mark>, Glance> look) {
        this.look = look;
    }

    Glance at(Set<Mark> marks) {
        if (marks.isEmpty()) return Glance.NOTHING;
        joining.lock();
        Round mine;
        boolean first;
        try {
            mine = next;
            first = mine.marks.isEmpty();
            mine.marks.addAll(marks);
        } finally {
            joining.unlock();
        }
        if (first) lead(mine);
        return answer(mine);
    }

    /** The first of a round asks for all of it. */
    private void lead(Round round) {
        looking.lock();
        try {
            begin();
            round.answer.complete(look.apply(round.marks));
        } catch (RuntimeException | Error e) {
            round.answer.completeExceptionally(e);
        } finally {
            looking.unlock();
        }
    }

    /** From here on nobody joins the round. */
    private void begin() {
        joining.lock();
        try {
            next = new Round();
        } finally {
            joining.unlock();
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

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
 * who come meanwhile, so the more there are to ask, the more share a look. While there is a crowd a look also waits a
 * moment for more of them, since each look takes processor time that answers could have.
 */
final class SharedLooks {

    /** How many share a look where there is a crowd; who asks alone, or in turns with another, is never kept waiting. */
    private static final int CROWD = 3;

    /** For how many looks a crowd is remembered. */
    static final int REMEMBERED = 1_000;

    /** A look to come. */
    private static final class Round {
        private int askers;
        private final Set<Mark> marks = new HashSet<>();
        private final CompletableFuture<Glance> answer = new CompletableFuture<>();
    }

    private final Function<Set<Mark>, Glance> look;
    private final Runnable moment;
    /** Held while a look is on its way. */
    private final ReentrantLock looking = new ReentrantLock(true);

    private final ReentrantLock joining = new ReentrantLock();
    private Round next = new Round();

    /** Looks since there was a crowd; only who holds {@link #looking} counts. */
    private int alone = REMEMBERED;

    /** @param moment passes while more may join a look */
    SharedLooks(Function<Set<Mark>, Glance> look, Runnable moment) {
        this.look = look;
        this.moment = moment;
    }

    Glance at(Set<Mark> marks) {
        if (marks.isEmpty()) return Glance.NOTHING;
        joining.lock();
        Round mine;
        boolean first;
        try {
            mine = next;
            first = mine.askers++ == 0;
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
            if (alone < REMEMBERED) moment.run();
            begin();
            alone = round.askers < CROWD ? Math.min(alone + 1, REMEMBERED) : 0;
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

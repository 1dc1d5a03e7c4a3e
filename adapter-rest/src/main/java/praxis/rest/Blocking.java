package praxis.rest;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Where requests may wait: on the virtual thread that found out who calls, as long as the request is on it, or else on
 * another one.
 */
@Singleton
@Named(Blocking.NAME)
final class Blocking extends AbstractExecutorService {

    static final String NAME = "praxis-blocking";

    private final ExecutorService threads;

    Blocking(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        if (Thread.currentThread().isVirtual()) task.run();
        else threads.execute(task);
    }

    /** Does nothing: the threads are somebody else's. */
    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return threads.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return threads.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return threads.awaitTermination(timeout, unit);
    }
}

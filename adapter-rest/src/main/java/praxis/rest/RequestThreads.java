package praxis.rest;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Where requests are worked on: virtual threads, which may wait. A request whose caller was found out on one stays on it;
 * to start a second costs more than a listing.
 */
@Singleton
@Named(RequestThreads.NAME)
public final class RequestThreads extends AbstractExecutorService {

    public static final String NAME = "requests";

    private final ExecutorService blocking;

    RequestThreads(@Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.blocking = blocking;
    }

    @Override
    public void execute(Runnable work) {
        if (Thread.currentThread().isVirtual()) work.run();
        else blocking.execute(work);
    }

    @Override
    public void shutdown() {
        blocking.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return blocking.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return blocking.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return blocking.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return blocking.awaitTermination(timeout, unit);
    }
}

package praxis.rest.webhook;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import praxis.application.event.DeliverEvents;
import praxis.application.event.Mailroom;
import praxis.application.port.DatabaseUnreachable;
import praxis.application.port.Deliveries.Due;

/**
 * Delivers events as long as the server of this process runs: after each commit of the process, and every few seconds for
 * what other processes have committed and what is to be tried again. Each webhook that is due is sent to on a thread of
 * its own, so that none waits for another's receiver.
 */
@Singleton
@Requires(property = "praxis.webhooks.deliver", notEquals = StringUtils.FALSE)
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final Duration POLL = Duration.ofSeconds(2);

    /** So that many commits in a row cost one look. */
    private static final Duration REST = Duration.ofMillis(100);

    private final DeliverEvents deliveries;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicBoolean runs = new AtomicBoolean();
    private final Set<Due> sending = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean failing = new AtomicBoolean();

    Dispatcher(Mailroom mailroom) {
        this.deliveries = mailroom.deliveries();
        mailroom.listen(bell::release);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        if (runs.compareAndSet(false, true))
            Thread.ofVirtual().name("praxis-webhooks").start(this::run);
    }

    @EventListener
    void stop(ServerShutdownEvent ending) {
        stop();
    }

    @PreDestroy
    void stop() {
        runs.set(false);
        bell.release();
    }

    private void run() {
        try {
            while (runs.get()) {
                attempt(this::look);
                if (bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS))
                    TimeUnit.MILLISECONDS.sleep(REST.toMillis());
                bell.drainPermits();
            }
        } catch (InterruptedException ended) {
            runs.set(false);
        }
    }

    /** What fails is tried again at the next round; said once, until it succeeds. */
    private void attempt(Runnable work) {
        try {
            work.run();
            failing.set(false);
        } catch (DatabaseUnreachable e) {
            if (!failing.getAndSet(true)) LOG.warn("Webhooks wait for the database: {}", e.getMessage());
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) LOG.error("Webhooks could not be served", e);
        }
    }

    private void look() {
        for (var due : deliveries.due())
            if (sending.add(due)) Thread.ofVirtual().name("praxis-webhook").start(() -> send(due));
    }

    private void send(Due due) {
        attempt(() -> {
            if (runs.get() && deliveries.deliver(due) > 0) bell.release();
        });
        sending.remove(due);
    }
}

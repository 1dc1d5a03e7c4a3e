package praxis.rest;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import praxis.application.FrontDesk;
import praxis.application.Outcome;
import praxis.application.appointment.ForgetPatients;
import praxis.application.event.DeliverEvents;
import praxis.application.event.Mailroom;
import praxis.application.port.DatabaseUnreachable;
import praxis.domain.access.Actor;

/** Forgets, as long as the server runs, what is to be remembered no longer: events, and patients where that is set. */
@Singleton
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final DeliverEvents deliveries;
    private final ForgetPatients forgetting;
    private final TaskScheduler scheduler;
    private final Optional<Duration> ofPatients;

    /** @throws io.micronaut.context.exceptions.ConfigurationException if {@code days} is no number of days */
    Retention(
            FrontDesk desk,
            Mailroom mailroom,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler,
            @Property(name = "praxis.patients.retention.days") Optional<String> days) {
        this.deliveries = mailroom.deliveries();
        this.forgetting = desk.serving(new Actor.Platform("patient retention")).forgetting();
        this.scheduler = scheduler;
        this.ofPatients = days.map(some -> Settings.days("PRAXIS_PATIENTS_RETENTION_DAYS", some));
    }

    @EventListener
    void start(ServerStartupEvent started) {
        every(Duration.ofHours(1), deliveries::forget);
        ofPatients.ifPresent(retention -> every(Duration.ofDays(1), () -> forgetPatients(retention)));
    }

    private void every(Duration pause, Runnable work) {
        var _ = scheduler.scheduleWithFixedDelay(SOON, pause, () -> attempt(work));
    }

    /** What cannot be done now is done the next time. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (DatabaseUnreachable e) {
            LOG.warn("Nothing is forgotten yet: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("What is to be forgotten could not be", e);
        }
    }

    private void forgetPatients(Duration retention) {
        var days = (int) retention.toDays();
        if (forgetting.olderThan(days) instanceof Outcome.Done<Integer>(var count) && count > 0)
            LOG.info("Patients of {} appointments are forgotten, {} days after their visit", count, days);
    }
}

package praxis.rest;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import praxis.application.FrontDesk;
import praxis.application.Outcome;
import praxis.application.appointment.ForgetPatients;
import praxis.application.port.DatabaseUnreachable;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;

/** Forgets, once a day as long as the server runs, the patients who are to be remembered no longer. */
@Singleton
@Requires(property = "praxis.patients.retention.days")
final class PatientRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PatientRetention.class);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final ForgetPatients forgetting;
    private final TaskScheduler scheduler;
    private final int days;

    /** @throws InvalidValue if {@code days} is no number from 1 to {@value ForgetPatients#MOST_DAYS} */
    PatientRetention(
            FrontDesk desk,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler,
            @Property(name = "praxis.patients.retention.days") String days) {
        this.forgetting = desk.serving(new Actor.Platform("patient retention")).forgetting();
        this.scheduler = scheduler;
        this.days = read(days);
    }

    private static int read(String days) {
        if (!days.matches("\\d{1,5}"))
            throw new InvalidValue("PRAXIS_PATIENTS_RETENTION_DAYS is a number of days, not \"" + days + "\"");
        InvalidValue.within("PRAXIS_PATIENTS_RETENTION_DAYS", Integer.parseInt(days), 1, ForgetPatients.MOST_DAYS);
        return Integer.parseInt(days);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        var _ = scheduler.scheduleWithFixedDelay(SOON, Duration.ofDays(1), this::forget);
    }

    /** What cannot be done now is done tomorrow. */
    void forget() {
        try {
            if (forgetting.olderThan(days) instanceof Outcome.Done<Integer>(var count) && count > 0)
                LOG.info("Patients of {} appointments are forgotten, {} days after their visit", count, days);
        } catch (DatabaseUnreachable e) {
            LOG.warn("Patients are not forgotten yet: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Patients could not be forgotten", e);
        }
    }
}

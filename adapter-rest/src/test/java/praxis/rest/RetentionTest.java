package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.any;
import static org.mockito.Mockito.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static praxis.application.Practice.done;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import praxis.application.FrontDesk;
import praxis.application.appointment.Booked;
import praxis.application.event.Mailroom;
import praxis.application.memory.MemoryPorts;
import praxis.application.memory.MemorySafeguards;
import praxis.application.memory.MemoryWebhookSender;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;

class RetentionTest {

    private final TaskScheduler scheduler = mock(TaskScheduler.class);
    private final Ports ports = MemoryPorts.fresh();
    private final Booked here = new Booked(ports);
    private final AtomicReference<Instant> now = new AtomicReference<>(here.now.get());

    @Test
    void a_server_forgets_patients_so_many_days_after_their_visit() {
        var visit = here.book(here.ana, Booked.NINE);
        start(Optional.of("30"));
        var daily = scheduled(Duration.ofDays(1));

        now.set(visit.placement().range().end());
        daily.run();
        assertThat(here.found().find(here.clinic.id(), visit.id())).asString().contains("a patient");

        now.set(now.get().plus(Duration.ofDays(30)).plusSeconds(1));
        daily.run();
        assertThat(here.found().find(here.clinic.id(), visit.id())).asString().doesNotContain("a patient");
    }

    @Test
    void a_server_forgets_events_and_remembers_patients_unless_it_is_told_for_how_long() {
        start(Optional.empty());
        verify(scheduler, never()).scheduleWithFixedDelay(any(), eq(Duration.ofDays(1)), any(Runnable.class));
        assertThat(events()).isPositive();

        now.set(now.get().plus(Duration.ofDays(31)));
        scheduled(Duration.ofHours(1)).run();
        assertThat(events()).isZero();
    }

    private int events() {
        return done(mailroom().events(Actor.OPERATOR).after(here.clinic.id(), Optional.empty(), Optional.empty(), 100))
                .events()
                .size();
    }

    private Mailroom mailroom() {
        return new Mailroom(
                ports,
                MemorySafeguards.fresh().secrets(),
                new MemoryWebhookSender(),
                now::get,
                () -> 0,
                Duration.ofDays(30));
    }

    private void start(Optional<String> days) {
        retention(days).start(new ServerStartupEvent(mock(EmbeddedServer.class)));
    }

    private Retention retention(Optional<String> days) {
        return new Retention(new FrontDesk(ports, now::get), mailroom(), scheduler, days);
    }

    private Runnable scheduled(Duration pause) {
        var task = ArgumentCaptor.forClass(Runnable.class);
        verify(scheduler).scheduleWithFixedDelay(any(), eq(pause), task.capture());
        return task.getValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2y", "36501"})
    void what_is_no_number_of_days_is_refused(String days) {
        assertThatThrownBy(() -> retention(Optional.of(days)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PRAXIS_PATIENTS_RETENTION_DAYS");
        assertThatThrownBy(() -> Settings.days("PRAXIS_EVENTS_DAYS", days))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PRAXIS_EVENTS_DAYS");
    }
}

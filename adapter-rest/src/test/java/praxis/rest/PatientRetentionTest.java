package praxis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.any;
import static org.mockito.Mockito.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import praxis.application.FrontDesk;
import praxis.application.appointment.Booked;
import praxis.application.memory.MemoryPorts;
import praxis.domain.InvalidValue;

class PatientRetentionTest {

    private final TaskScheduler scheduler = mock(TaskScheduler.class);

    @Test
    void a_server_forgets_patients_so_many_days_after_their_visit() {
        var ports = MemoryPorts.fresh();
        var here = new Booked(ports);
        var visit = here.book(here.ana, Booked.NINE);
        var clock = new AtomicReference<Instant>(visit.placement().range().end());
        var daily = daily(new FrontDesk(ports, clock::get));

        daily.run();
        assertThat(here.found().find(here.clinic.id(), visit.id())).asString().contains("a patient");

        clock.set(clock.get().plus(Duration.ofDays(30)).plusSeconds(1));
        daily.run();
        assertThat(here.found().find(here.clinic.id(), visit.id())).asString().doesNotContain("a patient");
    }

    private Runnable daily(FrontDesk desk) {
        new PatientRetention(desk, scheduler, "30").start(new ServerStartupEvent(mock(EmbeddedServer.class)));
        var task = ArgumentCaptor.forClass(Runnable.class);
        verify(scheduler).scheduleWithFixedDelay(any(), eq(Duration.ofDays(1)), task.capture());
        return task.getValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2y", "36501"})
    void what_is_no_number_of_days_is_refused(String days) {
        var desk = new FrontDesk(MemoryPorts.fresh(), Instant::now);
        assertThatThrownBy(() -> new PatientRetention(desk, scheduler, days))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("PRAXIS_PATIENTS_RETENTION_DAYS");
    }
}

package praxis.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void pauses_double_up_to_an_hour_and_chance_takes_half_at_most() {
        var progress = Progress.at(7, NOW);
        var pauses = new long[] {10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600, 3_600};
        for (int i = 0; i < pauses.length; i++) {
            assertThat(progress.failed(NOW, 1).dueAt()).isEqualTo(NOW.plusMillis(pauses[i] * 500));
            progress = progress.failed(NOW, 0);
            assertThat(progress.dueAt()).isEqualTo(NOW.plusSeconds(pauses[i]));
            assertThat(progress.failures()).isEqualTo(i + 1);
            assertThat(progress.position()).isEqualTo(7);
        }
    }

    @Test
    void after_three_days_of_failures_it_stops_until_it_is_restarted() {
        var failing = Progress.at(7, NOW).failed(NOW, 0);
        assertThat(failing.failingSince()).contains(NOW);
        var end = NOW.plus(Duration.ofDays(3));
        assertThat(failing.failed(end.minusNanos(1), 0).stopped()).isFalse();
        var stopped = failing.failed(end, 0);
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.past(8)).isEqualTo(new Progress(8, 2, Optional.of(NOW), stopped.dueAt(), true));
        assertThat(stopped.restarted(end)).isEqualTo(Progress.at(7, end));
        assertThat(failing.delivered(8, end)).isEqualTo(Progress.at(8, end));
    }

    @Test
    void what_works_is_always_due_and_what_fails_after_its_pause_whatever_the_clock_does_meanwhile() {
        var working = Progress.at(7, NOW);
        assertThat(working.isDue(NOW.minusSeconds(1))).isTrue();
        var failing = working.failed(NOW, 0);
        var due = failing.dueAt();
        assertThat(failing.isDue(due.minusNanos(1))).isFalse();
        assertThat(failing.isDue(due)).isTrue();
        var setBack = due.minus(Progress.LONGEST_PAUSE);
        assertThat(failing.isDue(setBack)).isFalse();
        assertThat(failing.isDue(setBack.minusNanos(1))).isTrue();
        var earlier = NOW.minus(Duration.ofDays(1));
        assertThat(failing.failed(earlier, 0).failingSince()).contains(earlier);
        assertThat(failing.failed(NOW.plusSeconds(1), 0).failingSince()).contains(NOW);
    }

    @Test
    void types_are_found_by_what_they_are_called() {
        for (var type : EventType.values())
            assertThat(EventType.of(type.code())).contains(type);
        assertThat(EventType.of("appointment.lost")).isEmpty();
        assertThat(new SigningKey("whsec_hidden").toString()).isEqualTo("whsec_…");
    }
}

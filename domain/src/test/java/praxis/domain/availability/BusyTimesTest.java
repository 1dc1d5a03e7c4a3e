package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.busy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BusyTimesTest {

    private static final BusyTime EARLY = busy("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z", 0, 10, false);
    private static final BusyTime LATE = busy("2026-11-23T12:00:00Z", "2026-11-23T12:30:00Z", 5, 0, false);

    @Test
    void theyAreKeptByTheirStartsInWhateverOrderTheyCome() {
        assertThat(new BusyTimes(List.of(LATE, EARLY)).times()).containsExactly(EARLY, LATE);
        assertThat(new BusyTimes(List.of(EARLY, LATE)).times()).containsExactly(EARLY, LATE);
    }

    @Test
    void s3WhatTheyBlockIsInSecondsWithTheBuffersKeptWithThem() {
        var blocked = new BusyTimes(List.of(LATE, EARLY)).blocked();

        assertThat(blocked.size()).isEqualTo(2);
        assertThat(blocked.from(0)).isEqualTo(EARLY.start());
        assertThat(blocked.until(0)).isEqualTo(EARLY.end() + 600);
        assertThat(blocked.lastEnd(1)).isEqualTo(EARLY.end());
        assertThat(blocked.nextStart(1)).isEqualTo(LATE.start());
        assertThat(blocked.from(1)).isEqualTo(LATE.start() - 300);
        assertThat(blocked.until(1)).isEqualTo(LATE.end());
        assertThat(BusyTimes.NONE.blocked().size()).isEqualTo(0);
    }
}

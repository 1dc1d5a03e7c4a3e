package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.busy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;
import praxis.domain.time.TimeRanges;

/** S3: what busy times leave to an appointment, looked up for a stretch of time. */
class BusyTimesTest {

    private static final long NOON = second("2026-11-23T12:00:00Z");

    @Test
    void s3EachSideIsWidenedByTheLargerBufferThatMeetsThere() {
        var times = new BusyTimes(List.of(busy("2026-11-23T12:00:00Z", "2026-11-23T12:30:00Z", 5, 20, false)));

        assertThat(times.blocked(rules(10, 10), NOON, NOON + 60)).isEqualTo(minutes(-10, 50));
        assertThat(times.blocked(rules(0, 0), NOON, NOON + 60)).isEqualTo(minutes(-5, 50));
        assertThat(times.blocked(rules(30, 0), NOON, NOON + 60)).isEqualTo(minutes(-5, 60));
    }

    @Test
    void s3ALaterTimeWithALongerBufferMayBlockBeforeAnEarlierOne() {
        var times = new BusyTimes(List.of(
                busy("2026-11-23T12:00:00Z", "2026-11-23T12:10:00Z", 0, 0, false),
                busy("2026-11-23T12:30:00Z", "2026-11-23T12:40:00Z", 60, 0, false)));

        assertThat(times.blocked(rules(0, 0), NOON - 3_600, NOON + 3_600)).isEqualTo(minutes(-30, 40));
    }

    @Test
    void whatOnlyItsBufferBringsNearIsFound() {
        var times = new BusyTimes(List.of(
                busy("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z", 0, 180, false),
                busy("2026-11-23T15:00:00Z", "2026-11-23T16:00:00Z", 0, 180, false)));

        assertThat(times.blocked(rules(0, 0), NOON - 60, NOON).contains(NOON - 60))
                .isTrue();
        var before = times.blocked(rules(0, 180), NOON, NOON + 60);
        assertThat(before.contains(NOON + 1)).isTrue();
    }

    @Test
    void whatIsFarAwayIsNotLookedAt() {
        var times = new BusyTimes(List.of(
                busy("2026-11-20T12:00:00Z", "2026-11-20T12:30:00Z", 0, 0, false),
                busy("2026-11-23T12:00:00Z", "2026-11-23T12:30:00Z", 0, 0, false),
                busy("2026-11-26T12:00:00Z", "2026-11-26T12:30:00Z", 0, 0, false)));

        assertThat(times.blocked(rules(0, 0), NOON, NOON + 3_600)).isEqualTo(minutes(0, 30));
        assertThat(times.blocked(rules(0, 0), NOON - 86_400, NOON - 80_000)).isEqualTo(TimeRanges.NONE);
        assertThat(BusyTimes.NONE.blocked(rules(0, 0), NOON, NOON + 60)).isEqualTo(TimeRanges.NONE);
    }

    private static SlotRules rules(int before, int after) {
        return new SlotRules(30, 15, Alignment.CLOCK, before, after, 0, 365);
    }

    private static TimeRanges minutes(int from, int to) {
        return TimeRanges.of(NOON + from * 60L, NOON + to * 60L);
    }

    private static long second(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}

package praxis.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.domain.Fixtures.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.domain.InvalidPeriod;

class DatesTest {

    @Test
    void datesAreInclusiveAndNeverEmpty() {
        var dates = dates("2026-03-28", "2026-03-30");
        assertThat(dates.count()).isEqualTo(3);
        assertThat(dates.contains(dates.first())).isTrue();
        assertThat(dates.contains(dates.last())).isTrue();
        assertThat(dates.contains(dates.first().minusDays(1))).isFalse();
        assertThat(dates.contains(dates.last().plusDays(1))).isFalse();
        assertThat(dates("2026-03-28", "2026-03-28").count()).isEqualTo(1);
        assertThatThrownBy(() -> dates("2026-03-28", "2026-03-27")).isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void datesLieInTheYears1To9999() {
        assertThat(dates("0001-01-01", "9999-12-31").count()).isEqualTo(3_652_059);
        assertThatThrownBy(() -> dates("0000-12-31", "0001-01-01")).isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> dates("9999-12-31", "+10000-01-01")).isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void widenedDatesStayInTheCalendar() {
        assertThat(dates("2026-03-28", "2026-03-28").widened(1, 2)).isEqualTo(dates("2026-03-27", "2026-03-30"));
        assertThat(dates("0001-01-02", "9999-12-30").widened(1, 1)).isEqualTo(dates("0001-01-01", "9999-12-31"));
        assertThat(dates("0001-01-02", "9999-12-30").widened(2, 2)).isEqualTo(dates("0001-01-01", "9999-12-31"));
    }

    @Test
    void theLocalDateOfAnInstantLiesInTheCalendarToo() {
        var east = ZoneOffset.ofHours(18);
        assertThat(Dates.at(Instant.parse("2026-03-28T06:00:00Z"), east)).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(Dates.at(Instant.parse("9999-12-31T00:00:00Z"), east)).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Dates.at(Instant.parse("0001-01-02T00:00:00Z"), ZoneOffset.ofHours(-18)))
                .isEqualTo(LocalDate.of(1, 1, 1));
        assertThatThrownBy(() -> Dates.at(Instant.parse("9999-12-31T00:00:00.1Z"), east))
                .isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> Dates.at(Instant.MIN, east)).isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> Dates.at(Instant.MAX, east)).isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void aLocalMomentIsAMinuteOfADate() {
        var noon = LocalMoment.parse("2026-03-28T12:00:00");
        assertThat(noon)
                .isEqualTo(new LocalMoment(LocalDate.of(2026, 3, 28), 720))
                .hasToString("2026-03-28T12:00");
        assertThat(LocalMoment.parse("2026-03-28T24:00")).isEqualByComparingTo(LocalMoment.parse("2026-03-29T00:00"));
        assertThat(noon).isLessThan(LocalMoment.parse("2026-03-28T12:01"));
        assertThatThrownBy(() -> new LocalMoment(LocalDate.of(2026, 3, 28), 1441))
                .isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> new LocalMoment(LocalDate.of(2026, 3, 28), -1)).isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> new LocalMoment(LocalDate.of(10_000, 1, 1), 0)).isInstanceOf(InvalidPeriod.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-28",
                "2026-03-28 12:00",
                "2026-02-30T12:00",
                "2026-03-28T12:00:30",
                "T12:00",
                "2026-03-28T12:00Z",
                "2026-03-28T",
                "+999999999-12-31T00:00"
            })
    void anythingElseIsNoLocalMoment(String text) {
        assertThatThrownBy(() -> LocalMoment.parse(text)).isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void a4ATimedStretchEndsAfterItStarts() {
        var noon = LocalMoment.parse("2026-03-28T12:00");
        assertThatThrownBy(() -> new Stretch.Timed(noon, noon))
                .isInstanceOf(InvalidPeriod.class)
                .hasMessage("the end 2026-03-28T12:00 is not after the start 2026-03-28T12:00");
    }
}

package praxis.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.domain.Fixtures;

/** Rule A5 against java.time, minute by minute, on days with every kind of clock change. */
class WallClockTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);

    private static WallClock madrid() {
        return WallClock.of(ZoneId.of("Europe/Madrid"), new Dates(SPRING, SPRING.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Madrid 2026-03-29", "Europe/Madrid 2026-10-25", "America/Havana 2026-03-08",
                "America/Havana 2026-11-01", "Asia/Beirut 2026-03-29", "Asia/Beirut 2026-10-25",
                "Australia/Lord_Howe 2026-04-05", "Australia/Lord_Howe 2026-10-04", "Pacific/Apia 2011-12-30",
                "America/St_Johns 2010-11-07", "America/Santiago 2026-04-04", "America/Santiago 2026-09-06",
                "Africa/Casablanca 2026-02-15", "Africa/Casablanca 2026-03-22", "Pacific/Kwajalein 1993-08-21",
                "America/Nuuk 2026-10-24", "Antarctica/Troll 2026-03-29", "Europe/Amsterdam 1937-07-01",
                "Asia/Manila 1844-12-31", "UTC 0001-01-01", "Pacific/Kiritimati 9999-12-31"
            })
    void a5EveryMinuteOpensAndClosesAsJavaTimeSays(String change) {
        var words = change.split(" ", -1);
        var zone = ZoneId.of(words[0]);
        var date = LocalDate.parse(words[1]);
        var dates = new Dates(date, date);
        var clock = WallClock.of(zone, dates);
        for (var day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
            assertThat(clock.startOf(day))
                    .isEqualTo(NaiveClock.startOf(day, zone).getEpochSecond());
            var midnight = clock.evenMidnight(day.toEpochDay());
            for (int minute = 0; minute <= 1440; minute++) {
                assertThat(Instant.ofEpochSecond(clock.opening(day.toEpochDay(), minute)))
                        .as("opening at minute %s of %s", minute, day)
                        .isEqualTo(NaiveClock.start(day, minute, zone));
                assertThat(Instant.ofEpochSecond(clock.closing(day.toEpochDay(), minute)))
                        .as("closing at minute %s of %s", minute, day)
                        .isEqualTo(NaiveClock.end(day, minute, zone));
                if (midnight != WallClock.UNEVEN)
                    assertThat(midnight + 60L * minute)
                            .as("minute %s of even %s", minute, day)
                            .isEqualTo(clock.opening(day.toEpochDay(), minute))
                            .isEqualTo(clock.closing(day.toEpochDay(), minute));
            }
        }
        var end = clock.startOf(date.plusDays(1));
        for (var at = clock.startOf(date); at < end; at += 60) {
            var instant = Instant.ofEpochSecond(at);
            assertThat(clock.offsetAt(at))
                    .isEqualTo(zone.getRules().getOffset(instant).getTotalSeconds());
            assertThat(LocalDate.ofEpochDay(clock.dayOf(at))).isEqualTo(NaiveClock.day(instant, zone));
            assertThat(clock.nextDay(at)).isEqualTo(end);
        }
        assertThat(clock.day(date)).isEqualTo(clock.days(dates)).isEqualTo(TimeRanges.of(clock.startOf(date), end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, true",
        "2026-03-28, true",
        "2026-03-29, false",
        "2026-03-30, true",
        "2026-10-24, true",
        "2026-10-25, false",
        "2026-10-26, true"
    })
    void onlyADayOnWhichTimeIsLeftOutOrRepeatedIsUneven(LocalDate date, boolean even) {
        var clock = WallClock.of(ZoneId.of("Europe/Madrid"), new Dates(date.minusDays(9), date.plusDays(9)));
        assertThat(clock.evenMidnight(date.toEpochDay()) != WallClock.UNEVEN).isEqualTo(even);
    }

    @Test
    void itKnowsItsZoneItsDatesAndItsChanges() {
        var change = Instant.parse("2026-03-29T01:00:00Z").getEpochSecond();
        assertThat(madrid().zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(madrid().dates()).isEqualTo(new Dates(SPRING, SPRING.plusDays(1)));
        assertThat(madrid().changeAfter(change - 1)).isEqualTo(change);
        assertThat(madrid().changeAfter(change)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Havana, 2026-11-01, 25", "America/Havana, 2026-03-08, 23", "Asia/Beirut, 2026-10-24, 25",
        "Europe/Madrid, 2026-03-29, 23", "Pacific/Apia, 2011-12-30, 0", "UTC, 2026-03-29, 24"
    })
    void a5ADayLastsUntilTheNextBegins(String zone, LocalDate date, int hours) {
        var day = WallClock.of(ZoneId.of(zone), new Dates(date, date)).day(date);
        assertThat(day.isEmpty() ? 0 : (day.end(0) - day.start(0)) / 3600).isEqualTo(hours);
    }

    @Test
    void a4AStretchIsCutToTheDatesOfTheClock() {
        var days = madrid().days(madrid().dates());
        assertThat(Fixtures.allDay("2026-01-01", "2026-12-31").on(madrid())).isEqualTo(days);
        assertThat(Fixtures.timed("2026-01-01T10:00", "2026-12-31T10:00").on(madrid()))
                .isEqualTo(days);
        assertThat(Fixtures.allDay("2026-01-01", "2026-03-28").on(madrid())).isEqualTo(TimeRanges.NONE);
        assertThat(Fixtures.allDay("2026-03-31", "2026-04-28").on(madrid())).isEqualTo(TimeRanges.NONE);
        assertThat(Fixtures.timed("2026-03-28T10:00", "2026-03-28T24:00").on(madrid()))
                .isEqualTo(TimeRanges.NONE);
        assertThat(Fixtures.timed("2026-03-31T00:00", "2026-04-28T10:00").on(madrid()))
                .isEqualTo(TimeRanges.NONE);
        assertThat(Fixtures.allDay("2026-03-29", "2026-03-29").on(madrid())).isEqualTo(madrid().day(SPRING));
        assertThat(Fixtures.allDay("2026-03-30", "2026-03-30").on(madrid()))
                .isEqualTo(madrid().day(SPRING.plusDays(1)));
    }

    @Test
    void a5ATimedStretchInsideTheGapVanishes() {
        assertThat(Fixtures.timed("2026-03-29T02:10", "2026-03-29T02:50").on(madrid()))
                .isEqualTo(TimeRanges.NONE);
        var around = Fixtures.timed("2026-03-29T02:30", "2026-03-30T24:00").on(madrid());
        assertThat(around.ranges())
                .containsExactly(
                        new TimeRange(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-03-30T22:00:00Z")));
    }

    @Test
    void a4ATimedStretchOfAnotherZoneIsCutToTheDatesToo() {
        var there = new Stretch.TimedIn(
                Fixtures.timed("2026-03-01T00:00", "2026-03-29T14:00"), ZoneId.of("Pacific/Kiritimati"));
        assertThat(there.on(madrid()).ranges())
                .containsExactly(
                        new TimeRange(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T00:00:00Z")));
        var later =
                new Stretch.TimedIn(Fixtures.timed("2026-03-30T10:00", "2026-05-01T00:00"), ZoneId.of("Etc/GMT+12"));
        assertThat(later.on(madrid())).isEqualTo(TimeRanges.NONE);
        var west = new Stretch.TimedIn(Fixtures.timed("2026-03-30T09:00", "2026-05-01T00:00"), ZoneId.of("Etc/GMT+12"));
        assertThat(west.on(madrid()).ranges())
                .containsExactly(
                        new TimeRange(Instant.parse("2026-03-30T21:00:00Z"), Instant.parse("2026-03-30T22:00:00Z")));
    }

    @Test
    void a4AStretchOfAZoneMoreThanADayAwayMayTouchTheDateAfterNext() {
        var there = new Stretch.TimedIn(
                Fixtures.timed("2026-12-07T23:00", "2026-12-07T24:00"), ZoneId.of("Pacific/Pago_Pago"));
        var date = LocalDate.of(2026, 12, 9);
        var clock = WallClock.of(ZoneId.of("Pacific/Kiritimati"), new Dates(date, date));
        assertThat(there.on(clock).ranges())
                .containsExactly(
                        new TimeRange(Instant.parse("2026-12-08T10:00:00Z"), Instant.parse("2026-12-08T11:00:00Z")));
        assertThat(there.anywhere()).isEqualTo(new Dates(date.minusDays(4), date));
    }

    @Test
    void a4AStretchThatEndsAtMidnightTouchesNothingOfTheDateThen() {
        var stretch = Fixtures.timed("2026-03-29T10:00", "2026-03-30T00:00");
        assertThat(stretch.lastDate()).isEqualTo(SPRING);
        assertThat(stretch.anywhere()).isEqualTo(new Dates(SPRING, SPRING));
    }

    @Test
    void aStretchKnowsItsFirstAndLastDate() {
        var timed = Fixtures.timed("2026-03-29T10:00", "2026-03-30T11:00");
        for (var stretch : List.of(
                Fixtures.allDay("2026-03-29", "2026-03-30"), timed, new Stretch.TimedIn(timed, ZoneId.of("UTC")))) {
            assertThat(stretch.firstDate()).isEqualTo(SPRING);
            assertThat(stretch.lastDate()).isEqualTo(SPRING.plusDays(1));
        }
        assertThat(new Stretch.TimedIn(timed, ZoneId.of("UTC")))
                .hasToString("2026-03-29T10:00 to 2026-03-30T11:00 UTC");
    }
}

package praxis.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.domain.Fixtures.validity;
import static praxis.domain.Fixtures.weekly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import praxis.domain.Fixtures;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.OverlappingPeriods;

/** Weekly rows against their dates, looked at one by one. */
class WeeklyHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static Stream<LocalDate> dates() {
        return MONDAY.minusWeeks(6).datesUntil(MONDAY.plusWeeks(60));
    }

    private static Validity drawn(Random random) {
        var weeks = 1 + random.nextInt(5);
        Optional<LocalDate> from = weeks > 1 || random.nextBoolean()
                ? Optional.of(MONDAY.plusDays(random.nextInt(40) - 10))
                : Optional.empty();
        Optional<LocalDate> until =
                random.nextBoolean() ? Optional.of(from.orElse(MONDAY).plusDays(random.nextInt(60))) : Optional.empty();
        return new Validity(from, until, weeks);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void h3TwoRowsOverlapIffTheyMeetOnSomeDate(long seed) {
        var random = new Random(seed);
        var weekday = DayOfWeek.of(1 + random.nextInt(7));
        var one = new WeeklyPeriod(weekday, new Period(60, 120), drawn(random));
        var other = new WeeklyPeriod(weekday, new Period(90, 150), drawn(random));
        var meet = dates().anyMatch(date -> NaiveClock.applies(one, date) && NaiveClock.applies(other, date));
        assertThat(one.overlaps(other)).as("%s and %s", one, other).isEqualTo(meet);
        assertThat(other.overlaps(one)).isEqualTo(meet);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void h8ARowAppliesOnItsDatesOnly(long seed) {
        var random = new Random(seed);
        var row = new WeeklyPeriod(DayOfWeek.of(1 + random.nextInt(7)), new Period(60, 120), drawn(random));
        var hours = new Hours(new WeeklyHours(List.of(row)), SpecialHours.NONE);
        assertThat(dates().filter(date -> !hours.on(date).isEmpty()))
                .containsExactlyElementsOf(
                        dates().filter(date -> NaiveClock.applies(row, date)).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void h9TheMorningFollowsItsEvening(long seed) {
        var random = new Random(seed);
        var weekday = DayOfWeek.of(7 - random.nextInt(4) * random.nextInt(2));
        var rows = WeeklyPeriod.written(weekday, 1320, 360, drawn(random));
        var afterEvenings = dates().filter(date -> NaiveClock.applies(rows.getFirst(), date.minusDays(1)));
        var mornings = dates().filter(date -> rows.size() > 1 && NaiveClock.applies(rows.getLast(), date));
        assertThat(mornings.toList()).as("%s", rows).isEqualTo(afterEvenings.toList());
    }

    @Test
    void h9ANightIsTwoRowsTheSecondOneDayLater() {
        assertThat(weekly("7 22:00-06:00", validity("2026-01-05", "2026-02-01", 1)))
                .map(WeeklyPeriod::toString)
                .containsExactly(
                        "Sunday 22:00-24:00 from 2026-01-05 until 2026-02-01",
                        "Monday 00:00-06:00 from 2026-01-06 until 2026-02-02");
        assertThat(weekly("3 22:00-06:00", validity("2026-01-05", "", 2)))
                .map(WeeklyPeriod::toString)
                .containsExactly(
                        "Wednesday 22:00-24:00 from 2026-01-05 every 2 weeks",
                        "Thursday 00:00-06:00 from 2026-01-06 every 2 weeks");
        assertThat(weekly("1 22:00-24:00", Validity.ALWAYS)).hasSize(1);
        assertThat(weekly("1 00:00-06:00", Validity.ALWAYS)).hasSize(1);
    }

    @Test
    void h9ANightMayBeValidToTheEndOfTheCalendar() {
        assertThat(weekly("1 22:00-06:00", validity("2026-01-05", "9999-12-31", 1)))
                .last()
                .hasToString("Tuesday 00:00-06:00 from 2026-01-06 until 9999-12-31");
    }

    @Test
    void h9ANightNeedsAnEndAfterMidnight() {
        assertThatThrownBy(() -> weekly("1 22:00-00:00", Validity.ALWAYS)).isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> weekly("1 22:00-22:00", Validity.ALWAYS)).isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> weekly("1 24:00-06:00", Validity.ALWAYS)).isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void h3AnOverlapNamesBothRows() {
        assertThatThrownBy(() -> Fixtures.week("2 12:00-14:00", "1 15:00-16:00", "1 09:00-13:00", "1 12:30-18:00"))
                .isInstanceOf(OverlappingPeriods.class)
                .hasMessage("Monday 09:00-13:00 overlaps Monday 12:30-18:00");
        assertThat(Fixtures.week("1 09:00-13:00", "2 09:00-13:00").on(DayOfWeek.TUESDAY))
                .hasSize(1);
    }

    @Test
    void h3AnOverlapIsFoundBehindARowThatDoesNotMeet() {
        var rows = new ArrayList<>(weekly("1 09:00-18:00", validity("2026-01-05", "", 1)));
        rows.addAll(weekly("1 10:00-11:00", validity("", "2026-01-04", 1)));
        rows.addAll(weekly("1 12:00-13:00", validity("2026-03-01", "", 1)));
        assertThatThrownBy(() -> new WeeklyHours(rows))
                .hasMessage("Monday 09:00-18:00 from 2026-01-05 overlaps Monday 12:00-13:00 from 2026-03-01");
    }

    @Test
    void rowsAreSortedByWeekdayAndTime() {
        assertThat(Fixtures.week("2 09:00-10:00", "1 15:00-16:00", "1 09:00-10:00")
                        .periods())
                .map(WeeklyPeriod::toString)
                .containsExactly("Monday 09:00-10:00", "Monday 15:00-16:00", "Tuesday 09:00-10:00");
        assertThat(WeeklyHours.NONE.isEmpty()).isTrue();
        assertThat(Fixtures.week("2 09:00-10:00").isEmpty()).isFalse();
    }

    @Test
    void h8EveryNWeeksNeedsAWeekToCountFrom() {
        assertThatThrownBy(() -> validity("", "", 2)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> validity("2026-01-05", "", 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> validity("2026-01-05", "", 521)).isInstanceOf(InvalidValue.class);
        assertThat(validity("2026-01-05", "", 520).everyWeeks()).isEqualTo(520);
        assertThatThrownBy(() -> validity("2026-01-05", "2026-01-04", 1)).isInstanceOf(InvalidPeriod.class);
        assertThat(validity("2026-01-05", "2026-01-05", 1).until()).isPresent();
        assertThatThrownBy(() -> validity("0000-12-31", "", 1)).isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> validity("", "+10000-01-01", 1)).isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void h8RowsSinceEverMeetUntilTheFirstEnds() {
        var row = weekly("1 09:00-10:00", validity("", "2026-01-05", 1)).getFirst();
        assertThat(row.overlaps(
                        weekly("1 09:00-10:00", validity("", "2025-01-01", 1)).getFirst()))
                .isTrue();
        assertThat(row.overlaps(
                        weekly("1 09:00-10:00", validity("2026-01-05", "", 7)).getFirst()))
                .isTrue();
        assertThat(row.overlaps(
                        weekly("1 09:00-10:00", validity("2026-01-06", "", 1)).getFirst()))
                .isFalse();
        assertThat(row.overlaps(weekly("2 09:00-10:00", Validity.ALWAYS).getFirst()))
                .isFalse();
    }

    @Test
    void a5HoursOnAClockChangeDayBecomeInstantsPeriodByPeriod() {
        var spring = Fixtures.dates("2026-03-29", "2026-03-29");
        var clock = WallClock.of(java.time.ZoneId.of("Europe/Madrid"), spring);
        var hours = new Hours(Fixtures.week("7 00:00-02:15", "7 02:20-02:40", "7 02:45-04:00"), SpecialHours.NONE);
        assertThat(hours.on(clock))
                .isEqualTo(TimeRanges.of(clock.startOf(spring.first()), clock.startOf(spring.first()) + 3 * 3600));
    }
}

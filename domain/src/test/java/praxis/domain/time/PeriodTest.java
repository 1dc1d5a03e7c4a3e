package praxis.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.domain.Fixtures;
import praxis.domain.InvalidPeriod;
import praxis.domain.OverlappingPeriods;

class PeriodTest {

    @Test
    void h1APeriodLiesInOneDay() {
        assertThat(Period.parse("00:00-24:00")).isEqualTo(Period.WHOLE_DAY);
        assertThat(Period.parse(" 09:00 - 13:30 "))
                .isEqualTo(new Period(540, 810))
                .hasToString("09:00-13:30");
        assertThat(Period.parse("09:00:00-24:00:00")).isEqualTo(new Period(540, 1440));
        assertThat(new Period(1439, 1440)).hasToString("23:59-24:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09:00-09:00",
                "13:00-09:00",
                "24:00-24:00",
                "22:00-06:00",
                "09:00-24:01",
                "09:00-25:00",
                "9:00-10:00",
                "09:00",
                "",
                "-",
                "09:00-",
                "09:60-10:00",
                "09:00:30-10:00",
                "09:00-10:00:01",
                "09:00-10:00-11:00",
                "٠٩:٠٠-١٠:٠٠",
                "09.00-10.00",
                "-09:00-10:00"
            })
    void h1AnythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(InvalidPeriod.class)
                .hasMessageMatching("(?s).+");
    }

    @Test
    void h1TheBoundsHoldForNumbersToo() {
        assertThatThrownBy(() -> new Period(-1, 10))
                .isInstanceOf(InvalidPeriod.class)
                .hasMessageContaining("-1:59");
        assertThatThrownBy(() -> new Period(0, 1441)).isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> new Period(10, 10)).isInstanceOf(InvalidPeriod.class);
        assertThat(new Period(0, 1).start()).isZero();
    }

    @Test
    void timesAreWrittenInPlainDigitsUnderAnyLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Period.time(545)).isEqualTo("09:05");
            assertThat(Period.time(10 * 60 + 10)).isEqualTo("10:10");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void h3PeriodsOverlapHalfOpen() {
        var morning = Period.parse("09:00-13:00");
        assertThat(morning.overlaps(Period.parse("12:59-14:00"))).isTrue();
        assertThat(Period.parse("12:59-14:00").overlaps(morning)).isTrue();
        assertThat(morning.overlaps(morning)).isTrue();
        assertThat(morning.overlaps(Period.parse("10:00-11:00"))).isTrue();
    }

    @Test
    void h4ContiguousPeriodsDoNotOverlap() {
        assertThat(Period.parse("09:00-13:00").overlaps(Period.parse("13:00-14:00")))
                .isFalse();
        assertThat(Period.parse("13:00-14:00").overlaps(Period.parse("09:00-13:00")))
                .isFalse();
        assertThat(Fixtures.week("1 09:00-13:00", "1 13:00-14:00").periods()).hasSize(2);
    }

    @Test
    void periodsSortByStartThenEnd() {
        assertThat(List.of(new Period(5, 9), new Period(5, 8), new Period(1, 20)).stream()
                        .sorted())
                .containsExactly(new Period(1, 20), new Period(5, 8), new Period(5, 9));
    }

    @Test
    void h10SpecialHoursAreSortedAndDisjoint() {
        var date = LocalDate.of(2026, 12, 24);
        var special = Fixtures.special("2026-12-24", "15:00-16:00", "09:00-12:00");
        assertThat(special.on(date)).contains(List.of(Period.parse("09:00-12:00"), Period.parse("15:00-16:00")));
        assertThat(special.on(date.plusDays(1))).isEmpty();
        assertThatThrownBy(() -> Fixtures.special("2026-12-24", "15:00-16:00", "09:00-15:01"))
                .isInstanceOfSatisfying(OverlappingPeriods.class, overlap -> {
                    assertThat(overlap.first()).isEqualTo("2026-12-24 09:00-15:01");
                    assertThat(overlap.second()).isEqualTo("2026-12-24 15:00-16:00");
                })
                .hasMessage("2026-12-24 09:00-15:01 overlaps 2026-12-24 15:00-16:00");
    }

    @Test
    void h10SpecialHoursLieInTheYears1To9999() {
        assertThatThrownBy(() -> SpecialHours.NONE.with(LocalDate.of(0, 1, 1), List.of()))
                .isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void h10OtherSpecialHoursWinOnTheirDates() {
        var one = new SpecialHours(
                Map.of(LocalDate.of(2026, 12, 24), List.of(new Period(1, 2)), LocalDate.of(2026, 12, 25), List.of()));
        var other = Fixtures.special("2026-12-24");
        assertThat(one.replacedBy(SpecialHours.NONE)).isEqualTo(one);
        assertThat(one.replacedBy(other).dates())
                .containsOnlyKeys(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25))
                .containsEntry(LocalDate.of(2026, 12, 24), List.of());
    }
}

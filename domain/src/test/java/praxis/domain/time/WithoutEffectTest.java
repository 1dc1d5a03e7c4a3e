package praxis.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.week;
import static praxis.domain.Fixtures.weekly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** H7: the parts of a provider's hours that the clinic's never reach. */
class WithoutEffectTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void aPeriodWithoutAnotherIsWhatIsLeftOnBothSides() {
        assertThat(left("09:00-17:00", "12:00-13:00")).containsExactly("09:00-12:00", "13:00-17:00");
        assertThat(left("09:00-17:00", "08:00-10:00")).containsExactly("10:00-17:00");
        assertThat(left("09:00-17:00", "16:00-18:00")).containsExactly("09:00-16:00");
        assertThat(left("09:00-17:00", "09:00-17:00")).isEmpty();
        assertThat(left("09:00-17:00", "08:00-18:00")).isEmpty();
        assertThat(left("09:00-17:00", "09:00-12:00")).containsExactly("12:00-17:00");
        assertThat(left("09:00-17:00", "12:00-17:00")).containsExactly("09:00-12:00");
        assertThat(left("09:00-17:00", "17:00-18:00")).containsExactly("09:00-17:00");
    }

    @Test
    void aPeriodWithoutSeveralIsWhatNoneOfThemCovers() {
        var lunch =
                Period.parse("09:00-19:00").minus(List.of(Period.parse("09:00-13:00"), Period.parse("15:00-18:00")));
        assertThat(lunch).extracting(Period::toString).containsExactly("13:00-15:00", "18:00-19:00");
    }

    @Test
    void h7WhatTheClinicsWeekNeverReachesHasNoEffect() {
        var clinic = week("1 09:00-13:00", "1 15:00-19:00");
        var provider = week("1 10:00-18:00", "6 09:00-10:00");

        assertThat(provider.outside(clinic))
                .extracting(WeeklyPeriod::toString)
                .containsExactly("Monday 13:00-15:00", "Saturday 09:00-10:00");
        assertThat(clinic.outside(clinic)).isEmpty();
    }

    @Test
    void h7ARowOfTheClinicCountsIfItMeetsTheProvidersOnSomeDate() {
        var untilNewYear = new Validity(Optional.empty(), Optional.of(NEW_YEAR.minusDays(1)), 1);
        var fromNewYear = new Validity(Optional.of(NEW_YEAR), Optional.empty(), 1);
        var clinic = new WeeklyHours(weekly("1 09:00-13:00", untilNewYear));

        assertThat(week("1 09:00-13:00").outside(clinic)).isEmpty();
        assertThat(new WeeklyHours(weekly("1 09:00-13:00", fromNewYear)).outside(clinic))
                .extracting(WeeklyPeriod::toString)
                .containsExactly("Monday 09:00-13:00 from 2027-01-01");
    }

    @Test
    void equalWeeksAreEqualValues() {
        var one = week("1 09:00-13:00", "2 09:00-13:00");
        var same = week("2 09:00-13:00", "1 09:00-13:00");

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(week("1 09:00-13:00"));
        assertThat(one).hasToString("[Monday 09:00-13:00, Tuesday 09:00-13:00]");
        assertThat(one.hashCode()).isNotEqualTo(week("1 09:00-13:00").hashCode());
    }

    @Test
    void theUnionOfManySetsIsThatOfTwoAgainAndAgain() {
        var one = TimeRanges.of(0, 10);
        var two = TimeRanges.of(20, 30);
        var three = TimeRanges.of(5, 20);

        assertThat(TimeRanges.union(List.of())).isEqualTo(TimeRanges.NONE);
        assertThat(TimeRanges.union(List.of(two))).isEqualTo(two);
        assertThat(TimeRanges.union(List.of(two, one))).isEqualTo(TimeRanges.union(List.of(one, two)));
        assertThat(TimeRanges.union(List.of(two, one, three))).isEqualTo(TimeRanges.of(0, 30));
    }

    private static List<String> left(String period, String other) {
        return Period.parse(period).minus(Period.parse(other)).stream()
                .map(Period::toString)
                .toList();
    }
}

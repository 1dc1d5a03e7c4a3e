package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.domain.Fixtures.allDay;
import static praxis.domain.Fixtures.special;
import static praxis.domain.Fixtures.timed;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import praxis.domain.InvalidPeriod;
import praxis.domain.RangeTooLong;
import praxis.domain.people.MembershipStatus;
import praxis.domain.time.Stretch;

class AvailabilityTest {

    private static final String MONDAY = "2026-11-23";

    private static Practice practice() {
        return Practice.in("Europe/Madrid").open("1 09:00-13:00", "1 15:00-19:00");
    }

    @Test
    void a1AvailabilityIsWhatClinicAndProviderShare() {
        assertThat(practice().works("1 10:00-18:00").availability(MONDAY, MONDAY))
                .containsExactly(
                        "2026-11-23T10:00+01:00 to 2026-11-23T13:00+01:00",
                        "2026-11-23T15:00+01:00 to 2026-11-23T18:00+01:00");
    }

    @Test
    void h5WithoutClinicRowsTheDayIsClosedWhateverTheProviderSays() {
        assertThat(practice().works("2 09:00-17:00").availability(MONDAY, "2026-11-29"))
                .isEmpty();
    }

    @Test
    void h6AProviderFollowsTheClinicUntilOwnRowsAreSaved() {
        assertThat(practice().availability(MONDAY, MONDAY)).hasSize(2);
        assertThat(practice().works().availability(MONDAY, MONDAY)).isEmpty();
        assertThat(practice().works("1 09:00-10:00").follows().availability(MONDAY, MONDAY))
                .hasSize(2);
    }

    @Test
    void h7OwnHoursOutsideTheClinicsCreateNothing() {
        assertThat(practice().works("1 07:00-09:30").availability(MONDAY, MONDAY))
                .containsExactly("2026-11-23T09:00+01:00 to 2026-11-23T09:30+01:00");
    }

    @Test
    void h10SpecialHoursReplaceTheClinicsDay() {
        assertThat(practice().open(special(MONDAY, "12:00-14:00")).availability(MONDAY, "2026-11-30"))
                .containsExactly(
                        "2026-11-23T12:00+01:00 to 2026-11-23T14:00+01:00",
                        "2026-11-30T09:00+01:00 to 2026-11-30T13:00+01:00",
                        "2026-11-30T15:00+01:00 to 2026-11-30T19:00+01:00");
        assertThat(practice().open(special(MONDAY)).availability(MONDAY, MONDAY))
                .isEmpty();
    }

    @Test
    void h10AProvidersSpecialHoursCountAlsoWhileFollowingTheClinic() {
        var special = special(MONDAY, "08:00-10:00");
        assertThat(practice().works(special).availability(MONDAY, "2026-11-30"))
                .containsExactly(
                        "2026-11-23T09:00+01:00 to 2026-11-23T10:00+01:00",
                        "2026-11-30T09:00+01:00 to 2026-11-30T13:00+01:00",
                        "2026-11-30T15:00+01:00 to 2026-11-30T19:00+01:00");
        assertThat(practice().works("1 09:00-18:00").works(special).availability(MONDAY, MONDAY))
                .containsExactly("2026-11-23T09:00+01:00 to 2026-11-23T10:00+01:00");
    }

    @Test
    void h10AProvidersSpecialHoursNeverOpenAClosedClinic() {
        assertThat(practice().works(special("2026-11-24", "09:00-12:00")).availability("2026-11-24", "2026-11-24"))
                .isEmpty();
        assertThat(practice()
                        .open(special(MONDAY))
                        .works(special(MONDAY, "09:00-12:00"))
                        .availability(MONDAY, MONDAY))
                .isEmpty();
    }

    @Test
    void s6TheClinicsSpecialHoursHoldForAFollowerWithSpecialHoursOnAnotherDate() {
        assertThat(practice()
                        .open(special(MONDAY, "12:00-14:00"))
                        .works(special("2026-11-30", "09:00-10:00"))
                        .availability(MONDAY, "2026-11-30"))
                .containsExactly(
                        "2026-11-23T12:00+01:00 to 2026-11-23T14:00+01:00",
                        "2026-11-30T09:00+01:00 to 2026-11-30T10:00+01:00");
    }

    @Test
    void a2OnlyApprovedProvidersOfActiveClinicsHaveAny() {
        assertThat(practice().inactive().availability(MONDAY, MONDAY)).isEmpty();
        assertThat(practice().member(false, MembershipStatus.APPROVED).availability(MONDAY, MONDAY))
                .isEmpty();
        assertThat(practice().member(true, MembershipStatus.PENDING).availability(MONDAY, MONDAY))
                .isEmpty();
        assertThat(practice().member(true, MembershipStatus.SUSPENDED).availability(MONDAY, MONDAY))
                .isEmpty();
    }

    @Test
    void a3ANightOverMidnightIsOnePieceAndTheQueriesDatesCutIt() {
        var night = Practice.in("Europe/Madrid").open("1 22:00-06:00");
        assertThat(night.availability(MONDAY, "2026-11-24"))
                .containsExactly("2026-11-23T22:00+01:00 to 2026-11-24T06:00+01:00");
        assertThat(night.availability(MONDAY, MONDAY))
                .containsExactly("2026-11-23T22:00+01:00 to 2026-11-24T00:00+01:00");
        assertThat(night.availability("2026-11-24", "2026-11-24"))
                .containsExactly("2026-11-24T00:00+01:00 to 2026-11-24T06:00+01:00");
    }

    @Test
    void a4ClosuresOfEveryKindAreTakenAway() {
        var timed = timed(MONDAY + "T12:00", MONDAY + "T16:00");
        assertThat(practice().closed(timed).availability(MONDAY, MONDAY))
                .containsExactly(
                        "2026-11-23T09:00+01:00 to 2026-11-23T12:00+01:00",
                        "2026-11-23T16:00+01:00 to 2026-11-23T19:00+01:00");
        assertThat(practice().away(timed).availability(MONDAY, MONDAY))
                .hasSize(2)
                .first()
                .asString()
                .contains("12:00");
        assertThat(practice().onLeave(timed).availability(MONDAY, MONDAY))
                .first()
                .asString()
                .contains("12:00");
        assertThat(practice().onLeave(allDay("2026-11-20", MONDAY)).availability("2026-11-16", MONDAY))
                .allMatch(piece -> piece.startsWith("2026-11-16"));
    }

    @Test
    void a4ClosuresMayComeInAnyOrderAndOverlap() {
        assertThat(practice()
                        .closed(timed(MONDAY + "T17:00", MONDAY + "T18:00"))
                        .closed(timed(MONDAY + "T09:00", MONDAY + "T16:00"))
                        .away(timed(MONDAY + "T08:00", MONDAY + "T10:00"))
                        .availability(MONDAY, MONDAY))
                .containsExactly(
                        "2026-11-23T16:00+01:00 to 2026-11-23T17:00+01:00",
                        "2026-11-23T18:00+01:00 to 2026-11-23T19:00+01:00");
    }

    @Test
    void a4ATimedLeaveWithAZoneMeansThatZone() {
        var inNewYork = new Stretch.TimedIn(timed(MONDAY + "T04:00", MONDAY + "T05:00"), ZoneId.of("America/New_York"));
        assertThat(practice().onLeave(inNewYork).availability(MONDAY, MONDAY))
                .startsWith(
                        "2026-11-23T09:00+01:00 to 2026-11-23T10:00+01:00",
                        "2026-11-23T11:00+01:00 to 2026-11-23T13:00+01:00");
    }

    @Test
    void a5AnAllDayClosureEndsWithItsDayOf23Or25Hours() {
        var always = Practice.in("Europe/Madrid").open("6 00:00-24:00", "7 00:00-24:00", "1 00:00-24:00");
        assertThat(always.closed(allDay("2026-03-29", "2026-03-29")).availability("2026-03-28", "2026-03-30"))
                .containsExactly(
                        "2026-03-28T00:00+01:00 to 2026-03-29T00:00+01:00",
                        "2026-03-30T00:00+02:00 to 2026-03-31T00:00+02:00");
        assertThat(always.closed(allDay("2026-10-25", "2026-10-25")).availability("2026-10-24", "2026-10-26"))
                .containsExactly(
                        "2026-10-24T00:00+02:00 to 2026-10-25T00:00+02:00",
                        "2026-10-26T00:00+01:00 to 2026-10-27T00:00+01:00");
    }

    @Test
    void a5ADateThatTheZoneLeftOutHasNoAvailability() {
        assertThat(Practice.in("Pacific/Apia")
                        .open("4 00:00-24:00", "5 00:00-24:00", "6 00:00-24:00")
                        .availability("2011-12-29", "2011-12-31"))
                .containsExactly("2011-12-29T00:00-10:00 to 2012-01-01T00:00+14:00");
    }

    @Test
    void s7AQueryHasAtMost92Dates() {
        var from = LocalDate.of(2026, 1, 1);
        assertThat(QueryDates.of(from, from.plusDays(91)).dates().count()).isEqualTo(92);
        assertThatThrownBy(() -> QueryDates.of(from, from.plusDays(92)))
                .isInstanceOf(RangeTooLong.class)
                .hasMessage("the range has 93 days; at most 92 can be asked at once");
        assertThatThrownBy(() -> QueryDates.of(from, from.minusDays(1))).isInstanceOf(InvalidPeriod.class);
    }
}

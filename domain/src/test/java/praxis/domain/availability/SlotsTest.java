package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.domain.Fixtures.busy;
import static praxis.domain.Fixtures.instant;
import static praxis.domain.Fixtures.timed;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import praxis.domain.Fixtures;
import praxis.domain.InvalidPeriod;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Hours;

class SlotsTest {

    private static final String MONDAY = "2026-11-23";

    private static Practice open(String hours) {
        return Practice.in("Europe/Madrid").open("1 " + hours);
    }

    private static SlotRules every(int step, Alignment alignment) {
        return new SlotRules(30, step, alignment, 0, 0, 0, 365);
    }

    @Test
    void s1AServiceFitsToTheLastMinuteAndNotOneMore() {
        assertThat(open("09:00-10:00").slots(MONDAY, MONDAY))
                .containsExactly("2026-11-23T09:00+01:00", "2026-11-23T09:15+01:00", "2026-11-23T09:30+01:00");
        assertThat(open("09:00-09:29").slots(MONDAY, MONDAY)).isEmpty();
    }

    @Test
    void s1AServiceMayRunOnOverMidnight() {
        var night = Practice.in("Europe/Madrid").open("1 23:00-00:20").offers(every(30, Alignment.CLOCK));
        assertThat(night.slots(MONDAY, MONDAY)).containsExactly("2026-11-23T23:00+01:00", "2026-11-23T23:30+01:00");
        assertThat(night.slots("2026-11-24", "2026-11-24")).isEmpty();
    }

    @Test
    void s2TheClockGridCountsFromMidnight() {
        assertThat(open("09:10-11:00").offers(every(25, Alignment.CLOCK)).slots(MONDAY, MONDAY))
                .containsExactly(
                        "2026-11-23T09:10+01:00",
                        "2026-11-23T09:35+01:00",
                        "2026-11-23T10:00+01:00",
                        "2026-11-23T10:25+01:00");
    }

    @Test
    void s2ThePeriodGridCountsFromTheHoursWhateverIsClosedOrTaken() {
        assertThat(open("09:10-11:00")
                        .offers(every(20, Alignment.PERIOD))
                        .closed(timed(MONDAY + "T09:10", MONDAY + "T09:25"))
                        .busy(busy(MONDAY + "T09:50:00+01:00", MONDAY + "T10:05:00+01:00", 0, 0, false))
                        .slots(MONDAY, MONDAY))
                .containsExactly("2026-11-23T10:10+01:00", "2026-11-23T10:30+01:00");
    }

    @Test
    void s2AfterMidnightThePeriodGridCountsAnew() {
        assertThat(open("23:10-00:50").offers(every(40, Alignment.PERIOD)).slots(MONDAY, "2026-11-24"))
                .containsExactly("2026-11-23T23:10+01:00", "2026-11-23T23:50+01:00", "2026-11-24T00:00+01:00");
    }

    @Test
    void s2BothHalfPastOnesOfARepeatedHourAreOffered() {
        assertThat(Practice.in("Europe/Madrid")
                        .open("7 02:00-03:00")
                        .offers(every(30, Alignment.CLOCK))
                        .slots("2026-10-25", "2026-10-25"))
                .containsExactly(
                        "2026-10-25T02:00+02:00",
                        "2026-10-25T02:30+02:00",
                        "2026-10-25T02:00+01:00",
                        "2026-10-25T02:30+01:00");
    }

    @Test
    void s2TheClockGridFollowsTheWallAfterAChangeOf30Minutes() {
        assertThat(Practice.in("Australia/Lord_Howe")
                        .open("7 00:00-04:00")
                        .offers(every(60, Alignment.CLOCK))
                        .slots("2026-04-05", "2026-04-05"))
                .containsExactly(
                        "2026-04-05T00:00+11:00",
                        "2026-04-05T01:00+11:00",
                        "2026-04-05T02:00+10:30",
                        "2026-04-05T03:00+10:30");
    }

    @Test
    void s3TheLargerOfTheTwoBuffersThatMeetIsKept() {
        var rules = new SlotRules(30, 5, Alignment.CLOCK, 10, 5, 0, 365);
        assertThat(open("09:00-12:00")
                        .offers(rules)
                        .busy(busy(MONDAY + "T10:00:00+01:00", MONDAY + "T11:00:00+01:00", 20, 0, true))
                        .slots(MONDAY, MONDAY))
                .containsExactly(
                        "2026-11-23T09:00+01:00",
                        "2026-11-23T09:05+01:00",
                        "2026-11-23T09:10+01:00",
                        "2026-11-23T11:10+01:00",
                        "2026-11-23T11:15+01:00",
                        "2026-11-23T11:20+01:00",
                        "2026-11-23T11:25+01:00",
                        "2026-11-23T11:30+01:00");
    }

    @Test
    void s3BuffersMayReachOutsideTheHours() {
        var rules = new SlotRules(30, 30, Alignment.CLOCK, 60, 60, 0, 365);
        assertThat(open("09:00-10:00").offers(rules).slots(MONDAY, MONDAY)).hasSize(2);
    }

    @Test
    void s3ABusyTimeThatEndsWithinASecondTakesTheWholeSecond() {
        var taken = open("09:00-11:00")
                .offers(new SlotRules(30, 1, Alignment.CLOCK, 0, 0, 0, 365))
                .busy(busy(MONDAY + "T09:00:00+01:00", MONDAY + "T10:00:00.5+01:00", 0, 0, false));
        assertThat(taken.slots(MONDAY, MONDAY)).first().isEqualTo("2026-11-23T10:01+01:00");
        assertThat(taken.reasons(MONDAY + "T10:00:00+01:00")).containsExactly(ReasonCode.BUSY);
    }

    @Test
    void s4TheNoticeIsKeptToTheSecond() {
        var rules = new SlotRules(30, 15, Alignment.CLOCK, 0, 0, 120, 365);
        assertThat(open("09:00-10:00")
                        .offers(rules)
                        .at(MONDAY + "T07:15:00+01:00")
                        .slots(MONDAY, MONDAY))
                .containsExactly("2026-11-23T09:15+01:00", "2026-11-23T09:30+01:00");
        assertThat(open("09:00-10:00")
                        .offers(rules)
                        .at(MONDAY + "T07:15:00.001+01:00")
                        .slots(MONDAY, MONDAY))
                .containsExactly("2026-11-23T09:30+01:00");
    }

    @Test
    void s4TheHorizonCountsLocalDates() {
        var rules = new SlotRules(30, 30, Alignment.CLOCK, 0, 0, 0, 7);
        var practice = open("09:00-10:00").offers(rules);
        assertThat(practice.at("2026-11-15T23:30:00Z").slots(MONDAY, MONDAY)).hasSize(2);
        assertThat(practice.at("2026-11-15T22:30:00Z").slots(MONDAY, MONDAY)).isEmpty();
        assertThat(practice.at("2026-11-15T23:30:00Z").slots("2026-11-20", "2026-11-30"))
                .hasSize(2);
    }

    @Test
    void s5WithoutAssignedProvidersThereAreNoSlots() {
        assertThat(open("09:00-10:00").assigned().slots(MONDAY, MONDAY)).isEmpty();
        assertThat(open("09:00-10:00").assigned("p2").slots(MONDAY, MONDAY)).isEmpty();
        assertThat(open("09:00-10:00").notOffered().slots(MONDAY, MONDAY)).isEmpty();
    }

    @Test
    void s5AnyProviderIsOrderedByStartThenProvider() {
        var clinic = new ClinicSchedule(
                Fixtures.clinic(ZoneId.of("Europe/Madrid"), ClinicStatus.ACTIVE),
                new Hours(Fixtures.week("1 09:00-10:00"), Fixtures.special("2026-11-30")),
                List.of());
        var schedule = new ServiceSchedule(
                clinic,
                Fixtures.service("s1", every(30, Alignment.CLOCK), true, List.of("p1", "p2")),
                List.of(member("p2", "ben"), member("p1", "ana")),
                Map.of(
                        new UserId("ben"),
                        new BusyTimes(
                                List.of(busy(MONDAY + "T09:00:00+01:00", MONDAY + "T09:10:00+01:00", 0, 0, true)))));
        var slots = schedule.slots(
                QueryDates.of(java.time.LocalDate.parse(MONDAY), java.time.LocalDate.parse(MONDAY)),
                instant("2026-01-01T00:00:00Z"));
        assertThat(slots)
                .containsExactly(
                        slot("09:00", "09:30", "p1"), slot("09:30", "10:00", "p1"), slot("09:30", "10:00", "p2"));
    }

    private static ProviderSchedule member(String id, String person) {
        return ProviderSchedule.of(Fixtures.member(id, person, true, MembershipStatus.APPROVED, HoursSource.CLINIC));
    }

    private static Slot slot(String start, String end, String provider) {
        return new Slot(
                instant(MONDAY + "T" + start + ":00+01:00"),
                instant(MONDAY + "T" + end + ":00+01:00"),
                new MembershipId(provider));
    }

    @Test
    void s7ASlotBelongsToTheDateOfItsStart() {
        var night = open("23:00-01:00").offers(every(30, Alignment.CLOCK));
        assertThat(night.slots("2026-11-24", "2026-11-24"))
                .containsExactly("2026-11-24T00:00+01:00", "2026-11-24T00:30+01:00");
    }

    @Test
    void theNextSlotsStartAtOrAfterTheInstantAsked() {
        var practice = open("09:00-10:00").offers(every(30, Alignment.CLOCK));
        assertThat(practice.next(MONDAY + "T09:30:00+01:00", 3))
                .containsExactly("2026-11-23T09:30+01:00", "2026-11-30T09:00+01:00", "2026-11-30T09:30+01:00");
        assertThat(practice.next(MONDAY + "T09:30:01+01:00", 1)).containsExactly("2026-11-30T09:00+01:00");
        assertThat(practice.at(MONDAY + "T09:10:00+01:00").next("2026-01-01T00:00:00Z", 1))
                .containsExactly("2026-11-23T09:30+01:00");
    }

    @Test
    void s4TheHorizonCountsFromTheDayThatHasBegunWhereTheClockIsSetBackOverMidnight() {
        var clinic = Practice.in("America/St_Johns")
                .open("7 00:00-01:00")
                .offers(new SlotRules(30, 30, Alignment.CLOCK, 0, 0, 0, 0))
                .at("2006-10-28T23:15:00-03:30");
        var left = List.of("2006-10-28T23:30-03:30", "2006-10-29T00:00-03:30", "2006-10-29T00:30-03:30");
        assertThat(clinic.slots("2006-10-29", "2006-10-29")).isEqualTo(left);
        assertThat(clinic.next("2006-10-28T23:15:00-03:30", 5)).isEqualTo(left);
        assertThat(clinic.reasons("2006-10-29T00:00:00-03:30")).isEmpty();
    }

    @Test
    void s4TheSearchForTheNextSlotEndsAtTheHorizon() {
        var rules = new SlotRules(30, 30, Alignment.CLOCK, 0, 0, 0, 20);
        var practice = open("09:00-10:00").offers(rules).at("2026-11-10T12:00:00Z");
        assertThat(practice.next("2026-11-24T00:00:00Z", 9))
                .containsExactly("2026-11-30T09:00+01:00", "2026-11-30T09:30+01:00");
        assertThat(practice.next("2027-11-24T00:00:00Z", 9)).isEmpty();
        assertThat(open("09:00-10:00").at("9999-12-20T00:00:00Z").next("9999-12-21T00:00:00Z", 99))
                .hasSize(3);
    }

    @Test
    void anInstantOutsideTheYears1To9999IsRefused() {
        var practice = open("09:00-10:00");
        assertThatThrownBy(() -> practice.next("+999999999-12-31T23:59:59-18:00", 1))
                .isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> practice.explain("-999999999-01-01T00:00:00+18:00"))
                .isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> practice.at("+10000-01-01T00:00:00Z").slots(MONDAY, MONDAY))
                .isInstanceOf(InvalidPeriod.class);
    }
}

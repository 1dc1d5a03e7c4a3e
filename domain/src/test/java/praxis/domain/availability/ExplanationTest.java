package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.allDay;
import static praxis.domain.Fixtures.busy;
import static praxis.domain.Fixtures.special;
import static praxis.domain.Fixtures.timed;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;

class ExplanationTest {

    private static final String NINE = "2026-11-23T09:00:00+01:00";

    private static Practice practice() {
        return Practice.in("Europe/Madrid").open("1 09:00-13:00", "1 15:00-19:00");
    }

    private static Reason reason(ReasonCode code, String detail, String kind, String id) {
        return new Reason(code, detail, Optional.of(new Reason.Source(kind, id)));
    }

    @Test
    void e2WhatIsListedHasNoReason() {
        assertThat(practice().slots("2026-11-23", "2026-11-23")).contains("2026-11-23T09:00+01:00");
        assertThat(practice().explain(NINE).bookable()).isTrue();
        assertThat(practice().inactive().explain(NINE).bookable()).isFalse();
    }

    @Test
    void e1EveryReasonOfTheProviderNamesItsRow() {
        assertThat(practice()
                        .inactive()
                        .member(false, MembershipStatus.SUSPENDED)
                        .assigned("p2")
                        .notOffered()
                        .explain(NINE)
                        .reasons())
                .containsExactly(
                        reason(ReasonCode.CLINIC_INACTIVE, "The clinic is inactive.", "clinic", "A"),
                        reason(
                                ReasonCode.NOT_A_PROVIDER,
                                "This member is not a provider in the clinic.",
                                "membership",
                                "p1"),
                        reason(ReasonCode.NOT_APPROVED, "The provider is suspended, not approved.", "membership", "p1"),
                        reason(
                                ReasonCode.NOT_ASSIGNED,
                                "The provider is not assigned to this service.",
                                "service",
                                "s1"),
                        reason(ReasonCode.SERVICE_INACTIVE, "The service is not offered at present.", "service", "s1"));
    }

    @Test
    void besideOtherProvidersWhatIsTheProvidersOwnSaysSo() {
        var period = practice()
                .offers(new SlotRules(30, 20, Alignment.PERIOD, 0, 0, 0, 365))
                .away(allDay("2026-11-23", "2026-11-23"))
                .explain("2026-11-23T12:50:00+01:00");
        var clock = practice().works("1 10:00-12:00").explain("2026-11-23T12:50:00+01:00");
        assertThat(told(period, Alignment.PERIOD))
                .containsExactly("OUTSIDE_CLINIC_HOURS", "PROVIDER_CLOSURE of p1", "OFF_GRID of p1");
        assertThat(told(clock, Alignment.CLOCK))
                .containsExactly("OUTSIDE_CLINIC_HOURS", "OUTSIDE_PROVIDER_HOURS of p1", "OFF_GRID");
    }

    private static List<String> told(Explanation explanation, Alignment alignment) {
        return explanation.reasons(new MembershipId("p1"), alignment).stream()
                .map(reason ->
                        reason.code() + reason.provider().map(id -> " of " + id).orElse(""))
                .toList();
    }

    @Test
    void e1AClosedDateIsNotADateWithOtherHours() {
        assertThat(practice().explain("2026-11-24T09:00:00+01:00").reasons())
                .containsExactly(reason(
                        ReasonCode.CLINIC_CLOSED, "The clinic is closed on Tuesday 2026-11-24.", "work_hours", "A"));
        assertThat(practice().explain("2026-11-23T12:45:00+01:00").reasons())
                .containsExactly(reason(
                        ReasonCode.OUTSIDE_CLINIC_HOURS,
                        "The clinic is open 09:00-13:00, 15:00-19:00 on Monday 2026-11-23.",
                        "work_hours",
                        "A"));
        assertThat(practice().open(special("2026-11-23")).explain(NINE).reasons())
                .containsExactly(reason(
                        ReasonCode.CLINIC_CLOSED,
                        "The clinic is closed on Monday 2026-11-23 (special hours).",
                        "special_hours",
                        "2026-11-23"));
    }

    @Test
    void e1TheProvidersHoursAreAReasonOnlyWhereTheyAreTheProvidersOwn() {
        assertThat(practice().reasons("2026-11-23T08:00:00+01:00")).containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS);
        assertThat(practice().works("1 10:00-12:00").explain(NINE).reasons())
                .containsExactly(reason(
                        ReasonCode.OUTSIDE_PROVIDER_HOURS,
                        "The provider works 10:00-12:00 on Monday 2026-11-23.",
                        "work_hours",
                        "p1"));
        assertThat(practice().works(special("2026-11-23")).explain(NINE).reasons())
                .containsExactly(reason(
                        ReasonCode.OUTSIDE_PROVIDER_HOURS,
                        "The provider does not work on Monday 2026-11-23 (special hours).",
                        "special_hours",
                        "2026-11-23"));
        assertThat(practice().works(special("2026-11-30")).reasons("2026-11-23T08:00:00+01:00"))
                .containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS);
    }

    @Test
    void e1EveryClosureAndLeaveIsNamed() {
        assertThat(practice()
                        .closed(timed("2026-11-23T09:29", "2026-11-23T10:00"))
                        .closed(timed("2026-11-23T09:30", "2026-11-23T10:00"))
                        .away(allDay("2026-11-23", "2026-11-24"))
                        .onLeave(allDay("2026-11-23", "2026-11-23"))
                        .explain(NINE)
                        .reasons())
                .containsExactly(
                        reason(
                                ReasonCode.CLINIC_CLOSURE,
                                "The clinic is closed 2026-11-23T09:29 to 2026-11-23T10:00: Painting",
                                "closure",
                                "c1"),
                        reason(
                                ReasonCode.PROVIDER_CLOSURE,
                                "The provider is away 2026-11-23 to 2026-11-24.",
                                "closure",
                                "c2"),
                        reason(ReasonCode.PERSON_LEAVE, "The provider is on leave 2026-11-23.", "leave", "l1"));
        assertThat(practice()
                        .away(timed("2026-11-23T09:30", "2026-11-23T10:00"))
                        .onLeave(timed("2026-11-23T08:00", "2026-11-23T09:00"))
                        .reasons(NINE))
                .isEmpty();
    }

    @Test
    void b3OfABusyTimeElsewhereNothingElseIsTold() {
        assertThat(practice()
                        .busy(busy(NINE, "2026-11-23T09:10:00+01:00", 0, 0, true))
                        .busy(busy("2026-11-23T09:20:00+01:00", "2026-11-23T09:40:00+01:00", 0, 0, false))
                        .explain(NINE)
                        .reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.BUSY_ELSEWHERE,
                                "The provider is busy in another clinic at this time.",
                                Optional.empty()),
                        reason(
                                ReasonCode.BUSY,
                                "The provider has an appointment at this time.",
                                "appointment",
                                "appointment-1"));
    }

    @Test
    void e1ABufferIsAReasonOnlyWhereTheServiceItselfDoesNotOverlap() {
        var rules = new SlotRules(30, 15, Alignment.CLOCK, 0, 10, 0, 365);
        var before = busy("2026-11-23T09:39:00+01:00", "2026-11-23T10:00:00+01:00", 0, 0, false);
        assertThat(practice().offers(rules).busy(before).explain(NINE).reasons())
                .containsExactly(reason(
                        ReasonCode.BUFFER,
                        "Too close to another appointment of the provider.",
                        "appointment",
                        "appointment-1"));
        var later = busy("2026-11-23T09:40:00+01:00", "2026-11-23T10:00:00+01:00", 0, 0, false);
        assertThat(practice().offers(rules).busy(later).reasons(NINE)).isEmpty();
        var touching = busy("2026-11-23T08:00:00+01:00", NINE, 0, 1, true);
        assertThat(practice().busy(touching).reasons(NINE)).containsExactly(ReasonCode.BUFFER);
        assertThat(practice().busy(before).reasons("2026-11-23T10:00:00+01:00")).isEmpty();
    }

    @Test
    void e1OffGridIsAskedOnThePeriodGridOnlyInsideTheHours() {
        var period = practice().offers(new SlotRules(30, 20, Alignment.PERIOD, 0, 0, 0, 365));
        assertThat(period.reasons("2026-11-23T09:10:00+01:00")).containsExactly(ReasonCode.OFF_GRID);
        assertThat(period.reasons("2026-11-23T08:50:00+01:00")).containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS);
        assertThat(practice().explain("2026-11-23T08:50:00+01:00").reasons())
                .contains(reason(ReasonCode.OFF_GRID, "Starts come every 15 minutes.", "service", "s1"));
    }

    @Test
    void s2AStartThatIsNoWholeMinuteIsOffTheGrid() {
        assertThat(practice().reasons("2026-11-23T09:00:00.000000001+01:00")).containsExactly(ReasonCode.OFF_GRID);
        assertThat(practice().reasons("2026-11-23T09:00:01+01:00")).containsExactly(ReasonCode.OFF_GRID);
        assertThat(practice().reasons("2026-11-23T12:30:00.5+01:00"))
                .containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS, ReasonCode.OFF_GRID);
        assertThat(practice().reasons("2026-11-23T08:59:59.5+01:00"))
                .containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS, ReasonCode.OFF_GRID);
    }

    @Test
    void s4TooSoonAndTooFarSayWhatHolds() {
        assertThat(practice().at("2026-11-23T09:00:00.5+01:00").explain(NINE).reasons())
                .containsExactly(reason(ReasonCode.TOO_SOON, "The start lies in the past.", "service", "s1"));
        assertThat(practice().at(NINE).reasons(NINE)).isEmpty();
        var rules = new SlotRules(30, 15, Alignment.CLOCK, 0, 0, 60, 1);
        assertThat(practice()
                        .offers(rules)
                        .at("2026-11-23T08:01:00+01:00")
                        .explain(NINE)
                        .reasons())
                .containsExactly(reason(ReasonCode.TOO_SOON, "A start needs 60 minutes' notice.", "service", "s1"));
        assertThat(practice()
                        .offers(rules)
                        .at("2026-11-21T23:59:00+01:00")
                        .explain(NINE)
                        .reasons())
                .containsExactly(
                        reason(ReasonCode.TOO_FAR, "The last date to be booked is 2026-11-22.", "service", "s1"));
        assertThat(practice().offers(rules).at("2026-11-22T00:00:00+01:00").reasons(NINE))
                .isEmpty();
    }

    @Test
    void a5OnADayOf25HoursEachMinuteIsLookedAt() {
        var sunday = Practice.in("Europe/Madrid").open("7 00:00-02:30", "7 03:00-24:00");
        assertThat(sunday.reasons("2026-10-25T02:00:00+02:00")).isEmpty();
        assertThat(sunday.reasons("2026-10-25T02:00:00+01:00")).isEmpty();
        assertThat(sunday.reasons("2026-10-25T02:15:00+01:00")).containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS);
    }

    @Test
    void a5ADateThatTheZoneLeftOutIsNoReason() {
        var practice = Practice.in("Pacific/Apia")
                .open("4 00:00-24:00", "6 00:00-24:00")
                .offers(new SlotRules(120, 60, Alignment.CLOCK, 0, 0, 0, 365))
                .at("2011-12-01T00:00:00Z");
        assertThat(practice.slots("2011-12-29", "2011-12-29")).contains("2011-12-29T23:00-10:00");
        assertThat(practice.reasons("2011-12-29T23:00:00-10:00")).isEmpty();
    }

    @Test
    void theLastDayThatCanBeAskedForHasReasonsToo() {
        var always = Practice.in("Pacific/Auckland")
                .open("5 00:00-24:00", "6 00:00-24:00")
                .offers(new SlotRules(1440, 15, Alignment.CLOCK, 0, 0, 0, 365))
                .at("9999-12-01T00:00:00Z");
        assertThat(always.reasons("9999-12-31T00:15:00+13:00")).containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS);
        assertThat(always.reasons("9999-12-31T00:00:00+13:00")).isEmpty();
    }
}

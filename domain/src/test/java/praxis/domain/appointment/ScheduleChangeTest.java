package praxis.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.allDay;
import static praxis.domain.Fixtures.busy;
import static praxis.domain.Fixtures.closure;
import static praxis.domain.Fixtures.instant;
import static praxis.domain.Fixtures.timed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.closure.Closure;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;
import praxis.domain.time.TimeRange;
import praxis.domain.time.TimeRanges;

final class ScheduleChangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final QueryDates ASKED = QueryDates.of(MONDAY, MONDAY);
    private static final Map<UserId, BusyTimes> NOBODY = Map.of();
    private static final Appointment TEN = Visits.at("2026-11-23T10:00:00+01:00");
    private static final ServiceSchedule BEFORE = Visits.schedule(NOBODY);

    @Test
    void b6_a_closure_turns_out_what_it_touches_and_nothing_else() {
        var noon = Visits.at("2026-11-23T12:00:00+01:00");
        var closed = Visits.schedule(NOBODY, closed("2026-11-23T11:00", "2026-11-23T12:30"));

        var misfits = new ScheduleChange(BEFORE, closed).misfits(List.of(TEN, noon), Visits.NOW);

        assertThat(misfits).extracting(Impact.Misfit::appointment).containsExactly(noon);
        assertThat(codes(misfits)).containsExactly(ReasonCode.CLINIC_CLOSURE);
    }

    @Test
    void b6_shorter_hours_a_suspension_and_an_end_of_the_assignment_do_too() {
        var shorter = Visits.schedule("1 09:00-10:15", SlotRules.of(30), List.of("p1", "p2"), NOBODY);
        var suspended = new ServiceSchedule(
                BEFORE.clinic(),
                BEFORE.service(),
                List.of(Visits.provider("p1", "ana", MembershipStatus.SUSPENDED)),
                NOBODY);
        var unassigned = Visits.schedule("1 09:00-13:00", SlotRules.of(30), List.of("p2"), NOBODY);

        assertThat(codes(misfits(shorter, TEN))).containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS);
        assertThat(codes(misfits(suspended, TEN))).containsExactly(ReasonCode.NOT_APPROVED);
        assertThat(codes(misfits(unassigned, TEN))).containsExactly(ReasonCode.NOT_ASSIGNED);
    }

    @Test
    void b6_a_new_grid_notice_horizon_length_or_buffer_disturbs_no_appointment() {
        var rules = new SlotRules(90, 60, Alignment.CLOCK, 60, 60, 50_000, 0);
        var other = Visits.schedule("1 09:00-10:30", rules, List.of("p1", "p2"), NOBODY);

        assertThat(misfits(other, TEN)).isEmpty();
    }

    @Test
    void b6_it_keeps_its_own_length_and_does_not_collide_with_itself_or_with_others() {
        var itself = TEN.busyFor(TEN.clinic());
        var other = busy("2026-11-23T10:15:00+01:00", "2026-11-23T10:45:00+01:00", 0, 0, true);
        var booked = Visits.schedule(Visits.busy("ana", itself, other));

        assertThat(new ScheduleChange(booked, booked).misfits(List.of(TEN), Visits.NOW))
                .isEmpty();
        assertThat(Fit.reasons(booked, TEN, Visits.NOW))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.BUSY_ELSEWHERE);
    }

    @Test
    void b6_what_was_overridden_before_counts_only_for_a_reason_that_comes() {
        var evening = Visits.at("2026-11-23T18:00:00+01:00");
        var longer = Visits.schedule("1 09:00-15:00", SlotRules.of(30), List.of("p1", "p2"), NOBODY);
        var closed = Visits.schedule(NOBODY, closed("2026-11-23T17:00", "2026-11-23T19:00"));

        assertThat(misfits(longer, evening)).isEmpty();
        assertThat(codes(misfits(closed, evening))).containsExactly(ReasonCode.CLINIC_CLOSURE);
    }

    @Test
    void b6_what_is_over_or_holds_nothing_any_more_is_left_alone() {
        var closed =
                Visits.schedule(NOBODY, closure("c", Optional.empty(), allDay("2026-11-01", "2026-11-30"), none()));
        var past = Visits.at("2026-11-16T09:00:00+01:00");
        var expired = Visits.held("2026-11-23T10:00:00+01:00", Visits.NOW);

        assertThat(misfits(closed, past)).isEmpty();
        assertThat(misfits(closed, expired)).isEmpty();
        assertThat(misfits(closed, TEN.become(AppointmentStatus.CANCELLED))).isEmpty();
        assertThat(misfits(closed, TEN)).hasSize(1);
    }

    @Test
    void b6_bookable_minutes_appear_and_vanish_with_the_slots_that_they_lie_in() {
        var moved = Visits.schedule("1 10:00-14:00", SlotRules.of(30), List.of("p2"), NOBODY);

        var minutes = new ScheduleChange(BEFORE, moved).minutes(ASKED, Visits.NOW);

        assertThat(minutes)
                .containsExactly(
                        new Impact.Minutes(new MembershipId("p1"), TimeRanges.NONE, on("09:00", "13:00")),
                        new Impact.Minutes(new MembershipId("p2"), on("13:00", "14:00"), on("09:00", "10:00")));
    }

    @Test
    void b6_minutes_in_no_slot_are_not_bookable() {
        var untilTenTwenty = Visits.schedule("1 09:00-10:20", SlotRules.of(30), List.of("p1"), NOBODY);
        var untilTen = Visits.schedule("1 09:00-10:15", SlotRules.of(30), List.of("p1"), NOBODY);

        assertThat(new ScheduleChange(untilTen, untilTenTwenty).impact(ASKED, List.of(), Visits.NOW))
                .isEqualTo(Impact.NONE);
    }

    private static List<Impact.Misfit> misfits(ServiceSchedule after, Appointment appointment) {
        return new ScheduleChange(BEFORE, after)
                .impact(ASKED, List.of(appointment), Visits.NOW)
                .misfits();
    }

    private static List<ReasonCode> codes(List<Impact.Misfit> misfits) {
        return misfits.stream()
                .flatMap(misfit -> misfit.reasons().stream())
                .map(Reason::code)
                .toList();
    }

    private static Closure closed(String start, String end) {
        return closure("c", Optional.empty(), timed(start, end), none());
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static TimeRanges on(String start, String end) {
        return TimeRanges.of(List.of(new TimeRange(
                instant("2026-11-23T" + start + ":00+01:00"), instant("2026-11-23T" + end + ":00+01:00"))));
    }
}

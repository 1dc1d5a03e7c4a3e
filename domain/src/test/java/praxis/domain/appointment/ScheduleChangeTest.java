package praxis.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.busy;
import static praxis.domain.Fixtures.closure;
import static praxis.domain.Fixtures.timed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.closure.Closure;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;
import praxis.domain.service.Alignment;
import praxis.domain.service.SlotRules;

final class ScheduleChangeTest {

    private static final Map<UserId, BusyTimes> NOBODY = Map.of();
    private static final Appointment TEN = Visits.at("2026-11-23T10:00:00+01:00");
    private static final ServiceSchedule BEFORE = Visits.schedule(NOBODY);
    private static final ServiceSchedule EVENING_CLOSED =
            Visits.schedule(NOBODY, closed("2026-11-23T17:00", "2026-11-23T19:00"));

    @Test
    void b6_a_closure_turns_out_what_it_touches_and_nothing_else() {
        var noon = Visits.at("2026-11-23T12:00:00+01:00");
        var closed = Visits.schedule(NOBODY, closed("2026-11-23T11:00", "2026-11-23T12:30"));

        assertThat(brought(closed, TEN)).isEmpty();
        assertThat(brought(closed, noon)).containsExactly(ReasonCode.CLINIC_CLOSURE);
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

        assertThat(brought(shorter, TEN)).containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS);
        assertThat(brought(suspended, TEN)).containsExactly(ReasonCode.NOT_APPROVED);
        assertThat(brought(unassigned, TEN)).containsExactly(ReasonCode.NOT_ASSIGNED);
    }

    @Test
    void b6_a_new_grid_notice_horizon_length_or_buffer_disturbs_no_appointment() {
        var rules = new SlotRules(90, 60, Alignment.CLOCK, 60, 60, 50_000, 0);
        var other = Visits.schedule("1 09:00-10:30", rules, List.of("p1", "p2"), NOBODY);

        assertThat(brought(other, TEN)).isEmpty();
    }

    @Test
    void b6_it_keeps_its_own_length_and_does_not_collide_with_itself_or_with_others() {
        var itself = TEN.busyFor(TEN.clinic());
        var other = busy("2026-11-23T10:15:00+01:00", "2026-11-23T10:45:00+01:00", 0, 0, true);
        var booked = Visits.schedule(Visits.busy("ana", itself, other));

        assertThat(new ScheduleChange(booked, booked).brought(TEN, Visits.NOW)).isEmpty();
        assertThat(Fit.reasons(booked, TEN, Visits.NOW))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.BUSY_ELSEWHERE);
    }

    @Test
    void b6_what_was_overridden_before_counts_only_for_a_reason_that_comes() {
        var evening = Visits.at("2026-11-23T18:00:00+01:00");
        var longer = Visits.schedule("1 09:00-15:00", SlotRules.of(30), List.of("p1", "p2"), NOBODY);

        assertThat(brought(longer, evening)).isEmpty();
        assertThat(brought(EVENING_CLOSED, evening)).containsExactly(ReasonCode.CLINIC_CLOSURE);
        assertThat(after(BEFORE, EVENING_CLOSED, evening).orElseThrow().codes())
                .containsExactly(ReasonCode.CLINIC_CLOSURE);
    }

    @Test
    void b6_it_asks_for_attention_until_it_fits_again() {
        var closed = Visits.schedule(NOBODY, closed("2026-11-23T09:00", "2026-11-23T12:30"));
        var unassigned = Visits.schedule(
                "1 09:00-13:00",
                SlotRules.of(30),
                List.of("p2"),
                NOBODY,
                closed("2026-11-23T09:00", "2026-11-23T12:30"));

        var asking = TEN.needing(after(BEFORE, closed, TEN));
        assertThat(asking.attention()).contains(attention("closed", ReasonCode.CLINIC_CLOSURE));
        var asksMore = asking.needing(after(closed, unassigned, asking));
        assertThat(asksMore.attention())
                .as("more reasons")
                .contains(attention("changed", ReasonCode.NOT_ASSIGNED, ReasonCode.CLINIC_CLOSURE));
        assertThat(after(unassigned, closed, asksMore))
                .as("fewer: the cause stays")
                .contains(attention("changed", ReasonCode.CLINIC_CLOSURE));
        assertThat(after(closed, closed, asking)).as("no change").isEqualTo(asking.attention());
        assertThat(after(closed, BEFORE, asking)).as("fits again").isEmpty();
    }

    private static Optional<Attention> after(ServiceSchedule before, ServiceSchedule after, Appointment one) {
        var cause = one.attention().isEmpty() ? "closed" : "changed";
        return new ScheduleChange(before, after).attention(one, cause, Visits.NOW);
    }

    private static Attention attention(String cause, ReasonCode... codes) {
        return new Attention(new TreeSet<>(List.of(codes)), cause, Visits.NOW);
    }

    private static List<ReasonCode> brought(ServiceSchedule after, Appointment appointment) {
        return new ScheduleChange(BEFORE, after)
                .brought(appointment, Visits.NOW).stream().map(Reason::code).toList();
    }

    private static Closure closed(String start, String end) {
        return closure("c", Optional.empty(), timed(start, end), Optional.empty());
    }
}

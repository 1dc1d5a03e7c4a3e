package praxis.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.domain.appointment.AppointmentStatus.BOOKED;
import static praxis.domain.appointment.AppointmentStatus.CANCELLED;
import static praxis.domain.appointment.AppointmentStatus.COMPLETED;
import static praxis.domain.appointment.AppointmentStatus.HELD;
import static praxis.domain.appointment.AppointmentStatus.NO_SHOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import praxis.domain.Fixtures;
import praxis.domain.InvalidPeriod;
import praxis.domain.InvalidValue;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.time.TimeRange;

final class AppointmentTest {

    private static final String NINE = "2026-11-23T09:00:00+01:00";

    private static final Instant START = Fixtures.instant(NINE);

    @Test
    void every_step_that_is_not_named_is_refused() {
        var possible = new ArrayList<String>();
        for (var from : AppointmentStatus.values())
            for (var to : AppointmentStatus.values())
                if (in(from).refuses(to, START).isEmpty()) possible.add(from + " " + to);
        assertThat(possible)
                .containsExactly(
                        "HELD BOOKED", "HELD CANCELLED", "BOOKED CANCELLED", "BOOKED COMPLETED", "BOOKED NO_SHOW");
    }

    private static Appointment in(AppointmentStatus status) {
        return status == HELD
                ? Visits.held(NINE, START.plusSeconds(1))
                : Visits.at(NINE).become(status);
    }

    @Test
    void a_refusal_says_why() {
        assertThat(in(CANCELLED).refuses(COMPLETED, START)).contains("it is cancelled and cannot become completed");
        assertThat(in(BOOKED).refuses(BOOKED, START)).contains("it is booked already");
        assertThat(in(BOOKED).refuses(NO_SHOW, START.minusNanos(1))).contains("it has not started yet");
        assertThat(in(NO_SHOW).refusesMoving(START)).contains("it is no show and cannot be rescheduled");
        assertThat(in(BOOKED).refusesMoving(START)).isEmpty();
        assertThat(in(HELD).refusesMoving(START)).isEmpty();
    }

    @Test
    void b4_a_hold_expires_by_itself_at_its_instant() {
        var hold = Visits.held(NINE, Visits.NOW);
        assertThat(hold.takesTime(Visits.NOW.minusNanos(1))).isTrue();
        assertThat(hold.takesTime(Visits.NOW)).isFalse();
        assertThat(hold.refuses(BOOKED, Visits.NOW)).contains("the hold has expired");
        assertThat(hold.refusesMoving(Visits.NOW)).contains("the hold has expired");
        assertThat(hold.refuses(CANCELLED, Visits.NOW)).isEmpty();
    }

    @Test
    void what_took_place_keeps_its_time_and_what_did_not_gives_it_back() {
        assertThat(List.of(in(HELD), in(BOOKED), in(COMPLETED))).allMatch(one -> one.takesTime(START));
        assertThat(List.of(in(CANCELLED), in(NO_SHOW))).noneMatch(one -> one.takesTime(START));
    }

    @Test
    void only_a_hold_has_an_end() {
        assertThatThrownBy(() -> new Appointment(
                        new AppointmentId("a"),
                        new ClinicId("A"),
                        Visits.at(NINE).service(),
                        Visits.at(NINE).placement(),
                        BOOKED,
                        Optional.of(START),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Visits.first()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void b4_a_move_keeps_the_history_and_settles_what_asked_for_attention() {
        var booked = Visits.at(NINE).needing(Optional.of(attention()));
        var to = Visits.at("2026-11-23T10:00:00+01:00").placement();

        var moved = booked.moved(to, Optional.empty(), Visits.NOW, "operator");

        assertThat(moved.placement()).isEqualTo(to);
        assertThat(moved.moves())
                .containsExactly(new Move(booked.placement(), Optional.empty(), Visits.NOW, "operator"));
        assertThat(moved.attention()).isEmpty();
        assertThat(moved.asMade(Optional.empty())).isEqualTo(Visits.at(NINE));
    }

    @Test
    void b4_a_retry_sees_a_hold_as_it_was_made() {
        var hold = Visits.held(NINE, START);
        assertThat(hold.confirmed(Optional.empty(), Optional.empty()).status()).isEqualTo(BOOKED);
        assertThat(hold.become(CANCELLED).asMade(Optional.of(START))).isEqualTo(hold);
    }

    @Test
    void what_is_over_asks_for_no_attention() {
        var asking = Visits.at(NINE).needing(Optional.of(attention()));
        assertThat(asking.become(CANCELLED).attention()).isEmpty();
        assertThat(asking.forgetting().attention()).isPresent();
    }

    private static Attention attention() {
        return new Attention(new TreeSet<>(List.of(ReasonCode.CLINIC_CLOSURE)), "closed for works", Visits.NOW);
    }

    @Test
    void a_forgotten_patient_leaves_the_time_taken() {
        var forgotten = Visits.at(NINE).forgetting();
        assertThat(forgotten.patient()).isEmpty();
        assertThat(forgotten.notes()).isEmpty();
        assertThat(forgotten.takesTime(START)).isTrue();
    }

    @Test
    void no_text_of_an_appointment_tells_of_the_patient() {
        assertThat(Visits.at(NINE).toString()).doesNotContain("Marta").doesNotContain("needles");
    }

    @Test
    void notes_may_have_lines_but_no_other_control_characters() {
        assertThat(new Notes(" one\r\ntwo\tthree ").text()).isEqualTo("one\ntwo\tthree");
        assertThatThrownBy(() -> new Notes("a\u0000b")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Notes(" \n ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Notes("x".repeat(Notes.LONGEST + 1))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void s0_a_placement_is_of_whole_seconds_and_at_most_a_day() {
        assertThat(lasting(START, START.plusSeconds(86_400)).minutes()).isEqualTo(1_440);
        assertThatThrownBy(() -> lasting(START, START.plusSeconds(86_401))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> lasting(START.plusNanos(1), START.plusSeconds(60)))
                .isInstanceOf(InvalidPeriod.class);
        assertThatThrownBy(() -> lasting(START, START.plusSeconds(60).plusNanos(1)))
                .isInstanceOf(InvalidPeriod.class);
    }

    private static Placement lasting(Instant start, Instant end) {
        return new Placement(new MembershipId("p1"), new UserId("ana"), new TimeRange(start, end), 0, 0, 1);
    }

    @Test
    void b5_a_s2_and_s4_can_be_overridden_and_nothing_else() {
        var never = new ArrayList<ReasonCode>();
        for (var code : ReasonCode.values()) if (!OverriddenRules.may(code)) never.add(code);
        assertThat(never)
                .containsExactly(
                        ReasonCode.NOT_A_PROVIDER,
                        ReasonCode.NOT_ASSIGNED,
                        ReasonCode.SERVICE_INACTIVE,
                        ReasonCode.BUSY,
                        ReasonCode.BUSY_ELSEWHERE,
                        ReasonCode.BUFFER);
        for (var code : never)
            assertThatThrownBy(() -> new OverriddenRules("operator", "please", new TreeSet<>(List.of(code))))
                    .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OverriddenRules("operator", " ", new TreeSet<>()))
                .isInstanceOf(InvalidValue.class);
    }
}

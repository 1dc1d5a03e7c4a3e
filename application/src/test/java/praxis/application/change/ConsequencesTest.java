package praxis.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.appointment.Booked;
import praxis.application.port.AuditLog;
import praxis.application.port.PageRequest;
import praxis.domain.access.Actor;
import praxis.domain.appointment.Impact;
import praxis.domain.audit.AuditEntry;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;
import praxis.domain.people.MembershipStatus;
import praxis.domain.time.TimeRanges;

/** What is told of a change, to whom, and what is kept of it (B6). */
final class ConsequencesTest extends TwoVisits {

    @Test
    void b6_a_person_on_leave_does_not_learn_of_a_clinic_where_they_are_nobody_now() {
        var other = booked.open("b");
        var there = booked.practice.provider(other, "ana");
        for (var clinic : List.of(booked.clinic, other))
            done(booked.practice.useCases.clinics().change(clinic.id(), IfMatch.ANY, one -> one.withSelfService(true)));
        change(there, member -> member.in(MembershipStatus.SUSPENDED));
        var ana = booked.practice.as(new Actor.Person(booked.ana.user(), false));

        var changed = done(ana.consequences()
                .of(true, () -> ana.leaves().add(booked.ana.user(), THAT_DAY, Optional.empty())));
        assertThat(changed.consequences()).extracting(one -> one.clinic().id()).containsExactly(booked.clinic.id());
    }

    @Test
    void b6_what_says_nothing_else_about_time_concerns_nobody() {
        var renamed = done(consequences()
                .of(
                        false,
                        () -> changeClinic(clinic -> new Clinic(
                                clinic.id(),
                                clinic.externalId(),
                                "Elsewhere",
                                clinic.zone(),
                                clinic.status(),
                                clinic.revision()))));
        assertThat(renamed.consequences()).isEmpty();
        assertThat(done(consequences().of(false, () -> week("09:00-12:00"))).consequences())
                .isEmpty();
    }

    @Test
    void b6_minutes_that_appear_and_vanish_are_told_for_the_dates_concerned_or_asked() {
        var closed = done(consequences().of(true, () -> close(Optional.of(booked.ana))))
                .consequences()
                .getFirst();
        assertThat(closed.dates()).isEqualTo(QueryDates.of(MONDAY, MONDAY));
        assertThat(closed.impact().minutes())
                .as("what is booked was not bookable")
                .containsExactly(new Impact.Minutes(booked.ana.id(), TimeRanges.NONE, minutes(30, 180)));

        var longer = done(consequences().of(true, () -> week("09:00-13:00")))
                .consequences()
                .getFirst();
        assertThat(longer.dates()).isEqualTo(QueryDates.of(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 20)));
        var asked =
                done(consequences().of(true, Optional.of(QueryDates.of(MONDAY, MONDAY)), () -> week("09:00-13:00")));
        assertThat(asked.consequences().getFirst().impact().minutes())
                .extracting(Impact.Minutes::appearing)
                .containsExactly(minutes(180, 240), minutes(180, 240));
    }

    @Test
    void b6_a_refused_change_leaves_all_as_it_was() {
        var refused = consequences().of(false, () -> {
            done(close(Optional.empty()));
            return Outcome.<Closure>refused(new Refusal.NoSuchTransition("no"));
        });
        assertThat(refusal(refused)).isEqualTo(new Refusal.NoSuchTransition("no"));
        assertThat(needing()).isEmpty();
    }

    @Test
    void b6_what_the_rules_were_overridden_for_is_no_misfit_of_the_next_change() {
        var evening = done(booked.booking()
                .book(booked.clinic.id(), Booked.overriding(booked.with(booked.ana, at(480)), "emergency")));
        assertThat(told(() -> week("09:00-13:00")).misfits()).isEmpty();
        assertThat(told(() -> close(Optional.empty())).misfits())
                .extracting(misfit -> misfit.appointment().id())
                .contains(evening.id());
    }

    @Test
    void b6_what_is_kept_tells_how_many_it_turns_out_of_those_that_the_caller_may_see() {
        assertThat(done(consequences().keep(() -> close(Optional.empty()))).misfits())
                .isEqualTo(2);
        assertThat(needing()).hasSize(2);
        assertThat(done(consequences().keep(() -> close(Optional.empty()))).misfits())
                .as("those that ask for attention already, too")
                .isEqualTo(2);

        var other = booked.open("b");
        var there = booked.practice.provider(other, "ana");
        var service = booked.practice.service(other, there.id());
        done(booked.booking().book(other.id(), Booked.of(service, booked.with(there, at(60)))));
        done(booked.practice.useCases.clinics().change(other.id(), IfMatch.ANY, one -> one.withSelfService(true)));
        done(booked.practice
                .useCases
                .clinics()
                .change(booked.clinic.id(), IfMatch.ANY, one -> one.withSelfService(true)));
        change(there, member -> member.in(MembershipStatus.SUSPENDED));
        var ana = booked.practice.as(new Actor.Person(booked.ana.user(), false));
        var leave = ana.consequences().keep(() -> ana.leaves().add(booked.ana.user(), THAT_DAY, Optional.empty()));
        assertThat(done(leave).misfits()).isEqualTo(1);
    }

    @Test
    void b6_flags_are_recorded_with_the_change() {
        done(close(Optional.empty()));
        var log = done(
                booked.practice.useCases.audit().list(booked.clinic.id(), AuditLog.Filter.ALL, PageRequest.first()));
        assertThat(log.items())
                .anyMatch(entry -> entry.kind() == AuditEntry.Kind.APPOINTMENT
                        && entry.after().getOrDefault("attention", "").contains("CLINIC_CLOSURE"));
    }

    @Test
    void a_change_of_time_that_nobody_watches_is_a_bug() {
        var closure = done(close(Optional.empty()));
        assertThatThrownBy(() -> consequences().about(Optional.of(closure), Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }
}

package praxis.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;
import static praxis.application.appointment.Booked.at;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.appointment.Booked;
import praxis.application.closure.ManageClosures;
import praxis.application.port.Closures;
import praxis.application.port.PageRequest;
import praxis.domain.appointment.Appointment;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipStatus;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** Which changes turn out which visits, and which let them fit again (B6). */
final class MisfitsTest extends TwoVisits {

    @Test
    void b6_shorter_hours_of_the_clinic_turn_out_what_lies_outside() {
        assertTurnsOut(
                () -> week("10:00-12:00"),
                ReasonCode.OUTSIDE_CLINIC_HOURS,
                "the hours of the clinic were changed",
                anas);
    }

    @Test
    void b6_a_providers_hours_concern_that_provider_only() {
        var owner = HoursOwner.provider(booked.clinic.id(), booked.ana.id());
        assertTurnsOut(
                () -> booked.practice
                        .useCases
                        .hours()
                        .replaceWeek(owner, IfMatch.ANY, List.of(on(DayOfWeek.MONDAY, "11:00-12:00"))),
                ReasonCode.OUTSIDE_PROVIDER_HOURS,
                "the hours of the provider were changed; the provider's hours come from elsewhere",
                anas);
    }

    @Test
    void b6_special_hours_do_and_let_it_fit_again_when_they_go() {
        var owner = HoursOwner.clinic(booked.clinic.id());
        assertTurnsOut(
                () -> booked.practice.useCases.hours().putSpecial(owner, MONDAY, IfMatch.ANY, List.of()),
                ReasonCode.CLINIC_CLOSED,
                "the special hours of the clinic were changed on 2026-11-30",
                anas,
                bens);
        assertSettles(() -> booked.practice.useCases.hours().removeSpecial(owner, MONDAY, IfMatch.ANY), anas, bens);
    }

    @Test
    void b6_a_closure_does_and_moving_it_elsewhere_settles() {
        assertTurnsOut(
                () -> close(Optional.empty()),
                ReasonCode.CLINIC_CLOSURE,
                "the clinic is closed 2026-11-30: works",
                anas,
                bens);
        var closure = done(booked.practice
                        .useCases
                        .closures()
                        .list(booked.clinic.id(), Closures.Filter.ALL, PageRequest.first()))
                .items()
                .getFirst();
        var bensOnly = told(() -> booked.practice
                .useCases
                .closures()
                .change(booked.clinic.id(), closure.id(), IfMatch.ANY, one -> one.of(Optional.of(booked.ben.id()))));
        assertThat(bensOnly.settled()).extracting(Appointment::id).containsExactly(anas.id());
        assertThat(bensOnly.misfits()).singleElement().satisfies(misfit -> {
            assertThat(misfit.appointment().id()).isEqualTo(bens.id());
            assertThat(codes(misfit)).containsExactly(ReasonCode.PROVIDER_CLOSURE);
        });
        assertSettles(
                () -> booked.practice.useCases.closures().remove(booked.clinic.id(), closure.id(), IfMatch.ANY), bens);
    }

    @Test
    void b6_a_closure_that_is_moved_tells_where_to_and_where_it_was() {
        var later = new Stretch.AllDay(new Dates(MONDAY.plusDays(7), MONDAY.plusDays(7)));
        var closure = done(booked.practice
                .useCases
                .closures()
                .create(
                        booked.clinic.id(),
                        new ManageClosures.Draft(Optional.empty(), Optional.empty(), later, Optional.of("works"))));
        assertTurnsOut(
                () -> booked.practice
                        .useCases
                        .closures()
                        .change(
                                booked.clinic.id(),
                                closure.id(),
                                IfMatch.ANY,
                                one -> new Closure(
                                        one.id(),
                                        one.clinic(),
                                        one.externalId(),
                                        one.provider(),
                                        THAT_DAY,
                                        one.reason(),
                                        one.revision())),
                ReasonCode.CLINIC_CLOSURE,
                "the clinic is no longer closed 2026-12-07; the clinic is closed 2026-11-30: works",
                anas,
                bens);
    }

    @Test
    void b6_what_the_rules_were_overridden_for_fits_again_when_a_change_is_undone() {
        var owner = HoursOwner.clinic(booked.clinic.id());
        var evening = done(booked.booking()
                .book(booked.clinic.id(), Booked.overriding(booked.with(booked.ana, at(480)), "emergency")));
        assertTurnsOut(
                () -> booked.practice.useCases.hours().putSpecial(owner, MONDAY, IfMatch.ANY, List.of()),
                ReasonCode.CLINIC_CLOSED,
                "the special hours of the clinic were changed on 2026-11-30",
                anas,
                bens,
                evening);
        assertSettles(
                () -> booked.practice.useCases.hours().removeSpecial(owner, MONDAY, IfMatch.ANY), anas, bens, evening);
    }

    @Test
    void b5_b6_it_stays_where_it_is_by_an_override_and_asks_no_more() {
        done(close(Optional.empty()));
        var stays = staying();

        assertThat(stays.attention()).isEmpty();
        assertThat(stays.placement()).as("as it was").isEqualTo(anas.placement());
        assertThat(stays.override()).hasValueSatisfying(rules -> {
            assertThat(rules.reason()).isEqualTo("she comes from far");
            assertThat(rules.codes()).containsExactly(ReasonCode.CLINIC_CLOSURE);
        });
        assertThat(needing()).extracting(Appointment::id).containsExactly(bens.id());
        assertThat(staying()).as("a retry does no harm").isEqualTo(stays);
    }

    /** Ana's visit, to stay where it is. */
    private Appointment staying() {
        return done(booked.changes()
                .reschedule(
                        booked.clinic.id(),
                        anas.id(),
                        IfMatch.ANY,
                        at(0),
                        Optional.empty(),
                        Optional.of("she comes from far")));
    }

    @Test
    void b6_a_leave_does_in_every_clinic_of_the_person() {
        var other = booked.open("b");
        var there = booked.practice.provider(other, "ana");
        var service = booked.practice.service(other, there.id());
        var visit = done(booked.booking().book(other.id(), Booked.of(service, booked.with(there, at(60)))));

        var changed = done(consequences()
                .of(
                        false,
                        () -> booked.practice
                                .useCases
                                .leaves()
                                .add(booked.ana.user(), THAT_DAY, Optional.of("surgery"))));

        assertThat(changed.consequences()).extracting(Consequence::clinic).containsExactly(booked.clinic, other);
        assertThat(changed.consequences())
                .flatExtracting(one -> one.impact().misfits())
                .extracting(misfit -> misfit.appointment().id())
                .containsExactly(anas.id(), visit.id());
        assertThat(attention(anas).cause()).isEqualTo("the provider is on leave 2026-11-30");
        assertThat(attention(other, visit).codes()).containsExactly(ReasonCode.PERSON_LEAVE);
        assertSettles(
                () -> booked.practice
                        .useCases
                        .leaves()
                        .remove(booked.ana.user(), changed.value().id(), IfMatch.ANY),
                anas);
    }

    @Test
    void b6_a_withdrawn_service_and_one_that_another_gives_do() {
        assertTurnsOut(
                () -> change(service -> service(service, false, booked.ana, booked.ben)),
                ReasonCode.SERVICE_INACTIVE,
                "the service Check-up was changed",
                anas,
                bens);
        assertSettles(() -> change(service -> service(service, true, booked.ana, booked.ben)), anas, bens);
        assertTurnsOut(
                () -> change(service -> service(service, true, booked.ben)),
                ReasonCode.NOT_ASSIGNED,
                "the service Check-up was changed",
                anas);
    }

    @Test
    void b6_suspending_and_taking_is_provider_away_do() {
        assertTurnsOut(
                () -> change(booked.ana, member -> member.in(MembershipStatus.SUSPENDED)),
                ReasonCode.NOT_APPROVED,
                "the provider became suspended",
                anas);
        assertSettles(() -> change(booked.ana, member -> member.in(MembershipStatus.APPROVED)), anas);
        assertTurnsOut(
                () -> change(booked.ana, member -> member.asProvider(false)),
                ReasonCode.NOT_A_PROVIDER,
                "is no provider any more",
                anas);
    }

    @Test
    void b6_following_own_hours_that_are_empty_does() {
        assertTurnsOut(
                () -> change(booked.ben, member -> member.following(HoursSource.OWN)),
                ReasonCode.OUTSIDE_PROVIDER_HOURS,
                "the provider's hours come from elsewhere",
                bens);
    }

    @Test
    void b6_an_inactive_clinic_or_another_time_zone_does() {
        assertTurnsOut(
                () -> changeClinic(clinic -> clinic.in(ClinicStatus.INACTIVE)),
                ReasonCode.CLINIC_INACTIVE,
                "the clinic became inactive",
                anas,
                bens);
        assertSettles(() -> changeClinic(clinic -> clinic.in(ClinicStatus.ACTIVE)), anas, bens);
        assertTurnsOut(
                () -> changeClinic(clinic -> new Clinic(
                        clinic.id(),
                        clinic.externalId(),
                        clinic.name(),
                        ZoneId.of("Europe/London"),
                        clinic.status(),
                        clinic.revision())),
                ReasonCode.OUTSIDE_CLINIC_HOURS,
                "the clinic's time zone became Europe/London",
                anas);
    }

    @Test
    void b6_a_visit_is_told_what_was_changed_of_its_own_provider_and_of_the_clinic() {
        var owner = HoursOwner.clinic(booked.clinic.id());

        told(() -> close(Optional.of(booked.ana))
                .then(closure -> change(booked.ben, member -> member.in(MembershipStatus.SUSPENDED)))
                .then(ben -> booked.practice.useCases.hours().putSpecial(owner, MONDAY, IfMatch.ANY, List.of())));

        var ofTheClinic = "the special hours of the clinic were changed on 2026-11-30";
        assertThat(attention(anas).cause()).isEqualTo("the provider is closed 2026-11-30: works; " + ofTheClinic);
        assertThat(attention(bens).cause()).isEqualTo("the provider became suspended; " + ofTheClinic);
    }
}

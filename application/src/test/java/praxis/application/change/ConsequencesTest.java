package praxis.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.appointment.Booked;
import praxis.application.appointment.FindAppointments;
import praxis.application.closure.ManageClosures;
import praxis.application.port.AuditLog;
import praxis.application.port.Closures;
import praxis.application.port.PageRequest;
import praxis.domain.access.Actor;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Impact;
import praxis.domain.audit.AuditEntry;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRange;
import praxis.domain.time.TimeRanges;

/** B6, told by Ana's visit at nine and Ben's at eleven on Monday 30 November. */
final class ConsequencesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Stretch THAT_DAY = new Stretch.AllDay(new Dates(MONDAY, MONDAY));

    private final Booked booked = new Booked();
    private final Appointment anas = booked.book(booked.ana, at(0));
    private final Appointment bens = booked.book(booked.ben, at(120));

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
                        .remove(booked.ana.user(), changed.value().id()),
                anas);
    }

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

    private static TimeRanges minutes(int from, int to) {
        return TimeRanges.of(List.of(new TimeRange(at(from), at(to))));
    }

    /** As a dry run, which keeps nothing; then for good, flagged. */
    private void assertTurnsOut(
            Supplier<? extends Outcome<?>> work, ReasonCode code, String cause, Appointment... misfits) {
        var before = needing();
        var rehearsed = done(consequences().of(true, () -> any(work)));
        assertThat(needing()).isEqualTo(before);
        var impact = told(work);
        assertSame(rehearsed.consequences().getFirst().impact(), impact);
        assertThat(impact.misfits())
                .extracting(misfit -> misfit.appointment().id())
                .containsExactlyElementsOf(
                        List.of(misfits).stream().map(Appointment::id).toList());
        assertThat(impact.misfits())
                .allSatisfy(misfit -> assertThat(codes(misfit)).containsExactly(code));
        for (var misfit : misfits) {
            assertThat(attention(misfit).codes()).containsExactly(code);
            assertThat(attention(misfit).cause()).isEqualTo(cause);
            assertThat(find(booked.clinic, misfit).status()).isEqualTo(misfit.status());
        }
        assertThat(needing()).hasSize(misfits.length);
    }

    /** But for the ids of what is new. */
    private static void assertSame(Impact rehearsed, Impact saved) {
        assertThat(rehearsed.misfits())
                .extracting(Impact.Misfit::appointment)
                .isEqualTo(
                        saved.misfits().stream().map(Impact.Misfit::appointment).toList());
        assertThat(rehearsed.misfits())
                .extracting(ConsequencesTest::codes)
                .isEqualTo(saved.misfits().stream().map(ConsequencesTest::codes).toList());
        assertThat(rehearsed.settled()).isEqualTo(saved.settled());
        assertThat(rehearsed.minutes()).isEqualTo(saved.minutes());
    }

    private void assertSettles(Supplier<? extends Outcome<?>> work, Appointment... settled) {
        assertThat(told(work).settled())
                .extracting(Appointment::id)
                .containsExactlyElementsOf(
                        List.of(settled).stream().map(Appointment::id).toList());
        assertThat(needing()).isEmpty();
    }

    private Impact told(Supplier<? extends Outcome<?>> work) {
        return done(consequences().of(false, () -> any(work)))
                .consequences()
                .getFirst()
                .impact();
    }

    private static Outcome<Object> any(Supplier<? extends Outcome<?>> work) {
        return work.get().map(value -> (Object) value);
    }

    private Consequences consequences() {
        return booked.practice.useCases.consequences();
    }

    private Outcome<?> week(String period) {
        return booked.practice
                .useCases
                .hours()
                .replaceWeek(
                        HoursOwner.clinic(booked.clinic.id()),
                        IfMatch.ANY,
                        List.of(DayOfWeek.values()).stream()
                                .map(day -> on(day, period))
                                .toList());
    }

    private Outcome<Closure> close(Optional<Membership> provider) {
        return booked.practice
                .useCases
                .closures()
                .create(
                        booked.clinic.id(),
                        new ManageClosures.Draft(
                                Optional.empty(), provider.map(Membership::id), THAT_DAY, Optional.of("works")));
    }

    private Outcome<Service> change(UnaryOperator<Service> change) {
        return booked.practice.useCases.services().change(booked.clinic.id(), booked.checkUp.id(), IfMatch.ANY, change);
    }

    private static Service service(Service service, boolean active, Membership... providers) {
        var ids = new TreeSet<MembershipId>();
        for (var provider : providers) ids.add(provider.id());
        return new Service(
                service.id(),
                service.clinic(),
                service.externalId(),
                service.name(),
                SlotRules.of(30),
                service.price(),
                ids,
                active,
                service.revision());
    }

    private Outcome<Membership> change(Membership member, UnaryOperator<Membership> change) {
        return booked.practice.useCases.members().change(member.clinic(), member.id(), IfMatch.ANY, change);
    }

    private Outcome<Clinic> changeClinic(UnaryOperator<Clinic> change) {
        return booked.practice.useCases.clinics().change(booked.clinic.id(), IfMatch.ANY, change);
    }

    private List<Appointment> needing() {
        var filter = new FindAppointments.Filter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        return done(booked.found().list(booked.clinic.id(), filter, PageRequest.first()))
                .page()
                .items();
    }

    private Attention attention(Appointment appointment) {
        return attention(booked.clinic, appointment);
    }

    private Attention attention(Clinic clinic, Appointment appointment) {
        return find(clinic, appointment).attention().orElseThrow();
    }

    private Appointment find(Clinic clinic, Appointment appointment) {
        return done(booked.found().find(clinic.id(), appointment.id()));
    }

    private static List<ReasonCode> codes(Impact.Misfit misfit) {
        return misfit.reasons().stream().map(Reason::code).toList();
    }
}

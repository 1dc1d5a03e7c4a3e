package praxis.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.on;
import static praxis.application.appointment.Booked.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.appointment.Booked;
import praxis.application.appointment.FindAppointments;
import praxis.application.closure.ManageClosures;
import praxis.application.port.PageRequest;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Attention;
import praxis.domain.appointment.Impact;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;
import praxis.domain.time.TimeRange;
import praxis.domain.time.TimeRanges;

/** Ana's visit at nine and Ben's at eleven on Monday 30 November, and what changes do to them (B6). */
abstract class TwoVisits {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    static final Stretch THAT_DAY = new Stretch.AllDay(new Dates(MONDAY, MONDAY));

    final Booked booked = new Booked();
    final Appointment anas = booked.book(booked.ana, at(0));
    final Appointment bens = booked.book(booked.ben, at(120));

    static TimeRanges minutes(int from, int to) {
        return TimeRanges.of(List.of(new TimeRange(at(from), at(to))));
    }

    /** As a dry run, which keeps nothing; then for good, flagged. */
    void assertTurnsOut(Supplier<? extends Outcome<?>> work, ReasonCode code, String cause, Appointment... misfits) {
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
    static void assertSame(Impact rehearsed, Impact saved) {
        assertThat(rehearsed.misfits())
                .extracting(Impact.Misfit::appointment)
                .isEqualTo(
                        saved.misfits().stream().map(Impact.Misfit::appointment).toList());
        assertThat(rehearsed.misfits())
                .extracting(TwoVisits::codes)
                .isEqualTo(saved.misfits().stream().map(TwoVisits::codes).toList());
        assertThat(rehearsed.settled()).isEqualTo(saved.settled());
        assertThat(rehearsed.minutes()).isEqualTo(saved.minutes());
    }

    void assertSettles(Supplier<? extends Outcome<?>> work, Appointment... settled) {
        assertThat(told(work).settled())
                .extracting(Appointment::id)
                .containsExactlyElementsOf(
                        List.of(settled).stream().map(Appointment::id).toList());
        assertThat(needing()).isEmpty();
    }

    Impact told(Supplier<? extends Outcome<?>> work) {
        return done(consequences().of(false, () -> any(work)))
                .consequences()
                .getFirst()
                .impact();
    }

    static Outcome<Object> any(Supplier<? extends Outcome<?>> work) {
        return work.get().map(value -> (Object) value);
    }

    Consequences consequences() {
        return booked.practice.useCases.consequences();
    }

    Outcome<?> week(String period) {
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

    Outcome<Closure> close(Optional<Membership> provider) {
        return booked.practice
                .useCases
                .closures()
                .create(
                        booked.clinic.id(),
                        new ManageClosures.Draft(
                                Optional.empty(), provider.map(Membership::id), THAT_DAY, Optional.of("works")));
    }

    Outcome<Service> change(UnaryOperator<Service> change) {
        return booked.practice.useCases.services().change(booked.clinic.id(), booked.checkUp.id(), IfMatch.ANY, change);
    }

    static Service service(Service service, boolean active, Membership... providers) {
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

    Outcome<Membership> change(Membership member, UnaryOperator<Membership> change) {
        return booked.practice.useCases.members().change(member.clinic(), member.id(), IfMatch.ANY, change);
    }

    Outcome<Clinic> changeClinic(UnaryOperator<Clinic> change) {
        return booked.practice.useCases.clinics().change(booked.clinic.id(), IfMatch.ANY, change);
    }

    List<Appointment> needing() {
        var filter = new FindAppointments.Filter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        return done(booked.found().list(booked.clinic.id(), filter, PageRequest.first()))
                .page()
                .items();
    }

    Attention attention(Appointment appointment) {
        return attention(booked.clinic, appointment);
    }

    Attention attention(Clinic clinic, Appointment appointment) {
        return find(clinic, appointment).attention().orElseThrow();
    }

    Appointment find(Clinic clinic, Appointment appointment) {
        return done(booked.found().find(clinic.id(), appointment.id()));
    }

    static List<ReasonCode> codes(Impact.Misfit misfit) {
        return misfit.reasons().stream().map(Reason::code).toList();
    }
}

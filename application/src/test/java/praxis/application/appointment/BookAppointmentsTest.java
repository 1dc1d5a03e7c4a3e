package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;
import static praxis.application.appointment.Booked.codes;
import static praxis.application.appointment.Booked.held;
import static praxis.application.appointment.Booked.overriding;
import static praxis.application.appointment.Booked.patient;
import static praxis.application.appointment.Booked.startingAt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.service.ManageServices;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;

final class BookAppointmentsTest {

    private final Booked here = new Booked();
    private final BookAppointments booking = here.booking();

    @Test
    void b1_what_is_listed_is_booked_and_then_listed_no_more() {
        var booked = here.book(here.ana, at(30));

        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.placement().range().end()).isEqualTo(at(60));
        assertThat(booked.patient()).contains(patient());
        assertThat(done(here.found().find(here.clinic.id(), booked.id()))).isEqualTo(booked);
        var refused = refuse(here.with(here.ana, at(45)));
        assertThat(refused).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(codes(refused)).containsExactly(ReasonCode.BUSY);
        here.book(here.ana, at(60));
    }

    @Test
    void b1_what_is_not_listed_is_refused_with_every_reason() {
        here.book(here.ana, at(150));

        var refused = refuse(here.with(here.ana, at(170)));

        assertThat(refused).isInstanceOf(Refusal.NotAvailable.class);
        assertThat(codes(refused))
                .containsExactlyInAnyOrder(ReasonCode.OUTSIDE_CLINIC_HOURS, ReasonCode.BUSY, ReasonCode.OFF_GRID);
    }

    @Test
    void s3_buffers_are_kept_with_the_appointment_as_the_service_had_them() {
        var before = rules(10, 5);
        change(before);
        var booked = here.book(here.ana, at(60));
        change(rules(0, 0));

        assertThat(booked.placement().bufferBefore()).isEqualTo(10);
        assertThat(booked.placement().bufferAfter()).isEqualTo(5);
        assertThat(codes(refuse(here.with(here.ana, at(90))))).containsExactly(ReasonCode.BUFFER);
        assertThat(codes(refuse(here.with(here.ana, at(30))))).containsExactly(ReasonCode.BUFFER);
        here.book(here.ana, at(105));
        here.book(here.ana, at(15));
    }

    private static SlotRules rules(int before, int after) {
        return new SlotRules(30, 15, Alignment.CLOCK, before, after, 0, 365);
    }

    private void change(SlotRules rules) {
        done(here.practice
                .useCases
                .services()
                .change(
                        here.clinic.id(),
                        here.checkUp.id(),
                        IfMatch.ANY,
                        service -> new Service(
                                service.id(),
                                service.clinic(),
                                service.externalId(),
                                service.name(),
                                rules,
                                service.price(),
                                service.providers(),
                                service.active(),
                                service.revision())));
    }

    @Test
    void b3_another_clinic_learns_only_that_the_person_is_busy() {
        var other = here.open("b");
        var anaThere = here.joining(other, here.ana);
        var visit = here.practice.service(other, anaThere.id());
        here.book(here.ana, at(0));

        var refused = refusal(booking.book(other.id(), Booked.of(visit, here.with(anaThere, at(0)))));

        assertThat(refused).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(((Refusal.SlotTaken) refused).reasons())
                .containsExactly(new Reason(
                        ReasonCode.BUSY_ELSEWHERE,
                        "The provider is busy in another clinic at this time.",
                        Optional.empty()));
    }

    @Test
    void s5_any_provider_is_who_has_fewest_minutes_that_week_then_the_smaller_id() {
        assertThat(providerOf(bookAny(at(0)))).isEqualTo(here.ana.id());
        assertThat(providerOf(bookAny(at(60)))).isEqualTo(here.ben.id());
        here.book(here.ana, at(120));
        assertThat(providerOf(bookAny(at(24 * 60)))).isEqualTo(here.ben.id());
        assertThat(providerOf(bookAny(at(7 * 24 * 60)))).as("another week").isEqualTo(here.ana.id());
    }

    @Test
    void any_provider_is_only_one_who_is_free() {
        here.book(here.ana, at(0));
        assertThat(providerOf(bookAny(at(15)))).isEqualTo(here.ben.id());

        var refused = refuse(here.withAny(at(0)));

        assertThat(refused).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(codes(refused)).containsExactly(ReasonCode.BUSY, ReasonCode.BUSY);
        assertThat(refuse(here.withAny(at(170)))).isInstanceOf(Refusal.NotAvailable.class);
    }

    @Test
    void s5_a_service_of_nobody_cannot_be_booked() {
        var nobodys = done(here.practice
                .useCases
                .services()
                .create(
                        here.clinic.id(),
                        new ManageServices.Draft(
                                Optional.empty(), "Nobody's", SlotRules.of(30), Optional.empty(), Set.of(), true)));

        assertThat(codes(refuse(Booked.of(nobodys, here.withAny(at(0)))))).containsExactly(ReasonCode.NOT_ASSIGNED);
        assertThat(codes(refuse(Booked.of(nobodys, here.with(here.ana, at(0))))))
                .containsExactly(ReasonCode.NOT_ASSIGNED);
    }

    private Appointment bookAny(Instant start) {
        return done(booking.book(here.clinic.id(), here.withAny(start)));
    }

    private static MembershipId providerOf(Appointment appointment) {
        return appointment.placement().provider();
    }

    @Test
    void unknown_things_are_not_found() {
        var request = here.with(here.ana, at(0));
        var stranger = here.joining(here.open("b"), here.ana);
        assertThat(refuse(here.with(stranger, at(0))))
                .isEqualTo(new Refusal.NotFound("provider", stranger.id().value()));
        var unknown = new Request(
                new ServiceId("none"),
                request.provider(),
                request.start(),
                request.holdFor(),
                request.patient(),
                request.notes(),
                request.overrideReason());
        assertThat(refuse(unknown)).isEqualTo(new Refusal.NotFound("service", "none"));
    }

    @Test
    void b4_a_hold_takes_the_time_until_it_expires_by_itself() {
        var hold = done(booking.book(here.clinic.id(), held(here.with(here.ana, at(0)), Duration.ofMinutes(10))));
        assertThat(hold.status()).isEqualTo(AppointmentStatus.HELD);
        here.now.set(Practice.NOW.plusSeconds(599));
        assertThat(codes(refuse(here.with(here.ana, at(0))))).containsExactly(ReasonCode.BUSY);

        here.now.set(Practice.NOW.plusSeconds(600));
        here.book(here.ana, at(0));
        assertThat(refusal(here.changes()
                        .confirm(here.clinic.id(), hold.id(), IfMatch.ANY, Optional.of(patient()), Optional.empty())))
                .isEqualTo(new Refusal.NoSuchTransition("the hold has expired"));
    }

    @Test
    void a_hold_is_bounded_and_an_appointment_has_a_patient() {
        var request = here.with(here.ana, at(0));
        for (var hold : List.of(Duration.ZERO, Request.LONGEST_HOLD.plusMillis(1)))
            assertThatThrownBy(() -> held(request, hold)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Request(
                        request.service(),
                        request.provider(),
                        request.start(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void b4_a_retry_with_the_same_key_is_answered_as_the_first_call_was() {
        var request = here.with(here.ana, at(0));
        var booked = done(booking.book(here.clinic.id(), request, "k1"));
        done(here.changes()
                .reschedule(here.clinic.id(), booked.id(), IfMatch.ANY, at(60), Optional.empty(), Optional.empty()));
        done(here.changes().cancel(here.clinic.id(), booked.id(), IfMatch.ANY));

        assertThat(done(booking.book(here.clinic.id(), request, "k1"))).isEqualTo(booked);
        assertThat(refusal(booking.book(here.clinic.id(), startingAt(request, at(15)), "k1")))
                .isEqualTo(new Refusal.IdempotencyKeyReused("k1"));
        assertThat(done(booking.book(here.clinic.id(), request, "k2")).id()).isNotEqualTo(booked.id());
    }

    @Test
    void b4_so_is_a_retry_of_what_was_refused() {
        var first = here.book(here.ana, at(0));
        var request = here.with(here.ana, at(0));
        var refused = refusal(booking.book(here.clinic.id(), request, "k1"));
        var past = refusal(booking.book(here.clinic.id(), here.with(here.ana, at(170)), "k2"));
        done(here.changes().cancel(here.clinic.id(), first.id(), IfMatch.ANY));

        assertThat(refusal(booking.book(here.clinic.id(), request, "k1"))).isEqualTo(refused);
        assertThat(refusal(booking.book(here.clinic.id(), here.with(here.ana, at(170)), "k2")))
                .isEqualTo(past);
    }

    @Test
    void b4_a_key_is_the_callers_own_and_lives_24_hours() {
        var request = here.with(here.ana, at(0));
        var booked = done(booking.book(here.clinic.id(), request, "k1"));
        var app = here.practice
                .as(new Actor.App(new ApiKeyId("1"), here.clinic.id()))
                .booking();
        assertThat(refusal(app.book(here.clinic.id(), request, "k1"))).isInstanceOf(Refusal.SlotTaken.class);

        here.now.set(Practice.NOW.plus(Duration.ofHours(24)).minusMillis(1));
        assertThat(done(booking.book(here.clinic.id(), request, "k1"))).isEqualTo(booked);
        here.now.set(Practice.NOW.plus(Duration.ofHours(24)));
        assertThat(refusal(booking.book(here.clinic.id(), request, "k1"))).isInstanceOf(Refusal.SlotTaken.class);
    }

    @Test
    void every_part_of_a_request_changes_its_hash() {
        var request = here.with(here.ana, at(0));
        var hashes = new TreeSet<String>();
        for (var other : List.of(
                request,
                here.with(here.ben, at(0)),
                here.withAny(at(0)),
                startingAt(request, at(1)),
                held(request, Duration.ofMinutes(1)),
                held(request, Duration.ofMinutes(2)),
                overriding(request, "why"))) hashes.add(other.hash(here.clinic.id()));
        hashes.add(request.hash(here.open("b").id()));
        assertThat(hashes).hasSize(8);
    }

    @Test
    void b5_an_administrator_overrides_with_a_reason_that_is_recorded() {
        var booked = done(booking.book(here.clinic.id(), overriding(here.with(here.ana, at(185)), " Pain ")));

        assertThat(booked.override())
                .contains(new OverriddenRules(
                        "operator",
                        "Pain",
                        new TreeSet<>(Set.of(ReasonCode.OUTSIDE_CLINIC_HOURS, ReasonCode.OFF_GRID))));
        var within = done(booking.book(here.clinic.id(), overriding(here.with(here.ana, at(0)), "Pain")));
        assertThat(within.override()).as("nothing to override").isEmpty();
    }

    @Test
    void b5_nobody_overrides_that_the_time_is_taken() {
        here.book(here.ana, at(180 - 30));

        var refused = refuse(overriding(here.with(here.ana, at(175)), "Pain"));

        assertThat(refused).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(codes(refused)).containsExactly(ReasonCode.BUSY);
    }

    @Test
    void b5_staff_and_apps_do_not_override() {
        var staff = here.practice.as(new Actor.Person(here.ana.user(), false)).booking();
        var app = here.practice
                .as(new Actor.App(new ApiKeyId("1"), here.clinic.id()))
                .booking();
        var request = overriding(here.with(here.ana, at(0)), "Pain");
        for (var caller : List.of(staff, app))
            assertThat(refusal(caller.book(here.clinic.id(), request))).isInstanceOf(Refusal.NotPermitted.class);
        done(staff.book(here.clinic.id(), here.with(here.ana, at(0))));
        done(app.book(here.clinic.id(), here.with(here.ana, at(30))));
    }

    @Test
    void to_a_stranger_the_clinic_does_not_exist_with_a_key_or_without() {
        var other = here.open("b");
        var ben = here.practice.as(new Actor.Person(here.ben.user(), false)).booking();
        var request = here.with(here.ana, at(0));
        var notFound = new Refusal.NotFound("clinic", other.id().value());
        assertThat(refusal(ben.book(other.id(), request))).isEqualTo(notFound);
        assertThat(refusal(ben.book(other.id(), request, "k"))).isEqualTo(notFound);
    }

    @Test
    void a_service_with_appointments_is_not_removed() {
        var booked = here.book(here.ana, at(0));
        done(here.changes().cancel(here.clinic.id(), booked.id(), IfMatch.ANY));

        assertThat(refusal(here.practice.useCases.services().remove(here.clinic.id(), here.checkUp.id(), IfMatch.ANY)))
                .isEqualTo(new Refusal.InUse(here.clinic, here.checkUp));
        var unused = here.practice.service(here.open("b"));
        done(here.practice.useCases.services().remove(unused.clinic(), unused.id(), IfMatch.ANY));
    }

    private Refusal refuse(Request request) {
        return refusal(booking.book(here.clinic.id(), request));
    }
}

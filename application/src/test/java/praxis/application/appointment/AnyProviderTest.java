package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;
import static praxis.application.appointment.Booked.at;
import static praxis.application.appointment.Booked.codes;
import static praxis.application.appointment.Booked.overriding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Refusal;
import praxis.application.closure.ManageClosures;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipStatus;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** Where any provider would do and nobody is free, each reason says whose it is. */
final class AnyProviderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final Booked here = new Booked();

    private Refusal refused(Request request) {
        return refusal(here.booking().book(here.clinic.id(), request));
    }

    /** {@code CODE} and the name of whom it is about, in order. */
    private List<String> told(Refusal refusal) {
        return Booked.reasons(refusal).stream()
                .map(reason -> reason.code()
                        + reason.provider()
                                .map(id -> id.equals(here.ana.id()) ? " ana" : " ben")
                                .orElse(""))
                .sorted()
                .toList();
    }

    private void away(Membership provider) {
        var draft = new ManageClosures.Draft(
                Optional.empty(),
                Optional.of(provider.id()),
                new Stretch.AllDay(new Dates(MONDAY, MONDAY)),
                Optional.empty());
        done(here.practice.useCases.closures().create(here.clinic.id(), draft));
    }

    private void become(Membership member, MembershipStatus status) {
        done(here.practice
                .useCases
                .members()
                .change(here.clinic.id(), member.id(), IfMatch.ANY, before -> before.in(status)));
    }

    private void becomeNoProvider(Membership member) {
        done(here.practice
                .useCases
                .members()
                .change(here.clinic.id(), member.id(), IfMatch.ANY, before -> before.asProvider(false)));
    }

    @Test
    void each_providers_reason_names_them_and_the_clinics_and_the_services_come_once() {
        away(here.ana);
        here.book(here.ben, at(150));

        var refused = refused(here.withAny(at(170)));

        assertThat(refused).isInstanceOf(Refusal.NotAvailable.class);
        assertThat(told(refused))
                .containsExactly("BUSY ben", "OFF_GRID", "OUTSIDE_CLINIC_HOURS", "PROVIDER_CLOSURE ana");
    }

    @Test
    void it_is_taken_if_of_somebody_only_the_time_is_and_then_the_others_are_not_told() {
        away(here.ana);
        here.book(here.ben, at(0));

        var refused = refused(here.withAny(at(0)));

        assertThat(refused).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(told(refused)).containsExactly("BUSY ben");
    }

    @Test
    void who_can_never_be_booked_is_left_out_beside_who_can() {
        away(here.ana);
        for (var status : List.of(MembershipStatus.SUSPENDED, MembershipStatus.APPROVED)) {
            become(here.ben, status);
            if (status == MembershipStatus.APPROVED) becomeNoProvider(here.ben);
            assertThat(told(refused(here.withAny(at(0))))).containsExactly("PROVIDER_CLOSURE ana");
        }
    }

    @Test
    void where_nobody_can_ever_be_booked_it_says_of_whom() {
        become(here.ana, MembershipStatus.SUSPENDED);
        becomeNoProvider(here.ben);

        var refused = refused(here.withAny(at(0)));

        assertThat(refused).isInstanceOf(Refusal.NotAvailable.class);
        assertThat(told(refused)).containsExactly("NOT_APPROVED ana", "NOT_A_PROVIDER ben");
    }

    @Test
    void b5_what_is_overridden_is_told_of_nobody() {
        become(here.ana, MembershipStatus.SUSPENDED);
        here.book(here.ben, at(0));
        becomeNoProvider(here.ben);
        var booked = overriding(here.withAny(at(0)), "Pain");
        done(here.booking().book(here.clinic.id(), booked));

        var refused = refused(booked);

        assertThat(refused).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(told(refused)).as("of who can be booked so").containsExactly("BUSY ana");
    }

    @Test
    void b5_whoever_is_free_goes_before_those_for_whom_rules_would_be_overridden() {
        away(here.ana);
        here.book(here.ben, at(30));

        var booked = done(here.booking().book(here.clinic.id(), overriding(here.withAny(at(0)), "Pain")));

        assertThat(booked.placement().provider())
                .as("though Ana has fewer minutes that week")
                .isEqualTo(here.ben.id());
        assertThat(booked.override()).as("nothing to override").isEmpty();

        var offGrid = done(here.booking().book(here.clinic.id(), overriding(here.withAny(at(65)), "Pain")));

        assertThat(offGrid.placement().provider()).isEqualTo(here.ben.id());
        assertThat(offGrid.override().orElseThrow().codes()).containsExactly(ReasonCode.OFF_GRID);
    }

    @Test
    void where_a_provider_is_named_the_reasons_do_not_repeat_it() {
        here.book(here.ana, at(0));
        assertThat(told(refused(here.with(here.ana, at(0))))).containsExactly("BUSY");
    }

    @Test
    void b4_a_retry_says_whose_the_reasons_are_too() {
        away(here.ana);
        away(here.ben);
        var request = here.withAny(at(0));
        var first = refusal(here.booking().book(here.clinic.id(), request, "k1"));
        assertThat(told(first)).containsExactly("PROVIDER_CLOSURE ana", "PROVIDER_CLOSURE ben");
        assertThat(refusal(here.booking().book(here.clinic.id(), request, "k1")))
                .isEqualTo(first);
    }

    @Test
    void an_app_learns_whose_a_reason_is_and_nothing_else() {
        here.book(here.ana, at(0));
        here.book(here.ben, at(0));
        var app = here.practice.as(new Actor.App(new ApiKeyId("key"), here.clinic.id()));

        var refused = refusal(app.booking().book(here.clinic.id(), here.withAny(at(0))));

        assertThat(codes(refused)).containsExactly(ReasonCode.BUSY, ReasonCode.BUSY);
        assertThat(Booked.reasons(refused))
                .extracting(Reason::provider)
                .containsExactlyInAnyOrder(Optional.of(here.ana.id()), Optional.of(here.ben.id()));
        assertThat(Booked.reasons(refused)).allMatch(reason -> reason.source().isEmpty());
    }
}

package praxis.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.draft;
import static praxis.application.Practice.on;
import static praxis.application.Practice.refusal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.UseCases;
import praxis.application.closure.ManageClosures;
import praxis.application.port.Clinics;
import praxis.application.port.Memberships;
import praxis.application.port.PageRequest;
import praxis.application.port.Services;
import praxis.domain.ExternalId;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipStatus;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** Ana is a provider at clinic A, plain staff at clinic B, and nobody at clinic C. */
final class AccessTest {

    private final Practice practice = new Practice();
    private final Clinic a = practice.clinic("a");
    private final Clinic b = practice.clinic("b");
    private final Clinic c = practice.clinic("c");
    private final Membership ana = practice.provider(a, "ana");
    private final Membership ben = practice.provider(a, "ben");
    private final UseCases asAna = asPerson(ana);

    private UseCases asPerson(Membership member) {
        return practice.as(new Actor.Person(member.user(), false));
    }

    @Test
    void another_clinic_answers_as_an_unknown_one() {
        var theirs = practice.provider(c, "cat");
        assertThat(refusal(asAna.clinics().find(c.id()))).isEqualTo(notFound(c.id()));
        assertThat(refusal(asAna.clinics().find(new ClinicId("x")))).isEqualTo(notFound(new ClinicId("x")));
        assertThat(refusal(asAna.members().find(c.id(), theirs.id()))).isEqualTo(notFound(c.id()));
        assertThat(refusal(asAna.members().find(a.id(), theirs.id())))
                .as("nested under the own clinic")
                .isEqualTo(new Refusal.NotFound("membership", theirs.id().value()));
        assertThat(refusal(asAna.members().add(c.id(), draft("new")))).isEqualTo(notFound(c.id()));
    }

    @Test
    void a_list_of_clinics_holds_the_callers_own() {
        practice.provider(b, "ana");
        assertThat(done(asAna.clinics().list(Clinics.Filter.ALL, PageRequest.first()))
                        .items())
                .containsExactly(a, b);
        var hidden = new Clinics.Filter(Optional.of(new ExternalId("c")), Optional.empty());
        assertThat(done(asAna.clinics().list(hidden, PageRequest.first())).items())
                .isEmpty();
    }

    @Test
    void staff_read_and_administrators_change() {
        assertThat(done(asAna.members().find(a.id(), ben.id()))).isEqualTo(ben);
        assertThat(refusal(asAna.members().add(a.id(), draft("new")))).isInstanceOf(Refusal.NotPermitted.class);
        promote(ana);
        done(asAna.members().add(a.id(), draft("new")));
    }

    @Test
    void who_is_pending_or_suspended_knows_the_clinic_and_may_do_nothing() {
        change(ana, MembershipStatus.SUSPENDED);
        assertThat(refusal(asAna.clinics().find(a.id()))).isInstanceOf(Refusal.NotPermitted.class);
        assertThat(done(asAna.clinics().list(Clinics.Filter.ALL, PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    void clinics_are_made_and_their_external_ids_kept_by_the_platform() {
        promote(ana);
        assertThat(refusal(asAna.clinics()
                        .change(
                                a.id(),
                                IfMatch.ANY,
                                one -> new Clinic(
                                        one.id(),
                                        Optional.of(new ExternalId("c")),
                                        one.name(),
                                        one.zone(),
                                        one.status(),
                                        one.revision()))))
                .as("neither taken nor free")
                .isInstanceOf(Refusal.NotPermitted.class);
        done(asAna.clinics().change(a.id(), IfMatch.ANY, one -> one.withSelfService(true)));
    }

    @Test
    void a_provider_keeps_the_own_time_where_the_clinic_leaves_it_to_them() {
        var monday = List.of(on(DayOfWeek.MONDAY, "09:00-13:00"));
        var own = HoursOwner.provider(a.id(), ana.id());
        assertThat(refusal(asAna.hours().add(own, IfMatch.ANY, monday))).isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(asAna.closures().create(a.id(), closure(ana)))).isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(asAna.leaves().add(ana.user(), day(), Optional.empty())))
                .isInstanceOf(Refusal.NotPermitted.class);

        letThem(a);
        done(asAna.hours().add(own, IfMatch.ANY, monday));
        var closure = done(asAna.closures().create(a.id(), closure(ana)));
        done(asAna.closures().remove(a.id(), closure.id(), IfMatch.ANY));
        done(asAna.leaves().add(ana.user(), day(), Optional.empty()));

        assertThat(refusal(asAna.hours().add(HoursOwner.clinic(a.id()), IfMatch.ANY, monday)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(asAna.hours().add(HoursOwner.provider(a.id(), ben.id()), IfMatch.ANY, monday)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(asAna.closures().create(a.id(), closure(ben)))).isInstanceOf(Refusal.NotPermitted.class);
        change(ana, MembershipStatus.SUSPENDED);
        assertThat(refusal(asAna.hours().add(own, IfMatch.ANY, monday))).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void an_own_closure_cannot_be_handed_to_another_or_to_the_clinic() {
        letThem(a);
        var closure = done(asAna.closures().create(a.id(), closure(ana)));
        assertThat(refusal(asAna.closures()
                        .change(a.id(), closure.id(), IfMatch.ANY, one -> one.of(Optional.of(ben.id())))))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(asAna.closures().change(a.id(), closure.id(), IfMatch.ANY, one -> one.of(Optional.empty()))))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void a_leave_from_everywhere_is_no_clinics() {
        promote(ana);
        assertThat(refusal(asAna.leaves().add(ben.user(), day(), Optional.empty())))
                .as("a colleague's")
                .isInstanceOf(Refusal.NotPermitted.class);
        var cat = practice.provider(c, "cat");
        assertThat(refusal(asAna.leaves().list(cat.user(), PageRequest.first())))
                .as("a stranger's")
                .isEqualTo(new Refusal.NotFound("user", cat.user().value()));
    }

    @Test
    void an_app_lists_what_is_offered_and_names() {
        var app = practice.as(new Actor.App(new ApiKeyId("key"), a.id()));
        change(ben, MembershipStatus.PENDING);
        var check = practice.service(a, ana.id());
        var seen = done(app.members().providers(a.id(), Memberships.Filter.ALL, PageRequest.first()))
                .items();
        assertThat(seen).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(ana.id());
            assertThat(one.membership()).isEmpty();
        });
        assertThat(done(app.services().list(a.id(), Services.Filter.ALL, PageRequest.first()))
                        .items())
                .containsExactly(check);
        assertThat(refusal(app.members().list(a.id(), Memberships.Filter.ALL, PageRequest.first())))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(app.clinics().list(Clinics.Filter.ALL, PageRequest.first())))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal(app.services().list(b.id(), Services.Filter.ALL, PageRequest.first())))
                .isEqualTo(notFound(b.id()));
    }

    @Test
    void an_app_that_lists_what_it_may_not_see_is_shown_nothing() {
        var app = practice.as(new Actor.App(new ApiKeyId("key"), a.id()));
        practice.service(a, ana.id());
        var suspended = new Memberships.Filter(
                Optional.empty(),
                Optional.of(MembershipStatus.SUSPENDED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(done(app.members().providers(a.id(), suspended, PageRequest.first()))
                        .items())
                .isEmpty();
        var withdrawn = new Services.Filter(Optional.of(false), Optional.empty(), Optional.empty());
        assertThat(done(app.services().list(a.id(), withdrawn, PageRequest.first()))
                        .items())
                .isEmpty();
    }

    private static Refusal notFound(ClinicId clinic) {
        return new Refusal.NotFound("clinic", clinic.value());
    }

    private void promote(Membership member) {
        done(practice.useCases
                .members()
                .change(member.clinic(), member.id(), IfMatch.ANY, one -> one.as(ClinicRole.CLINIC_ADMIN)));
    }

    private void change(Membership member, MembershipStatus status) {
        done(practice.useCases.members().change(member.clinic(), member.id(), IfMatch.ANY, one -> one.in(status)));
    }

    private void letThem(Clinic clinic) {
        done(practice.useCases.clinics().change(clinic.id(), IfMatch.ANY, one -> one.withSelfService(true)));
    }

    private static Stretch day() {
        return new Stretch.AllDay(new Dates(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1)));
    }

    private static ManageClosures.Draft closure(Membership provider) {
        return new ManageClosures.Draft(Optional.empty(), Optional.of(provider.id()), day(), Optional.empty());
    }
}

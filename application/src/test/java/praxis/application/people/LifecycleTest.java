package praxis.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.draft;
import static praxis.application.Practice.refusal;
import static praxis.domain.people.MembershipStatus.APPROVED;
import static praxis.domain.people.MembershipStatus.PENDING;
import static praxis.domain.people.MembershipStatus.SUSPENDED;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.domain.access.Actor;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Membership;

final class LifecycleTest {

    private final Practice practice = new Practice();
    private final Clinic clinic = practice.clinic("a");
    private final Membership boss = administrator("boss");
    private final ManageMembers asBoss =
            practice.as(new Actor.Person(boss.user(), false)).members();

    @Test
    void a_member_goes_step_by_step_and_a_refusal_says_which_step_is_left_out() {
        var ana = practice.provider(clinic, "ana");

        done(change(asBoss, ana, member -> member.in(SUSPENDED)));
        assertThat(refusal(change(asBoss, ana, member -> member.in(PENDING))))
                .isEqualTo(new Refusal.NoSuchTransition(
                        "a suspended member cannot become pending in one step; approved lies between"));
        done(change(asBoss, ana, member -> member.in(APPROVED)));
        assertThat(done(change(asBoss, ana, member -> member.in(PENDING))).status())
                .isEqualTo(PENDING);
        assertThat(refusal(change(asBoss, ana, member -> member.in(SUSPENDED))))
                .isEqualTo(new Refusal.NoSuchTransition(
                        "a pending member cannot become suspended in one step; approved lies between"));
    }

    @Test
    void a2_a_change_of_status_shows_in_availability_at_once() {
        var ana = practice.provider(clinic, "ana");
        practice.useCases
                .hours()
                .add(
                        HoursOwner.clinic(clinic.id()),
                        IfMatch.ANY,
                        List.of(Practice.on(DayOfWeek.TUESDAY, "09:00-13:00")));
        assertThat(isAvailable(ana)).isTrue();

        done(change(asBoss, ana, member -> member.in(SUSPENDED)));
        assertThat(isAvailable(ana)).isFalse();
        done(change(asBoss, ana, member -> member.in(APPROVED)));
        assertThat(isAvailable(ana)).isTrue();
        done(change(asBoss, ana, member -> member.asProvider(false)));
        assertThat(isAvailable(ana)).isFalse();
        done(change(asBoss, ana, member -> member.asProvider(true)));

        var clinics = practice.useCases.clinics();
        done(clinics.change(clinic.id(), IfMatch.ANY, open -> open.in(ClinicStatus.INACTIVE)));
        assertThat(isAvailable(ana)).isFalse();
        done(clinics.change(clinic.id(), IfMatch.ANY, open -> open.in(ClinicStatus.ACTIVE)));
        assertThat(isAvailable(ana)).isTrue();
    }

    @Test
    void the_last_administrator_cannot_remove_themself() {
        var last = new Refusal.LastAdministrator(boss.fullName());
        assertThat(refusal(change(asBoss, boss, member -> member.in(SUSPENDED))))
                .isEqualTo(last);
        assertThat(refusal(change(asBoss, boss, member -> member.in(PENDING)))).isEqualTo(last);
        assertThat(refusal(change(asBoss, boss, member -> member.as(ClinicRole.STAFF))))
                .isEqualTo(last);
    }

    @Test
    void a_pending_administrator_is_none_to_be_left_with() {
        var other = administrator("other");
        done(change(asBoss, other, member -> member.in(PENDING)));
        assertThat(refusal(change(asBoss, boss, member -> member.as(ClinicRole.STAFF))))
                .isInstanceOf(Refusal.LastAdministrator.class);

        done(change(asBoss, other, member -> member.in(APPROVED)));
        done(change(asBoss, boss, member -> member.as(ClinicRole.STAFF)));
        assertThat(refusal(asBoss.add(clinic.id(), draft("new")))).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void the_platform_may_take_the_last_administrator_away() {
        done(change(practice.useCases.members(), boss, member -> member.in(SUSPENDED)));
    }

    private Membership administrator(String name) {
        var member = practice.provider(clinic, name);
        return done(change(practice.useCases.members(), member, one -> one.as(ClinicRole.CLINIC_ADMIN)));
    }

    private Outcome<Membership> change(ManageMembers members, Membership member, UnaryOperator<Membership> change) {
        return members.change(clinic.id(), member.id(), IfMatch.ANY, change);
    }

    private boolean isAvailable(Membership provider) {
        var tuesday = LocalDate.of(2026, 11, 24);
        var found = practice.useCases.availability().find(clinic.id(), provider.id(), QueryDates.of(tuesday, tuesday));
        return !done(found).periods().isEmpty();
    }
}

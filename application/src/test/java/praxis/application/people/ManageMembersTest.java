package praxis.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.draft;
import static praxis.application.Practice.refusal;

import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.port.Memberships;
import praxis.application.port.PageRequest;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.HoursSource;

final class ManageMembersTest {

    private final Practice practice = new Practice();
    private final ManageMembers members = practice.useCases.members();
    private final Clinic a = practice.clinic("a");
    private final Clinic b = practice.clinic("b");

    @Test
    void a_known_email_joins_the_existing_user() {
        var inA = done(members.add(a.id(), draft("ana")));
        var inB = done(members.add(b.id(), draft("ana")));

        assertThat(inB.user()).isEqualTo(inA.user());
        assertThat(inB.id()).isNotEqualTo(inA.id());
    }

    @Test
    void a_person_is_in_a_clinic_once() {
        var ana = done(members.add(a.id(), draft("ana")));

        assertThat(refusal(members.add(a.id(), draft("ana")))).isEqualTo(new Refusal.AlreadyMember(ana));
    }

    @Test
    void h6_a_new_provider_follows_the_clinic() {
        assertThat(done(members.add(a.id(), draft("ana"))).hoursSource()).isEqualTo(HoursSource.CLINIC);
    }

    @Test
    void an_unknown_clinic_gets_no_member_and_no_user() {
        var nowhere = new ClinicId("nowhere");

        assertThat(refusal(members.add(nowhere, draft("ana")))).isEqualTo(new Refusal.NotFound("clinic", "nowhere"));
        assertThat(practice.ports
                        .transactions()
                        .read(() -> practice.ports.users().find(draft("ana").email())))
                .isEmpty();
    }

    @Test
    void a_change_that_changes_nothing_leaves_the_revision() {
        var ana = done(members.add(a.id(), draft("ana")));

        var same = done(members.change(a.id(), ana.id(), IfMatch.ANY, member -> member));

        assertThat(same).isEqualTo(ana);
    }

    @Test
    void a_change_moves_the_revision_and_another_clinic_cannot_make_it() {
        var ana = done(members.add(a.id(), draft("ana")));

        var changed = done(members.change(a.id(), ana.id(), IfMatch.of(1), ana1 -> ana1.following(HoursSource.OWN)));
        assertThat(changed.revision().number()).isEqualTo(2);
        assertThat(refusal(members.change(a.id(), ana.id(), IfMatch.of(1), member -> member)))
                .isEqualTo(new Refusal.Stale(2));
        assertThat(refusal(members.change(b.id(), ana.id(), IfMatch.ANY, member -> member)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void a_list_holds_the_clinics_own_members_only() {
        var ana = done(members.add(a.id(), draft("ana")));
        done(members.add(b.id(), draft("ben")));

        assertThat(done(members.list(a.id(), Memberships.Filter.ALL, PageRequest.first()))
                        .items())
                .containsExactly(ana);
    }
}

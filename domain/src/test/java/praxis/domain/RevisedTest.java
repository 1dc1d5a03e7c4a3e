package praxis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.people.HoursSource;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.SlotRules;

/** What changes in a stored thing, and what stays. */
class RevisedTest {

    private static final Revision NEXT = Revision.first(Instant.EPOCH).next(Instant.EPOCH.plusSeconds(1));

    @Test
    void aRevisionCountsAndKeepsWhenTheThingWasMade() {
        assertThat(NEXT).isEqualTo(new Revision(2, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
    }

    @Test
    void aRevisedThingIsTheSameButForItsRevision() {
        var clinic = Fixtures.clinic(ZoneOffset.UTC, ClinicStatus.ACTIVE);
        var service = Fixtures.service("s", SlotRules.of(30), true, List.of("p"));
        var closure =
                Fixtures.closure("c", Optional.empty(), Fixtures.allDay("2026-11-23", "2026-11-23"), Optional.empty());

        assertThat(clinic.revised(NEXT).revision()).isEqualTo(NEXT);
        assertThat(clinic.revised(NEXT).revised(clinic.revision())).isEqualTo(clinic);
        assertThat(service.revised(NEXT).revision()).isEqualTo(NEXT);
        assertThat(service.revised(NEXT).revised(service.revision())).isEqualTo(service);
        assertThat(closure.revised(NEXT).revision()).isEqualTo(NEXT);
        assertThat(closure.revised(NEXT).revised(closure.revision())).isEqualTo(closure);
    }

    @Test
    void h6AMemberCanFollowOtherHours() {
        var member = Fixtures.member("p", "ana", true, MembershipStatus.APPROVED, HoursSource.CLINIC);

        assertThat(member.following(HoursSource.OWN).hoursSource()).isEqualTo(HoursSource.OWN);
        assertThat(member.following(HoursSource.OWN).following(HoursSource.CLINIC))
                .isEqualTo(member);
        assertThat(member.revised(NEXT).revision()).isEqualTo(NEXT);
    }

    @Test
    void aServiceIsGivenByOneMoreOrOneLess() {
        var service = Fixtures.service("s", SlotRules.of(30), true, List.of("p"));

        assertThat(service.givenAlsoBy(new MembershipId("a")).providers())
                .containsExactly(new MembershipId("a"), new MembershipId("p"));
        assertThat(service.notGivenBy(new MembershipId("a"))).isEqualTo(service);
        assertThat(service.notGivenBy(new MembershipId("p")).providers()).isEmpty();
    }
}

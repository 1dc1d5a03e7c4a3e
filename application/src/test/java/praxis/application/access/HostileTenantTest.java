package praxis.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.draft;
import static praxis.application.Practice.refusal;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.UseCases;
import praxis.application.people.ManageMembers;
import praxis.domain.access.Actor;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Membership;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** What an administrator of one clinic tries to learn of others. */
final class HostileTenantTest {

    private final Practice practice = new Practice();
    private final Clinic own = practice.clinic("own");
    private final Clinic other = practice.clinic("other");
    private final UseCases asAdministrator =
            practice.as(new Actor.Person(administrator().user(), false));

    private Membership administrator() {
        var staff = draft("boss");
        return done(practice.useCases
                .members()
                .add(
                        own.id(),
                        new ManageMembers.Draft(
                                staff.externalId(),
                                staff.email(),
                                staff.fullName(),
                                staff.phone(),
                                ClinicRole.CLINIC_ADMIN,
                                false,
                                staff.status())));
    }

    @Test
    void a_name_of_another_clinic_is_answered_as_one_that_nobody_has() {
        assertThat(refusal(asAdministrator.named().clinic("other"))).isEqualTo(new Refusal.NotFound("clinic", "other"));
        assertThat(refusal(asAdministrator.named().clinic("none"))).isEqualTo(new Refusal.NotFound("clinic", "none"));
        assertThat(refusal(asAdministrator.named().clinic(other.id().value())))
                .isEqualTo(new Refusal.NotFound("clinic", other.id().value()));
        assertThat(done(asAdministrator.named().clinic("own"))).isEqualTo(own);
    }

    @Test
    void an_export_for_a_clinic_tells_nothing_of_its_members_leave() {
        var ana = practice.provider(own, "ana");
        var away = new Stretch.AllDay(new Dates(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2)));
        done(practice.useCases.leaves().add(ana.user(), away, Optional.of("of her own")));
        assertThat(done(asAdministrator.exports().export(own.id())).leaves()).isEmpty();
        assertThat(done(practice.useCases.exports().export(own.id())).leaves()).hasSize(1);
    }
}

package praxis.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.people.ClinicRole.CLINIC_ADMIN;
import static praxis.domain.people.MembershipStatus.APPROVED;
import static praxis.domain.people.MembershipStatus.PENDING;
import static praxis.domain.people.MembershipStatus.SUSPENDED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.Revision;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;

final class StandingTest {

    private static final ClinicId CLINIC = new ClinicId("a");
    private static final UserId ANA = new UserId("ana");
    private static final Actor PERSON = new Actor.Person(ANA, false);

    @Test
    void a_member_is_what_the_clinic_says() {
        assertThat(standing(PERSON, CLINIC_ADMIN, APPROVED)).isEqualTo(Standing.ADMINISTRATOR);
        assertThat(standing(PERSON, ClinicRole.STAFF, APPROVED)).isEqualTo(Standing.STAFF);
    }

    @Test
    void who_is_not_approved_may_do_nothing_whatever_the_role() {
        for (var role : ClinicRole.values())
            for (var status : EnumSet.of(PENDING, SUSPENDED))
                assertThat(standing(PERSON, role, status)).isEqualTo(Standing.NOT_APPROVED);
        assertThat(Permission.values()).noneMatch(Standing.NOT_APPROVED::has).noneMatch(Standing.STRANGER::has);
    }

    @Test
    void who_is_no_member_is_a_stranger() {
        assertThat(Standing.of(PERSON, CLINIC, Optional.empty())).isEqualTo(Standing.STRANGER);
    }

    @Test
    void an_administrator_of_the_platform_may_do_everything_everywhere() {
        assertThat(Standing.of(Actor.OPERATOR, CLINIC, Optional.empty())).isEqualTo(Standing.ADMINISTRATOR);
        assertThat(standing(new Actor.Person(ANA, true), ClinicRole.STAFF, SUSPENDED))
                .isEqualTo(Standing.ADMINISTRATOR);
        assertThat(Permission.values()).allMatch(Standing.ADMINISTRATOR::has);
    }

    @Test
    void an_app_speaks_for_one_clinic_and_can_list_and_book_and_nothing_else() {
        var app = new Actor.App(new ApiKeyId("key"), CLINIC);
        assertThat(Standing.of(app, CLINIC, Optional.empty())).isEqualTo(Standing.APP);
        assertThat(Standing.of(app, new ClinicId("b"), Optional.empty())).isEqualTo(Standing.STRANGER);
        assertThat(Permission.values())
                .filteredOn(Standing.APP::has)
                .containsExactly(
                        Permission.READ_PROVIDERS, Permission.READ_SERVICES, Permission.READ_SLOTS, Permission.BOOK);
    }

    @Test
    void staff_read_and_book_but_keep_no_rules_and_see_no_audit() {
        assertThat(Permission.values())
                .filteredOn(permission -> !Standing.STAFF.has(permission))
                .containsExactly(
                        Permission.CHANGE_CLINIC,
                        Permission.MANAGE_MEMBERS,
                        Permission.MANAGE_HOURS,
                        Permission.MANAGE_SERVICES,
                        Permission.MANAGE_CLOSURES,
                        Permission.OVERRIDE,
                        Permission.FORGET_PATIENTS,
                        Permission.READ_EVENTS,
                        Permission.MANAGE_WEBHOOKS,
                        Permission.MANAGE_API_KEYS,
                        Permission.READ_AUDIT);
    }

    private static Standing standing(Actor actor, ClinicRole role, MembershipStatus status) {
        var member = new Membership(
                new MembershipId("m"),
                CLINIC,
                ANA,
                Optional.empty(),
                new Email("ana@example.org"),
                "Ana",
                Optional.empty(),
                role,
                true,
                status,
                HoursSource.CLINIC,
                Revision.first(Instant.EPOCH));
        return Standing.of(actor, CLINIC, Optional.of(member));
    }
}

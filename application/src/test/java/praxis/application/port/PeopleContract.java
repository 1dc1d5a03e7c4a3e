package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.HoursSource;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.PhoneNumber;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/** Of {@link Users} and {@link Memberships}. */
public abstract class PeopleContract extends PortContract {

    @Test
    void a_user_comes_back_by_id_and_email() {
        var user = user();
        assertThat(read(() -> ports().users().find(user.id()))).contains(user);
        assertThat(read(() ->
                        ports().users().find(new Email(user.email().value().toUpperCase(Locale.ROOT)))))
                .contains(user);
        assertThat(read(() -> ports().users().find(new UserId("nobody")))).isEmpty();
    }

    @Test
    void an_email_belongs_to_one_person() {
        var user = user();
        var other = user();
        var duplicate =
                Outcome.refused(new Refusal.Duplicate("email", user.email().value()));
        assertThat(decide(() -> ports().users().add(List.of(new User(new UserId(id()), user.email(), revision())))))
                .isEqualTo(duplicate);
        assertThat(decide(() -> ports().users()
                        .replace(new User(
                                other.id(), user.email(), other.revision().next(NOW)))))
                .isEqualTo(duplicate);
    }

    @Test
    void a_new_email_shows_in_every_membership() {
        var member = member(clinic());
        var changed = new User(
                member.user(),
                new Email("new" + id() + "@example.org"),
                revision().next(NOW));
        write(() -> ports().users().replace(changed));
        assertThat(read(() -> ports().memberships().find(member.clinic(), changed.email())))
                .map(Membership::email)
                .contains(changed.email());
        assertThat(read(() -> ports().users().find(member.email()))).isEmpty();
    }

    @Test
    void every_field_of_a_membership_comes_back() {
        var clinic = clinic();
        var full = changed(newMember(clinic, user(), Optional.empty(), "Zoë 🦷"));
        write(() -> ports().memberships().add(List.of(full)));
        assertThat(read(() -> ports().memberships().find(clinic.id(), full.id())))
                .contains(full);
        assertThat(read(() -> ports().memberships()
                        .find(clinic.id(), full.externalId().orElseThrow())))
                .contains(full);
        assertThat(read(() -> ports().memberships().find(clinic.id(), full.email())))
                .contains(full);
        assertThat(read(() -> ports().memberships().find(clinic.id(), full.user())))
                .contains(full);
        var other = clinic();
        assertThat(read(() -> ports().memberships().find(other.id(), full.user())))
                .isEmpty();
    }

    @Test
    void a_person_is_found_in_every_clinic() {
        var user = user();
        var one = newMember(clinic(), user, Optional.empty(), "Ana");
        var other = newMember(clinic(), user, Optional.empty(), "Dr. Ruiz");
        write(() -> ports().memberships().add(List.of(other, one)));
        assertThat(read(() -> ports().memberships().ofPerson(user.id()))).containsExactly(one, other);
        assertThat(read(() -> ports().memberships().ofPerson(new UserId(id())))).isEmpty();
    }

    @Test
    void a_replaced_membership_is_the_new_one() {
        var member = member(clinic());
        var changed = changed(member);
        write(() -> {
            assertThat(ports().memberships().lock(member.clinic(), member.id())).contains(member);
            ports().memberships().replace(changed);
        });
        assertThat(read(() -> ports().memberships().find(member.clinic(), member.id())))
                .contains(changed);
    }

    private Membership changed(Membership member) {
        return new Membership(
                member.id(),
                member.clinic(),
                member.user(),
                key("p" + id()),
                member.email(),
                "Zoë 🦷",
                Optional.of(new PhoneNumber("+123456789012345")),
                ClinicRole.CLINIC_ADMIN,
                false,
                MembershipStatus.SUSPENDED,
                HoursSource.CLINIC,
                member.revision().next(NOW.plusMillis(7)));
    }

    @Test
    void a_clinic_never_sees_another_clinics_members() {
        var other = clinic();
        var member = changed(newMember(clinic(), user(), Optional.empty(), "Ana"));
        write(() -> ports().memberships().add(List.of(member)));
        assertThat(read(() -> ports().memberships().find(other.id(), member.id())))
                .isEmpty();
        assertThat(read(() -> ports().memberships().find(other.id(), member.email())))
                .isEmpty();
        assertThat(read(() -> ports().memberships()
                        .find(other.id(), member.externalId().orElseThrow())))
                .isEmpty();
        assertThat(read(() -> ports().memberships().list(other.id(), Memberships.Filter.ALL, PageRequest.first()))
                        .items())
                .isEmpty();
        write(() ->
                assertThat(ports().memberships().lock(other.id(), member.id())).isEmpty());
        assertThat(read(() -> ports().memberships().find(other.id(), new MembershipId("x"))))
                .isEmpty();
    }

    @Test
    void a_person_is_once_in_a_clinic_and_so_is_an_external_id() {
        var clinic = clinic();
        var user = user();
        var key = key("p1");
        write(() -> ports().memberships().add(List.of(newMember(clinic, user, key, "Ana"))));
        assertThat(decide(() -> ports().memberships().add(List.of(newMember(clinic, user, Optional.empty(), "Ana")))))
                .isEqualTo(Outcome.refused(
                        new Refusal.Duplicate("email", user.email().value())));
        var second = user();
        assertThat(decide(() -> ports().memberships().add(List.of(newMember(clinic, second, key, "Eva")))))
                .isEqualTo(Outcome.refused(new Refusal.Duplicate("external_id", "p1")));
        var elsewhere = clinic();
        write(() -> ports().memberships().add(List.of(newMember(elsewhere, user, key, "Ana"))));
    }

    @Test
    void a_list_can_be_of_a_part_of_the_name_whatever_its_alphabet() {
        var clinic = clinic();
        var agios = newMember(clinic, user(), Optional.empty(), "ΑΓΙΟΣ");
        write(() -> ports().memberships().add(List.of(agios)));
        for (var part : List.of("ΑΓΙΟΣ", "αγιος"))
            assertThat(list(
                            clinic,
                            new Memberships.Filter(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(part),
                                    Optional.empty())))
                    .containsExactly(agios);
    }

    @Test
    void lists_are_filtered_by_everything_at_once() {
        var clinic = clinic();
        var ana = member(clinic);
        var zoe = changed(newMember(clinic, user(), Optional.empty(), "Zoë"));
        var service = newService(clinic, Optional.empty(), ana);
        write(() -> {
            ports().memberships().add(List.of(zoe));
            ports().services().add(List.of(service));
        });
        assertThat(list(clinic, Memberships.Filter.ALL)).containsExactly(ana, zoe);
        var none = Optional.<String>empty();
        assertThat(list(
                        clinic,
                        new Memberships.Filter(
                                Optional.of(true),
                                Optional.of(MembershipStatus.APPROVED),
                                Optional.of(ClinicRole.STAFF),
                                Optional.of(service.id()),
                                Optional.empty(),
                                Optional.of("RUIZ"),
                                none)))
                .containsExactly(ana);
        assertThat(list(
                        clinic,
                        new Memberships.Filter(
                                Optional.of(false),
                                Optional.of(MembershipStatus.SUSPENDED),
                                Optional.of(ClinicRole.CLINIC_ADMIN),
                                Optional.empty(),
                                zoe.externalId(),
                                Optional.of(zoe.email().value().substring(3).toUpperCase(Locale.ROOT)),
                                none)))
                .containsExactly(zoe);
        assertThat(list(
                        clinic,
                        new Memberships.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(newService(clinic, Optional.empty()).id()),
                                Optional.empty(),
                                none,
                                none)))
                .isEmpty();
        var page =
                read(() -> ports().memberships().list(clinic.id(), Memberships.Filter.ALL, new PageRequest(1, none)));
        assertThat(page.next()).contains(ana.id().value());
    }

    @Test
    void a_list_can_be_of_a_part_of_the_name_and_not_of_the_email() {
        var clinic = clinic();
        var ana = newMember(clinic, user(), Optional.empty(), "Ana Ruiz");
        write(() -> ports().memberships().add(List.of(ana)));
        assertThat(list(clinic, called("RUIZ"))).containsExactly(ana);
        assertThat(list(clinic, called(ana.email().value()))).isEmpty();
        assertThat(list(clinic, called("@"))).isEmpty();
    }

    private static Memberships.Filter called(String name) {
        return new Memberships.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name));
    }

    private List<Membership> list(Clinic clinic, Memberships.Filter filter) {
        return read(() -> ports().memberships().list(clinic.id(), filter, PageRequest.first()))
                .items();
    }
}

package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import praxis.domain.access.ApiKeyId;
import praxis.domain.access.Standing;
import praxis.domain.identity.ApiKey;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Grant;
import praxis.domain.identity.PasswordHash;
import praxis.domain.identity.Session;
import praxis.domain.identity.Subject;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipStatus;
import praxis.domain.people.UserId;

/** Of {@link Glances}: what one process sees when it looks while another writes. */
public abstract class GlancesContract extends PortContract {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 30);

    @Test
    void a_glance_says_what_somebody_is() {
        var clinic = clinic();
        var ana = member(clinic);
        var mark = new Mark.OfMember(clinic.id(), ana.user());
        var nobody = new Mark.OfMember(clinic.id(), user().id());
        var elsewhere = new Mark.OfMember(clinic().id(), ana.user());
        var marks = Set.<Mark>of(mark, nobody, elsewhere, new Mark.OfMember(clinic.id(), new UserId("x")));
        assertThat(standing(marks, mark)).isEqualTo(Standing.STAFF);
        assertThat(standing(marks, nobody)).isEqualTo(Standing.STRANGER);
        assertThat(standing(marks, elsewhere)).isEqualTo(Standing.STRANGER);
        write(() -> ports().memberships().replace(as(ana, MembershipStatus.PENDING)));
        assertThat(standing(marks, mark)).isEqualTo(Standing.NOT_APPROVED);
        write(() -> ports().memberships().replace(administrator(ana)));
        assertThat(standing(marks, mark)).isEqualTo(Standing.ADMINISTRATOR);
    }

    @Test
    void a_glance_says_whether_sign_ins_still_count() {
        var user = user();
        var account = new Mark.OfAccount(user.id());
        assertThat(Mark.OfAccount.platformAdmin(number(account), 0)).contains(false);
        assertThat(Mark.OfAccount.platformAdmin(number(account), 1)).isEmpty();
        write(() -> ports().identity().accounts().setPlatformAdmin(user.id(), true));
        assertThat(Mark.OfAccount.platformAdmin(number(account), 0)).contains(true);
        write(() -> ports().identity().accounts().setPassword(user.id(), new PasswordHash("x"), NOW));
        assertThat(Mark.OfAccount.platformAdmin(number(account), 0)).isEmpty();
        assertThat(Mark.OfAccount.platformAdmin(number(account), 1)).contains(true);
        assertThat(Mark.OfAccount.platformAdmin(number(new Mark.OfAccount(new UserId(id()))), 0))
                .isEmpty();

        var session = new Session(
                Fingerprint.of(id()), new Grant(new Subject.Person(user.id(), 1), NOW, NOW.plusSeconds(60)));
        assertThat(number(new Mark.OfSession(session.id()))).isZero();
        write(() -> ports().identity().signOuts().add(session));
        assertThat(number(new Mark.OfSession(session.id()))).isOne();
    }

    @Test
    void every_change_of_who_is_let_in_is_seen_by_who_looks() {
        var clinic = clinic();
        var ana = member(clinic);
        var newcomer = newMember(clinic, user(), Optional.empty(), "Luis Gil");
        var key = new ApiKey(
                new ApiKeyId(id()),
                clinic.id(),
                "Website",
                Fingerprint.of(id()),
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var session = new Session(
                Fingerprint.of(id()), new Grant(new Subject.Person(ana.user(), 0), NOW, NOW.plusSeconds(60)));
        var accounts = ports().identity().accounts();
        var changes = new LinkedHashMap<String, Runnable>();
        changes.put("Accounts.setPassword", () -> accounts.setPassword(ana.user(), new PasswordHash("x"), NOW));
        changes.put("Accounts.setPlatformAdmin", () -> accounts.setPlatformAdmin(ana.user(), true));
        changes.put("ApiKeys.add", () -> ports().identity().apiKeys().add(key));
        changes.put("ApiKeys.revoke", () -> ports().identity().apiKeys().revoke(key.revoked(NOW)));
        changes.put("Memberships.add", () -> ports().memberships().add(List.of(newcomer)));
        changes.put(
                "Memberships.replace, suspended",
                () -> ports().memberships().replace(as(ana, MembershipStatus.SUSPENDED)));
        changes.put("Memberships.replace, promoted", () -> ports().memberships().replace(administrator(ana)));
        changes.put("SignOuts.add", () -> ports().identity().signOuts().add(session));

        var marks = Set.<Mark>of(
                new Mark.OfAccount(ana.user()),
                new Mark.OfApiKey(key.id()),
                new Mark.OfMember(clinic.id(), ana.user()),
                new Mark.OfMember(clinic.id(), newcomer.user()),
                new Mark.OfSession(session.id()));
        for (var change : changes.entrySet()) {
            var before = elsewhere().live().glances().at(marks);
            write(change.getValue());
            assertThat(elsewhere().live().glances().at(marks))
                    .as(change.getKey())
                    .isNotEqualTo(before);
        }
        var expected = Writes.ofWhoComesIn();
        expected.removeAll(Writes.OF_NO_ENTRANCE);
        assertThat(Writes.namedIn(changes.keySet())).isEqualTo(expected);
        assertThat(Writes.ofWhoComesIn()).containsAll(Writes.OF_NO_ENTRANCE);
    }

    @Test
    void a_glance_says_whether_a_key_is_revoked() {
        var mark = new Mark.OfApiKey(new ApiKeyId(id()));
        assertThat(number(mark)).isZero();
        var key = new ApiKey(
                mark.key(),
                clinic().id(),
                "Website",
                Fingerprint.of(id()),
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        write(() -> ports().identity().apiKeys().add(key));
        write(() -> ports().identity().apiKeys().use(key.id(), DATE));
        assertThat(number(mark)).isEqualTo(Mark.OfApiKey.VALID);
        write(() -> ports().identity().apiKeys().revoke(key.revoked(NOW)));
        assertThat(number(mark)).isEqualTo(Mark.OfApiKey.REVOKED);
    }

    private Standing standing(Set<Mark> marks, Mark mark) {
        return Mark.OfMember.standing(elsewhere().live().glances().at(marks).of(mark));
    }

    private static Membership administrator(Membership member) {
        return with(member, ClinicRole.CLINIC_ADMIN, MembershipStatus.APPROVED);
    }
}

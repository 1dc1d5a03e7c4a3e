package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.identity.Account;
import praxis.domain.identity.ApiKey;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Invitation;
import praxis.domain.identity.PasswordHash;
import praxis.domain.identity.Session;
import praxis.domain.identity.Subject;
import praxis.domain.people.User;
import praxis.domain.people.UserId;

/** Of {@link Accounts}, {@link Invitations}, {@link SignOuts} and {@link ApiKeys}. */
public abstract class IdentityContract extends PortContract {

    private IdentityPorts identity() {
        return ports().identity();
    }

    private Account account(User user) {
        return read(() -> identity().accounts().find(user.id())).orElseThrow();
    }

    @Test
    void a_new_user_has_an_account_without_a_password() {
        var user = user();
        var account = new Account(user.id(), user.email(), false, 0, Optional.empty());
        assertThat(account(user)).isEqualTo(account);
        assertThat(read(() -> identity().accounts().find(user.email()))).contains(account);
        assertThat(read(() -> identity().accounts().find(new UserId("nobody")))).isEmpty();
        assertThat(read(() -> identity().accounts().find(newUser().email()))).isEmpty();
    }

    @Test
    void each_password_begins_a_round_of_its_own() {
        var user = user();
        var other = user();
        for (int round = 1; round <= 2; round++) {
            var hash = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$" + "x".repeat(200) + round);
            write(() -> assertThat(identity().accounts().setPassword(user.id(), hash, NOW))
                    .isTrue());
            assertThat(account(user)).isEqualTo(new Account(user.id(), user.email(), false, round, Optional.of(hash)));
        }
        assertThat(account(other).round()).isZero();
        write(() -> assertThat(identity().accounts().setPassword(new UserId(id()), new PasswordHash("x"), NOW))
                .isFalse());
    }

    @Test
    void an_administrator_of_the_platform_is_made_and_unmade() {
        var user = user();
        for (var admin : List.of(true, true, false, false)) {
            write(() -> assertThat(identity().accounts().setPlatformAdmin(user.id(), admin))
                    .isTrue());
            assertThat(account(user).platformAdmin()).isEqualTo(admin);
        }
        write(() -> assertThat(identity().accounts().setPlatformAdmin(new UserId(id()), true))
                .isFalse());
    }

    private Invitation newInvitation(User user) {
        return new Invitation(user.id(), Fingerprint.of(id()), NOW, NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void an_invitation_takes_the_place_of_the_earlier_one() {
        var user = user();
        var first = newInvitation(user);
        var second = newInvitation(user);
        write(() -> identity().invitations().put(first));
        assertThat(read(() -> identity().invitations().find(first.secret()))).contains(first);
        write(() -> identity().invitations().put(second));
        assertThat(read(() -> identity().invitations().find(first.secret()))).isEmpty();
        assertThat(read(() -> identity().invitations().find(second.secret()))).contains(second);
        write(() -> assertThat(identity().invitations().remove(first)).isFalse());
        write(() -> assertThat(identity().invitations().remove(second)).isTrue());
        assertThat(read(() -> identity().invitations().find(second.secret()))).isEmpty();
    }

    @Test
    void what_is_withdrawn_is_the_persons_own_invitation_only() {
        var user = user();
        var invitation = newInvitation(user);
        var others = newInvitation(user());
        write(() -> identity().invitations().put(invitation));
        write(() -> identity().invitations().put(others));
        write(() -> assertThat(identity().invitations().withdraw(user.id())).contains(invitation));
        write(() -> assertThat(identity().invitations().withdraw(user.id())).isEmpty());
        write(() -> assertThat(identity().invitations().withdraw(new UserId("nobody")))
                .isEmpty());
        assertThat(read(() -> identity().invitations().find(invitation.secret())))
                .isEmpty();
        assertThat(read(() -> identity().invitations().find(others.secret()))).contains(others);
    }

    @Test
    void of_two_who_accept_an_invitation_at_once_one_is_let_in() throws Exception {
        var invitation = newInvitation(user());
        write(() -> identity().invitations().put(invitation));
        Callable<Outcome<Boolean>> accept = () -> ports().transactions()
                .decide(() -> Outcome.done(
                        identity().invitations().find(invitation.secret()).isPresent()
                                && identity().invitations().remove(invitation)));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var ended = threads.invokeAll(List.of(accept, accept));
            assertThat(List.of(ended.get(0).get(), ended.get(1).get()))
                    .containsExactlyInAnyOrder(Outcome.done(true), Outcome.done(false));
        }
    }

    private Session newSession(Instant expiresAt) {
        return new Session(Fingerprint.of(id()), new Grant(new Subject.Platform("operator"), NOW, expiresAt));
    }

    @Test
    void a_session_that_ended_is_known_until_its_token_expires() {
        var brief = newSession(NOW.plusSeconds(60));
        var longer = newSession(NOW.plusSeconds(61));
        write(() -> identity().signOuts().add(brief));
        write(() -> {
            identity().signOuts().add(brief);
            identity().signOuts().add(longer);
        });
        assertThat(read(() -> identity().signOuts().has(brief.id()))).isTrue();
        write(() -> identity().signOuts().forgetExpired(NOW.plusSeconds(60)));
        assertThat(read(() -> identity().signOuts().has(brief.id()))).isFalse();
        assertThat(read(() -> identity().signOuts().has(longer.id()))).isTrue();
        assertThat(read(() -> identity().signOuts().has(Fingerprint.of("x")))).isFalse();
    }

    private ApiKey newKey(ClinicId clinic) {
        return new ApiKey(
                new ApiKeyId(id()),
                clinic,
                "Website 🦷",
                Fingerprint.of(id()),
                NOW,
                Optional.of(NOW.plusMillis(1)),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void every_field_of_a_key_comes_back() {
        var clinic = clinic().id();
        var key = newKey(clinic);
        var eternal = new ApiKey(
                new ApiKeyId(id()),
                clinic,
                "x",
                key.secret(),
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        write(() -> identity().apiKeys().add(key));
        write(() -> identity().apiKeys().add(eternal));
        assertThat(read(() -> identity().apiKeys().find(key.id()))).contains(key);
        assertThat(read(() -> identity().apiKeys().find(clinic, eternal.id()))).contains(eternal);
        var page = read(() -> identity().apiKeys().list(clinic, new PageRequest(1, Optional.empty())));
        assertThat(page.items()).containsExactly(key);
        assertThat(read(() -> identity().apiKeys().list(clinic, new PageRequest(1, page.next())))
                        .items())
                .containsExactly(eternal);
        assertThat(read(() -> identity().apiKeys().find(new ApiKeyId("x")))).isEmpty();
    }

    @Test
    void a_key_is_used_and_is_revoked_once() {
        var key = newKey(clinic().id());
        var other = newKey(key.clinic());
        write(() -> identity().apiKeys().add(key));
        write(() -> identity().apiKeys().add(other));
        write(() -> identity().apiKeys().use(key.id(), LocalDate.of(2026, 11, 23)));
        write(() -> identity().apiKeys().revoke(key.revoked(NOW.plusMillis(1))));
        write(() -> identity().apiKeys().revoke(key.revoked(NOW.plusMillis(2))));
        var stored = read(() -> identity().apiKeys().find(key.id())).orElseThrow();
        assertThat(stored.revokedAt()).contains(NOW.plusMillis(1));
        assertThat(stored.lastUsedOn()).contains(LocalDate.of(2026, 11, 23));
        assertThat(read(() -> identity().apiKeys().find(other.id()))).contains(other);
    }

    @Test
    void a_clinic_never_sees_another_clinics_keys() {
        var key = newKey(clinic().id());
        var other = clinic().id();
        write(() -> identity().apiKeys().add(key));
        assertThat(read(() -> identity().apiKeys().find(other, key.id()))).isEmpty();
        assertThat(read(() -> identity().apiKeys().list(other, PageRequest.first()))
                        .items())
                .isEmpty();
    }
}

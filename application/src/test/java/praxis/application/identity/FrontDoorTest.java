package praxis.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.memory.MemorySafeguards;
import praxis.application.port.AuditLog;
import praxis.application.port.PageRequest;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.audit.AuditEntry;
import praxis.domain.identity.Password;
import praxis.domain.identity.Secret;
import praxis.domain.people.Email;

class FrontDoorTest {

    private static final Email ANA = new Email("ana@example.org");
    private static final Password PASSWORD = Password.chosen("correct horse battery");

    private final Practice practice = new Practice();
    private final FrontDoor door =
            new FrontDoor(practice.ports, MemorySafeguards.fresh(), InstantSource.fixed(Practice.NOW));

    private List<AuditEntry> audit() {
        return practice.ports
                .transactions()
                .read(() -> practice.ports.audit().listEverywhere(AuditLog.Filter.ALL, PageRequest.first()))
                .items();
    }

    @Test
    void an_invitation_is_the_operators_act_and_its_acceptance_the_persons() {
        var invited = done(door.invitations(Actor.OPERATOR).invite(ANA, Duration.ofDays(1)));
        done(door.invitation().accept(invited.secret(), PASSWORD));
        done(door.signIn().signIn(ANA, PASSWORD));
        var entries = audit();
        assertThat(entries)
                .extracting(entry -> entry.kind() + " by " + entry.by())
                .containsExactly(
                        "ACCOUNT by user " + invited.user().id(),
                        "INVITATION by user " + invited.user().id(),
                        "INVITATION by platform operator",
                        "USER by platform operator");
        assertThat(entries.toString())
                .doesNotContain(
                        invited.secret().value(), invited.secret().fingerprint().value(), PASSWORD.value());
    }

    @Test
    void an_invitation_is_accepted_once_and_the_latest_only() {
        var first = done(door.invitations(Actor.OPERATOR).invite(ANA, Duration.ofDays(1)));
        var second = done(door.invitations(Actor.OPERATOR).invite(ANA, Duration.ofDays(1)));
        var unknown = refusal(door.invitation().accept(new Secret("x"), PASSWORD));
        assertThat(unknown).isInstanceOf(Refusal.NotIdentified.class);
        assertThat(refusal(door.invitation().accept(first.secret(), PASSWORD))).isEqualTo(unknown);
        done(door.invitation().accept(second.secret(), PASSWORD));
        assertThat(refusal(door.invitation().accept(second.secret(), PASSWORD))).isEqualTo(unknown);
    }

    @Test
    void a_password_that_an_operator_sets_voids_the_persons_invitation() {
        var invited = done(door.invitations(Actor.OPERATOR).invite(ANA, Duration.ofDays(1)));
        done(door.accounts(Actor.OPERATOR).setPassword(ANA, PASSWORD));
        assertThat(refusal(door.invitation().accept(invited.secret(), Password.chosen("another long password"))))
                .isInstanceOf(Refusal.NotIdentified.class);
        done(door.signIn().signIn(ANA, PASSWORD));
        assertThat(audit())
                .extracting(entry -> entry.kind() + (entry.after().isEmpty() ? " gone" : ""))
                .containsExactly("ACCOUNT", "INVITATION gone", "INVITATION", "USER");
    }

    @Test
    void only_the_platform_invites_sets_passwords_and_promotes() {
        var user = practice.provider(practice.clinic("A"), "eva").user();
        var person = new Actor.Person(user, false);
        for (var refused : List.of(
                refusal(door.invitations(person).invite(ANA, Duration.ofDays(1))),
                refusal(door.accounts(person).setPassword(ANA, PASSWORD)),
                refusal(door.accounts(person).setPlatformAdmin(new Email("eva@example.org"), true)),
                refusal(door.tokens(person).forPlatform("me", Duration.ofHours(1)))))
            assertThat(refused).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void no_person_issues_tokens_not_even_an_administrator_of_the_platform() {
        var user = practice.provider(practice.clinic("A"), "eva").user();
        var admin = new Actor.Person(user, true);
        assertThat(refusal(door.tokens(admin).forPerson(new Email("eva@example.org"), Duration.ofHours(1))))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void a_token_and_an_invitation_live_for_a_minute_to_a_month() {
        for (var lifetime : List.of(Duration.ofSeconds(59), Duration.ofDays(30).plusSeconds(1))) {
            assertThatThrownBy(() -> door.tokens(Actor.OPERATOR).forPlatform("operator", lifetime))
                    .isInstanceOf(InvalidValue.class);
            assertThatThrownBy(() -> door.invitations(Actor.OPERATOR).invite(ANA, lifetime))
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void a_key_of_one_clinic_is_not_found_under_another() {
        var clinic = practice.clinic("A").id();
        var other = practice.clinic("B").id();
        var made = done(door.apiKeys(Actor.OPERATOR).make(clinic, "Website", Optional.empty()));
        assertThat(refusal(door.apiKeys(Actor.OPERATOR).revoke(other, made.key().id())))
                .isEqualTo(new Refusal.NotFound("API key", made.key().id().value()));
        assertThat(done(door.admission().admit(made.text())).actor())
                .isEqualTo(new Actor.App(made.key().id(), clinic));
        assertThat(made.toString()).doesNotContain(made.text().secret().value());
    }
}

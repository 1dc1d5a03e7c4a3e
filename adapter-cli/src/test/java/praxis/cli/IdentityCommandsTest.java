package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import praxis.application.Outcome;
import praxis.application.identity.Caller;
import praxis.application.identity.IssuedToken;
import praxis.domain.access.Actor;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.ApiKeyText;
import praxis.domain.identity.Password;
import praxis.domain.people.Email;

final class IdentityCommandsTest {

    private static final String PASSWORD = "correct horse battery";

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void a_person_in_a_clinic() {
        terminal.done("clinics", "create", "--name", "Clinic A", "--time-zone", "Europe/Madrid", "--external-id", "A");
        terminal.done("providers", "add", "--clinic", "A", "--email", "ana@example.org", "--name", "Ana Ruiz");
    }

    @Test
    void a_token_is_all_that_is_printed_and_says_who() {
        var token = terminal.done("token", "--user", "ANA@example.org");
        assertThat(token.lines()).hasSize(1);
        assertThat(caller(token.strip()).actor())
                .isInstanceOfSatisfying(
                        Actor.Person.class,
                        person -> assertThat(person.platformAdmin()).isFalse());
        assertThat(caller(terminal.done("token", "--platform-admin").strip()).actor())
                .isEqualTo(new Actor.Platform("operator"));
    }

    @Test
    void a_token_lives_as_long_as_was_said() {
        var session = caller(terminal.done("token", "--platform-admin", "--ttl", "90m")
                        .strip())
                .session();
        assertThat(session.orElseThrow().grant().lifetime()).isEqualTo(Duration.ofMinutes(90));
        assertThat(terminal.done("token", "--platform-admin", "--output", "json"))
                .contains("\"token_type\": \"Bearer\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | token                                             | --user
            2 | token --user ana@example.org --platform-admin     | mutually exclusive
            2 | token --platform-admin --ttl soon                 | is not a length of time
            1 | token --platform-admin --ttl 31d                  | 1 minute to 30 days
            1 | token --platform-admin --ttl 1s                   | 1 minute to 30 days
            3 | token --user nobody@example.org                   | no user
            3 | users promote nobody@example.org                  | no user
            3 | api-keys list --clinic B                          | no clinic
            3 | api-keys revoke --clinic A nothing                | no API key
            """)
    void what_cannot_be_is_refused_in_words(int code, String line, String words) {
        var ended = terminal.run(line.strip().split(" +"));
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.err()).contains(words);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void a_password_comes_from_standard_input_and_is_never_shown() {
        var printed = typing(PASSWORD + "\n", "users", "set-password", "ana@example.org");
        assertThat(printed.code()).isZero();
        assertThat(printed.out() + printed.err()).doesNotContain(PASSWORD).contains("ana@example.org");
        assertThat(signedIn(PASSWORD)).isInstanceOf(Outcome.Done.class);
        assertThat(signedIn("wrong horse battery")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_weak_password_or_none_is_refused() {
        assertThat(typing("short\n", "users", "set-password", "ana@example.org").err())
                .contains("at least 12 characters");
        assertThat(typing("", "users", "set-password", "ana@example.org").err())
                .contains("a password is expected on standard input");
    }

    @Test
    void who_is_promoted_administrates_the_platform_until_demoted() {
        var token = terminal.done("token", "--user", "ana@example.org").strip();
        terminal.done("users", "promote", "ana@example.org");
        assertThat(caller(token).actor().isPlatformAdmin()).isTrue();
        terminal.done("users", "demote", "ana@example.org");
        assertThat(caller(token).actor().isPlatformAdmin()).isFalse();
        assertThat(terminal.done("audit", "--kind", "account")).contains("platform_admin=true", "platform_admin=false");
    }

    @Test
    void a_change_of_a_person_prints_what_they_are_after_it() {
        assertThat(terminal.done("users", "promote", "ana@example.org")).contains("platform admin  yes");
        assertThat(typing(PASSWORD + "\n", "users", "set-password", "ana@example.org", "--output", "json")
                        .out())
                .contains("\"platform_admin\": true", "\"has_password\": true");
        assertThat(terminal.json("users", "demote", "ana@example.org")
                        .get("platform_admin")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void an_invitation_is_printed_once() {
        var invite = new String[] {"users", "invite", "new@example.org", "--ttl", "1h"};
        assertThat(terminal.done(invite))
                .contains("e-mail   new@example.org\nperson   new\nsecret ")
                .containsPattern("expires +\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00\n");
        assertThat(terminal.done(invite)).contains("person   already known\n");
    }

    @Test
    void a_key_is_shown_once_and_is_nobody_after_it_was_revoked() {
        var made = terminal.done("api-keys", "create", "--clinic", "A", "--name", "Website");
        var text = ApiKeyText.read(made.lines()
                        .filter(line -> line.startsWith("key"))
                        .map(line -> line.substring(3).strip())
                        .findFirst()
                        .orElseThrow())
                .orElseThrow();
        assertThat(terminal.door().admission().admit(text)).isInstanceOf(Outcome.Done.class);
        assertThat(terminal.done("api-keys", "list", "--clinic", "A"))
                .contains("Website")
                .doesNotContain(text.secret().value());
        terminal.done("api-keys", "revoke", "--clinic", "A", text.id().value());
        assertThat(terminal.door().admission().admit(text)).isInstanceOf(Outcome.Refused.class);
        assertThat(terminal.done("audit", "--clinic", "A", "--kind", "api_key"))
                .doesNotContain(text.secret().fingerprint().value());
    }

    private Outcome<IssuedToken> signedIn(String password) {
        return terminal.door().signIn().signIn(new Email("ana@example.org"), new Password(password));
    }

    private Caller caller(String token) {
        if (terminal.door().admission().admit(new AccessToken(token)) instanceof Outcome.Done<Caller>(var caller))
            return caller;
        throw new AssertionError("nobody: " + token);
    }

    private Terminal.Ended typing(String text, String... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return terminal.run(arguments);
        } finally {
            System.setIn(before);
        }
    }
}

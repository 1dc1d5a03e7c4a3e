package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Password;
import praxis.domain.identity.PasswordHash;
import praxis.domain.identity.Session;
import praxis.domain.identity.Subject;
import praxis.domain.people.UserId;

/** Of {@link AccessTokens}, {@link Passwords} and {@link Secrets}. */
public abstract class SafeguardsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123Z");
    private static final Password PASSWORD = new Password("contraseña 🦷");

    protected abstract Safeguards safeguards();

    private static Grant grant(Subject subject) {
        return Grant.of(subject, NOW, Duration.ofHours(1));
    }

    @Test
    void a_token_says_again_what_it_was_issued_for() {
        for (var subject : List.of(new Subject.Platform("operator"), new Subject.Person(new UserId("u-1"), 7))) {
            var token = safeguards().tokens().issue(grant(subject));
            assertThat(safeguards().tokens().read(token, NOW).map(Session::grant))
                    .contains(grant(subject));
        }
    }

    @Test
    void each_token_is_a_session_of_its_own() {
        var sessions = new HashSet<>();
        for (int i = 0; i < 3; i++)
            sessions.add(safeguards()
                    .tokens()
                    .read(safeguards().tokens().issue(grant(new Subject.Platform("operator"))), NOW)
                    .orElseThrow()
                    .id());
        assertThat(sessions).hasSize(3);
    }

    @Test
    void a_token_ends_to_the_second() {
        var token = safeguards().tokens().issue(grant(new Subject.Platform("operator")));
        var end = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(safeguards().tokens().read(token, end.minusNanos(1))).isPresent();
        assertThat(safeguards().tokens().read(token, end)).isEmpty();
    }

    @Test
    void a_token_that_was_read_lends_nothing_to_one_like_it() {
        var token = safeguards().tokens().issue(grant(new Subject.Platform("operator")));
        assertThat(safeguards().tokens().read(token, NOW)).isPresent();
        var text = token.value();
        for (int i = 0; i < text.length() - 1; i++) {
            var other = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            assertThat(safeguards().tokens().read(new AccessToken(other), NOW)).isEmpty();
        }
    }

    @Test
    void what_is_no_token_is_nobodys() {
        for (var text : List.of("", "x", "a.b.c", "..", "é"))
            assertThat(safeguards().tokens().read(new AccessToken(text), NOW)).isEmpty();
    }

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = safeguards().passwords().hash(PASSWORD);
        assertThat(safeguards().passwords().matches(PASSWORD, Optional.of(hash)))
                .isTrue();
        assertThat(safeguards().passwords().matches(new Password("contraseña"), Optional.of(hash)))
                .isFalse();
        assertThat(safeguards().passwords().matches(PASSWORD, Optional.empty())).isFalse();
        assertThat(hash.value()).doesNotContain(PASSWORD.value());
    }

    @Test
    void a_hash_is_never_made_twice() {
        PasswordHash one = safeguards().passwords().hash(PASSWORD);
        assertThat(safeguards().passwords().hash(PASSWORD)).isNotEqualTo(one);
    }

    @Test
    void secrets_are_long_and_never_the_same() {
        var secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            var secret = safeguards().secrets().next().value();
            assertThat(secret).matches("[A-Za-z0-9_-]{43}");
            secrets.add(secret);
        }
        assertThat(secrets).hasSize(1000);
    }
}

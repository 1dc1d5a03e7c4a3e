package praxis.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.InvalidValue;
import praxis.domain.access.ApiKeyId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.UserId;

class SecretsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String ID = "0123abcd-4567-89ab-cdef-0123456789ab";
    private static final Secret SECRET = new Secret("s".repeat(43));

    private static ApiKey key(Optional<Instant> end) {
        return new ApiKey(
                new ApiKeyId(ID),
                new ClinicId("a"),
                "front",
                SECRET.fingerprint(),
                NOW,
                end,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_password_that_is_set_is_long_enough_and_not_a_few_characters_repeated() {
        assertThat(Password.chosen("abcdeabcdeab").value()).isEqualTo("abcdeabcdeab");
        assertThatThrownBy(() -> Password.chosen("abcdeabcdea")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Password.chosen("abcdabcdabcd")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_password_has_at_most_128_characters_as_they_are_normalised() {
        assertThat(new Password("x".repeat(128)).value()).hasSize(128);
        assertThatThrownBy(() -> new Password("x".repeat(129))).isInstanceOf(InvalidValue.class);
        assertThat(new Password("e\u0301".repeat(128)).value()).isEqualTo("\u00e9".repeat(128));
        assertThatThrownBy(() -> new Password("e\u0301".repeat(300))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void nothing_secret_is_shown() {
        assertThat(new AccessToken("hidden").toString()).isEqualTo("AccessToken[…]");
        assertThat(new Password("hidden").toString()).isEqualTo("Password[…]");
        assertThat(new PasswordHash("hidden").toString()).isEqualTo("PasswordHash[…]");
        assertThat(SECRET.toString()).isEqualTo("Secret[…]");
        assertThat(new ApiKeyText(new ApiKeyId(ID), SECRET).toString())
                .isEqualTo("pxk_0123abcd456789abcdef0123456789ab_…");
    }

    @Test
    void an_api_key_is_read_as_it_was_written() {
        var text = new ApiKeyText(new ApiKeyId(ID), SECRET);
        assertThat(text.written()).isEqualTo("pxk_0123abcd456789abcdef0123456789ab_" + SECRET.value());
        assertThat(ApiKeyText.read(text.written())).contains(text);
        assertThat(ApiKeyText.read(text.written() + "x")).isEmpty();
    }

    @Test
    void a_fingerprint_is_the_sha_256() {
        assertThat(Fingerprint.of("abc").value())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(SECRET.fingerprint()).isEqualTo(Fingerprint.of(SECRET.value()));
        assertThat(Fingerprint.of("abc").matches(Fingerprint.of("abc"))).isTrue();
        assertThat(Fingerprint.of("abc").matches(Fingerprint.of("abd"))).isFalse();
    }

    @Test
    void an_api_key_counts_until_its_end_or_until_it_is_revoked() {
        var end = NOW.plusSeconds(10);
        assertThat(key(Optional.empty()).isValid(end)).isTrue();
        assertThat(key(Optional.of(end)).isValid(end.minusNanos(1))).isTrue();
        assertThat(key(Optional.of(end)).isValid(end)).isFalse();
        var revoked = key(Optional.empty()).revoked(NOW);
        assertThat(revoked.isValid(NOW)).isFalse();
        assertThat(revoked.revokedAt()).contains(NOW);
        assertThat(key(Optional.empty()).used(LocalDate.EPOCH).lastUsedOn()).contains(LocalDate.EPOCH);
    }

    @Test
    void an_api_key_ends_within_ten_years_from_now_on() {
        assertThatThrownBy(() -> key(Optional.of(NOW))).isInstanceOf(InvalidValue.class);
        assertThat(key(Optional.of(NOW.plus(Duration.ofDays(3653)))).expiresAt())
                .isPresent();
        assertThatThrownBy(() -> key(Optional.of(NOW.plus(Duration.ofDays(3653)).plusNanos(1))))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_grant_has_whole_seconds() {
        var grant = Grant.of(new Subject.Platform("x"), NOW.plusMillis(900), Duration.ofMillis(5_900));
        assertThat(grant.issuedAt()).isEqualTo(NOW);
        assertThat(grant.expiresAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(grant.lifetime()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void an_invitation_ends() {
        var invitation = new Invitation(new UserId(ID), Fingerprint.of("x"), NOW, NOW.plusSeconds(1));
        assertThat(invitation.isValid(NOW)).isTrue();
        assertThat(invitation.isValid(NOW.plusSeconds(1))).isFalse();
    }
}

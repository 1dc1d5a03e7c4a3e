package praxis.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.identity.Password;
import praxis.domain.identity.PasswordHash;

class Argon2Test {

    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void a_hash_is_argon2id_with_owasps_parameters() {
        assertThat(passwords.hash(new Password("correct horse battery")).value())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** Made by another program: the command {@code argon2} of the reference implementation. */
    @Test
    void a_hash_of_another_program_with_other_parameters_matches() {
        var hash = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(passwords.matches(new Password("password"), Optional.of(hash)))
                .isTrue();
        assertThat(passwords.matches(new Password("Password"), Optional.of(hash)))
                .isFalse();
    }

    @Test
    void what_is_no_hash_of_argon2id_is_a_defect() {
        assertThatThrownBy(() -> passwords.matches(
                        new Password("password"), Optional.of(new PasswordHash("$2a$10$abcdefghijklmnopqrstuv"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("$2a$");
    }
}

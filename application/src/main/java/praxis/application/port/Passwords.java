package praxis.application.port;

import java.util.Optional;
import praxis.domain.identity.Password;
import praxis.domain.identity.PasswordHash;

/** Hashes passwords, slowly on purpose: never inside a transaction. */
public interface Passwords {

    /** Another hash with each call. */
    PasswordHash hash(Password password);

    /** Works as long where there is no hash, so that nobody learns by the clock who has a password. */
    boolean matches(Password password, Optional<PasswordHash> hash);
}

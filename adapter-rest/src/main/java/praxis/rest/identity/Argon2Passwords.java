package praxis.rest.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import praxis.application.port.Passwords;
import praxis.domain.identity.Password;
import praxis.domain.identity.PasswordHash;

/** Hashes with Argon2id, few at once, so that sign-ins cannot take all memory. */
final class Argon2Passwords implements Passwords {

    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 4;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Override
    public PasswordHash hash(Password password) {
        var argon = fresh();
        return argon.written(hashed(argon, password));
    }

    @Override
    public boolean matches(Password password, Optional<PasswordHash> hash) {
        var stored = hash.map(Argon2.Stored::read);
        var found = hashed(stored.map(Argon2.Stored::argon).orElseGet(this::fresh), password);
        return stored.filter(known -> MessageDigest.isEqual(known.hash(), found))
                .isPresent();
    }

    private Argon2 fresh() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Argon2.of(salt);
    }

    private byte[] hashed(Argon2 argon, Password password) {
        places.acquireUninterruptibly();
        try {
            return argon.hash(password);
        } finally {
            places.release();
        }
    }
}

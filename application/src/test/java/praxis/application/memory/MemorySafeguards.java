package praxis.application.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import praxis.application.port.AccessTokens;
import praxis.application.port.Passwords;
import praxis.application.port.Safeguards;
import praxis.application.port.Secrets;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Password;
import praxis.domain.identity.PasswordHash;
import praxis.domain.identity.Secret;
import praxis.domain.identity.Session;

/** Twins of what guards identity: quick, and counted up from 1 where real ones are left to chance. */
public final class MemorySafeguards {

    private MemorySafeguards() {}

    public static Safeguards fresh() {
        return new Safeguards(new MemoryAccessTokens(), new MemoryPasswords(), new MemorySecrets());
    }

    /** Remembers what it issued, instead of signing it. */
    static final class MemoryAccessTokens implements AccessTokens {

        private final Map<AccessToken, Grant> issued = new ConcurrentHashMap<>();

        @Override
        public AccessToken issue(Grant grant) {
            var token = new AccessToken("token-" + (issued.size() + 1));
            issued.put(token, grant);
            return token;
        }

        @Override
        public Optional<Session> read(AccessToken token, Instant now) {
            return Optional.ofNullable(issued.get(token))
                    .filter(grant -> !now.isBefore(grant.issuedAt()) && now.isBefore(grant.expiresAt()))
                    .map(grant -> new Session(Fingerprint.of(token.value()), grant));
        }

        @Override
        public boolean isKeyGiven() {
            return false;
        }
    }

    static final class MemoryPasswords implements Passwords {

        private final AtomicLong made = new AtomicLong();

        @Override
        public PasswordHash hash(Password password) {
            var salt = String.valueOf(made.incrementAndGet());
            return new PasswordHash(
                    salt + "$" + Fingerprint.of(salt + password.value()).value());
        }

        @Override
        public boolean matches(Password password, Optional<PasswordHash> hash) {
            var parts = hash.map(PasswordHash::value).orElse("0$none").split("\\$");
            return parts[1].equals(Fingerprint.of(parts[0] + password.value()).value());
        }
    }

    static final class MemorySecrets implements Secrets {

        private final AtomicLong made = new AtomicLong();

        @Override
        public Secret next() {
            return new Secret("%043d".formatted(made.incrementAndGet()));
        }
    }
}

package praxis.rest.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import praxis.domain.identity.Password;
import praxis.domain.identity.PasswordHash;

/** Argon2id, version 1.3 (RFC 9106), with parameters that a stored hash carries, so that they can be raised later. */
final class Argon2 {

    /** 19 MiB, two passes, one lane: what OWASP's cheat sheet on storing passwords has. */
    private static final int KIBIBYTES = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    /** The PHC string format. */
    private static final Pattern WRITTEN = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** @param hash what a password is compared with */
    record Stored(Argon2 argon, byte[] hash) {

        /** @throws IllegalStateException if nobody here has written it */
        static Stored read(PasswordHash written) {
            var parts = WRITTEN.matcher(written.value());
            if (!parts.matches()) throw new IllegalStateException("a stored password is no Argon2id hash");
            var argon = new Argon2(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    Base64.getDecoder().decode(parts.group(4)));
            return new Stored(argon, Base64.getDecoder().decode(parts.group(5)));
        }
    }

    private final int kibibytes;
    private final int passes;
    private final int lanes;
    private final byte[] salt;

    private Argon2(int kibibytes, int passes, int lanes, byte[] salt) {
        this.kibibytes = kibibytes;
        this.passes = passes;
        this.lanes = lanes;
        this.salt = salt;
    }

    static Argon2 of(byte[] salt) {
        return new Argon2(KIBIBYTES, PASSES, LANES, salt);
    }

    byte[] hash(Password password) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    PasswordHash written(byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(kibibytes, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash)));
    }
}

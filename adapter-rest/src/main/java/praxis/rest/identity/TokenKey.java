package praxis.rest.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key of HMAC-SHA-256, and its name, which follows from it, so that two keys can never be mixed up by a wrong name.
 * Never shown.
 */
final class TokenKey {

    static final int LEAST_BYTES = 32;

    /** Of 32 random bytes about 30 differ; fewer than this come from a keyboard. */
    private static final int LEAST_DIFFERENT = 16;

    private static final int NAME_BYTES = 6;

    private final String name;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    private TokenKey(byte[] secret) throws JOSEException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("praxis token key".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        this.name = HexFormat.of().formatHex(digest.digest(secret), 0, NAME_BYTES);
        this.signer = new MACSigner(secret);
        this.verifier = new MACVerifier(secret);
    }

    /**
     * @param text base64 or base64url, with or without padding
     * @throws IllegalArgumentException with a sentence that does not repeat the key, if it is too weak to be one
     */
    static TokenKey read(String text) {
        var secret = decoded(text.strip());
        if (secret.length < LEAST_BYTES)
            throw new IllegalArgumentException(
                    "has only " + secret.length + " bytes of the " + LEAST_BYTES + " it needs");
        var different = new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1)
                .chars()
                .distinct()
                .count();
        if (different < LEAST_DIFFERENT) throw new IllegalArgumentException("is not random");
        try {
            return new TokenKey(secret);
        } catch (JOSEException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has both
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder()
                    .decode(text.replace('+', '-').replace('/', '_').replaceFirst("=+$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not base64", e);
        }
    }

    String name() {
        return name;
    }

    JWSSigner signer() {
        return signer;
    }

    JWSVerifier verifier() {
        return verifier;
    }

    @Override
    public String toString() {
        return "key " + name;
    }
}

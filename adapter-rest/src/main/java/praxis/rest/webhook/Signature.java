package praxis.rest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import praxis.domain.event.SigningKey;

/** Shows a receiver that a message is ours, unchanged and not an old one: HMAC-SHA256 of the time, a dot and the body. */
final class Signature {

    static final String HEADER = "Praxis-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** E.g. {@code t=1795424400,v1=5257a8…}, the time in epoch seconds. */
    static String of(SigningKey key, Instant now, byte[] body) {
        var time = String.valueOf(now.getEpochSecond());
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}

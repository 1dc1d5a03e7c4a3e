package praxis.rest.identity;

import java.security.SecureRandom;
import java.util.Base64;
import praxis.application.port.Secrets;
import praxis.domain.identity.Secret;

/** From the machine's own source of chance. */
final class RandomSecrets implements Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Secret next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}

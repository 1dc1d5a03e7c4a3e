package praxis.rest.identity;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import praxis.application.port.AccessTokens;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Session;

/** Praxis's own tokens, and those of another issuer where one is set. */
final class Tokens implements AccessTokens {

    private static final int LONGEST = 8192;

    private final SignedTokens own;
    private final Optional<OtherIssuer> other;
    private final boolean keyGiven;

    Tokens(TokenKeys keys, Optional<OtherIssuer> other) {
        this.own = new SignedTokens(keys);
        this.other = other;
        this.keyGiven = keys.given();
    }

    @Override
    public AccessToken issue(Grant grant) {
        return own.issue(grant);
    }

    @Override
    public Optional<Session> read(AccessToken token, Instant now) {
        return parsed(token.value())
                .flatMap(jws -> other.filter(issuer -> issuer.claims(jws))
                        .map(issuer -> issuer.read(jws, now))
                        .orElseGet(() -> own.read(jws, now)));
    }

    /** Empty for what is no signed object, {@code alg: none} among it. */
    private static Optional<JWSObject> parsed(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        try {
            return Optional.of(JWSObject.parse(text));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isKeyGiven() {
        return keyGiven;
    }
}

package praxis.rest.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import praxis.application.port.AccessTokens;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Session;
import praxis.rest.identity.SignedTokens.Genuine;

/** Praxis's own tokens, and those of another issuer where one is set. */
final class Tokens implements AccessTokens {

    private static final int LONGEST = 8192;

    /** How many of Praxis's own tokens are remembered, about 2 KiB each. */
    private static final int MOST = 10_000;

    private final SignedTokens own;
    /**
     * Tokens whose signature is good, by the fingerprint of all their text: the keys stay the same as long as the process.
     * Whether they are valid is another matter, and depends on the time.
     */
    private final Cache<Fingerprint, Genuine> genuine =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

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
        if (token.value().length() > LONGEST) return Optional.empty();
        var name = Fingerprint.of(token.value());
        var known = Optional.ofNullable(genuine.getIfPresent(name));
        return known.isPresent() ? known.flatMap(one -> one.at(now)) : verified(name, token, now);
    }

    /** Another issuer may take a key back, so its tokens are verified each time. */
    private Optional<Session> verified(Fingerprint name, AccessToken token, Instant now) {
        return parsed(token.value())
                .flatMap(jws -> other.filter(issuer -> issuer.claims(jws))
                        .map(issuer -> issuer.read(jws, now))
                        .orElseGet(() -> own(name, jws, now)));
    }

    private Optional<Session> own(Fingerprint name, JWSObject jws, Instant now) {
        var read = own.read(jws);
        var session = read.flatMap(one -> one.at(now));
        if (session.isPresent()) read.ifPresent(one -> genuine.put(name, one));
        return session;
    }

    /** Empty for what is no signed object, {@code alg: none} among it. */
    private static Optional<JWSObject> parsed(String text) {
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

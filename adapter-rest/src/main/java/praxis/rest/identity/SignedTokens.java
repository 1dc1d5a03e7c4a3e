package praxis.rest.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.Fingerprint;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Session;
import praxis.domain.identity.Subject;
import praxis.domain.people.UserId;

/**
 * Praxis's own tokens: JWTs signed with HMAC-SHA-256, since nobody but Praxis verifies them. They say who, and until
 * when; never what somebody may do.
 */
final class SignedTokens {

    static final String ISSUER = "praxis";

    private static final String AUDIENCE = "praxis";
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
    private static final String PLATFORM = "platform";
    private static final String ROUND = "round";

    private final TokenKeys keys;

    SignedTokens(TokenKeys keys) {
        this.keys = keys;
    }

    AccessToken issue(Grant grant) {
        var key = keys.signing();
        var header = new JWSHeader.Builder(ALGORITHM)
                .type(JOSEObjectType.JWT)
                .keyID(key.name())
                .build();
        var token = new JWSObject(header, new Payload(claims(grant)));
        try {
            token.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException(e); // the key and the algorithm go together
        }
        return new AccessToken(token.serialize());
    }

    private static Map<String, Object> claims(Grant grant) {
        var claims = new TreeMap<String, Object>(Map.of(
                "iss", ISSUER,
                "aud", AUDIENCE,
                "iat", grant.issuedAt().getEpochSecond(),
                "nbf", grant.issuedAt().getEpochSecond(),
                "exp", grant.expiresAt().getEpochSecond(),
                "jti", UUID.randomUUID().toString()));
        claims.putAll(
                switch (grant.subject()) {
                    case Subject.Person(var user, var round) -> Map.of("sub", user.value(), ROUND, round);
                    case Subject.Platform(var name) -> Map.of("sub", name, PLATFORM, true);
                    case Subject.Addressee addressee ->
                        throw new IllegalArgumentException("only another issuer speaks of addresses");
                });
        return claims;
    }

    /** A token that was signed here for here, at whatever time. */
    record Genuine(Claims claims, Session session) {

        Optional<Session> at(Instant now) {
            return claims.isValidAt(now) ? Optional.of(session) : Optional.empty();
        }
    }

    Optional<Genuine> read(JWSObject token) {
        return isGenuine(token)
                ? Optional.ofNullable(token.getPayload().toJSONObject())
                        .map(Claims::new)
                        .filter(claims ->
                                claims.text("iss").filter(ISSUER::equals).isPresent())
                        .filter(claims -> claims.isFor(AUDIENCE))
                        .flatMap(claims -> session(token, claims).map(session -> new Genuine(claims, session)))
                : Optional.empty();
    }

    /** The algorithm is pinned, and the key is one of ours by name: what the token says of itself decides nothing. */
    private boolean isGenuine(JWSObject token) {
        var header = token.getHeader();
        if (!ALGORITHM.equals(header.getAlgorithm()) || header.getKeyID() == null) return false;
        return keys.named(header.getKeyID()).filter(key -> verifies(key, token)).isPresent();
    }

    private static boolean verifies(TokenKey key, JWSObject token) {
        try {
            return token.verify(key.verifier());
        } catch (JOSEException e) {
            return false;
        }
    }

    private static Optional<Session> session(JWSObject token, Claims claims) {
        return subject(claims)
                .flatMap(subject -> claims.instant("iat")
                        .flatMap(issued -> claims.instant("exp").map(expires -> new Grant(subject, issued, expires)))
                        .map(grant -> new Session(id(token), grant)));
    }

    private static Optional<Subject> subject(Claims claims) {
        return claims.text("sub")
                .flatMap(name -> claims.yes(PLATFORM)
                        ? Optional.of(new Subject.Platform(name))
                        : claims.number(ROUND).map(round -> new Subject.Person(new UserId(name), round)));
    }

    /** Of what is signed alone: a signature can be spelled in several ways. */
    static Fingerprint id(JWSObject token) {
        return Fingerprint.of(new String(token.getSigningInput(), java.nio.charset.StandardCharsets.US_ASCII));
    }
}

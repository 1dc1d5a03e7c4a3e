package praxis.rest.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.DefaultJOSEProcessor;
import com.nimbusds.jose.proc.JOSEProcessor;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import praxis.application.port.IssuerUnreachable;
import praxis.domain.InvalidValue;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Session;
import praxis.domain.identity.Subject;
import praxis.domain.people.Email;

/**
 * An OpenID Connect issuer whose tokens are accepted. A person is who has the e-mail address that the issuer has
 * verified. Its keys are fetched when they are needed, kept, and fetched again at most every 30 seconds for a key that is
 * not among them; while it is away, keys that were fetched within the last hours still do.
 */
final class OtherIssuer {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_WHILE_AWAY = Duration.ofHours(4);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

    private final String issuer;
    private final String audience;
    private final JOSEProcessor<SecurityContext> processor;

    OtherIssuer(String issuer, String audience, URL keys) {
        this.issuer = issuer;
        this.audience = audience;
        this.processor = processor(keys);
    }

    private static JOSEProcessor<SecurityContext> processor(URL url) {
        var source = JWKSourceBuilder.create(url, new KeySetFetcher())
                .cache(KEPT.toMillis(), PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(KEPT_WHILE_AWAY.toMillis())
                .build();
        var processor = new DefaultJOSEProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("ID"), null));
        return processor;
    }

    boolean claims(JWSObject token) {
        return Optional.ofNullable(token.getPayload().toJSONObject())
                .filter(said -> issuer.equals(said.get("iss")))
                .isPresent();
    }

    /** @throws IssuerUnreachable if its keys are not known and cannot be fetched */
    Optional<Session> read(JWSObject token, Instant now) {
        return verified(token)
                .map(Claims::new)
                .filter(claims -> claims.isFor(audience))
                .filter(claims -> claims.isValidAt(now))
                .filter(claims -> claims.yes("email_verified"))
                .flatMap(claims -> session(token, claims));
    }

    private Optional<Map<String, Object>> verified(JWSObject token) {
        try {
            return Optional.ofNullable(processor.process(token, null).toJSONObject());
        } catch (RemoteKeySourceException | JWKSetUnavailableException e) {
            throw new IssuerUnreachable(issuer, e);
        } catch (KeySourceException tooManyUnknownKeys) {
            return Optional.empty();
        } catch (BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static Optional<Session> session(JWSObject token, Claims claims) {
        return claims.text("email")
                .flatMap(OtherIssuer::email)
                .flatMap(email -> claims.instant("iat")
                        .flatMap(issued -> claims.instant("exp")
                                .map(expires -> new Grant(new Subject.Addressee(email), issued, expires))))
                .map(grant -> new Session(SignedTokens.id(token), grant));
    }

    private static Optional<Email> email(String text) {
        try {
            return Optional.of(new Email(text));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }
}

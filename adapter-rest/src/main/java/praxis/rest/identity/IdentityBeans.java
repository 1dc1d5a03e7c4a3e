package praxis.rest.identity;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import praxis.application.identity.FrontDoor;
import praxis.application.port.AccessTokens;
import praxis.application.port.Ports;
import praxis.application.port.Safeguards;
import praxis.application.port.Secrets;

/** Makes what guards identity. Commands use it too, without a server. */
@Factory
final class IdentityBeans {

    @Singleton
    TokenKeys tokenKeys(
            @Property(name = "praxis.token.keys", defaultValue = "") String keys,
            @Property(name = "praxis.data.dir", defaultValue = "./praxis-data") String folder) {
        return TokenKeys.of(keys, Path.of(folder));
    }

    @Singleton
    AccessTokens accessTokens(
            TokenKeys keys,
            @Property(name = "praxis.oidc.issuer", defaultValue = "") String issuer,
            @Property(name = "praxis.oidc.audience", defaultValue = "") String audience,
            @Property(name = "praxis.oidc.jwks.url", defaultValue = "") String jwks) {
        return new Tokens(keys, IssuerSettings.read(issuer, audience, jwks));
    }

    @Singleton
    Secrets secrets() {
        return new RandomSecrets();
    }

    @Singleton
    FrontDoor frontDoor(Ports ports, AccessTokens tokens, Secrets secrets, InstantSource clock) {
        return new FrontDoor(ports, new Safeguards(tokens, new Argon2Passwords(), secrets), clock);
    }
}

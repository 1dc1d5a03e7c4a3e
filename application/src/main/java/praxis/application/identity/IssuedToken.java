package praxis.application.identity;

import praxis.application.port.AccessTokens;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.Grant;

/** A token, to be handed over once, and what it says. */
public record IssuedToken(AccessToken token, Grant grant) {

    static IssuedToken of(Grant grant, AccessTokens tokens) {
        return new IssuedToken(tokens.issue(grant), grant);
    }
}

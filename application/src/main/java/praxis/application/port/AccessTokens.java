package praxis.application.port;

import java.time.Instant;
import java.util.Optional;
import praxis.domain.identity.AccessToken;
import praxis.domain.identity.Grant;
import praxis.domain.identity.Session;

/** Signs tokens, and tells genuine ones. */
public interface AccessTokens {

    /** A new token with each call, also for the same grant. */
    AccessToken issue(Grant grant);

    /**
     * Empty for whatever is not genuine: not signed by a known key in the agreed way, meant for others, expired at
     * {@code now} or not valid yet.
     *
     * @throws IssuerUnreachable if only another issuer could tell, who does not answer
     */
    Optional<Session> read(AccessToken token, Instant now);

    /** Whether the keys are the operator's own choice, not ones that this machine made for itself. */
    boolean isKeyGiven();
}

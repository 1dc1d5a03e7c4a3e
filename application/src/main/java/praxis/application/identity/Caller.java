package praxis.application.identity;

import java.util.Optional;
import praxis.application.port.Glance;
import praxis.domain.access.Actor;
import praxis.domain.identity.Session;

/**
 * Somebody who was let in, for one request.
 *
 * @param session empty for an app, whose key is revoked instead of signed out
 * @param glance taken after the request arrived
 */
public record Caller(Actor actor, Optional<Session> session, Glance glance) {

    public Caller(Actor actor, Optional<Session> session) {
        this(actor, session, Glance.NOTHING);
    }
}

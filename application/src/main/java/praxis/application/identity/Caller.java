package praxis.application.identity;

import java.util.Optional;
import praxis.domain.access.Actor;
import praxis.domain.identity.Session;

/** Somebody who was let in. @param session empty for an app, whose key is revoked instead of signed out */
public record Caller(Actor actor, Optional<Session> session) {}

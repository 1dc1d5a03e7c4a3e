package praxis.domain.people;

import praxis.domain.Revision;

/** A person, known everywhere by a globally unique e-mail. */
public record User(UserId id, Email email, Revision revision) {}

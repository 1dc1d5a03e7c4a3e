package praxis.domain.identity;

import praxis.domain.people.Email;
import praxis.domain.people.UserId;

/** Whom an access token speaks for. What they may do is stored, never said by the token. */
public sealed interface Subject {

    /**
     * A person, as signed in here.
     *
     * @param round the account's when the token was issued; a new password begins another
     */
    record Person(UserId user, long round) implements Subject {}

    /** A person whose address another issuer has verified. */
    record Addressee(Email email) implements Subject {}

    /** Nobody in particular: the platform's administrator. @param name what the audit calls them */
    record Platform(String name) implements Subject {}
}

package praxis.domain.identity;

import java.util.Optional;
import praxis.domain.people.Email;
import praxis.domain.people.UserId;

/**
 * How a person signs in, and what they are to the whole platform.
 *
 * @param round how often the password was set; tokens of earlier rounds are void
 * @param password empty if they cannot sign in with one
 */
public record Account(UserId user, Email email, boolean platformAdmin, long round, Optional<PasswordHash> password) {}

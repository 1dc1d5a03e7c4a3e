package praxis.application.port;

/** What identity is made of beside a store. */
public record Safeguards(AccessTokens tokens, Passwords passwords, Secrets secrets) {}

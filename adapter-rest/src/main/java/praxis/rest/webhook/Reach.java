package praxis.rest.webhook;

/**
 * Where webhooks may lead.
 *
 * @param http also without encryption
 * @param privately also to addresses of this machine and its networks
 */
public record Reach(boolean http, boolean privately) {}

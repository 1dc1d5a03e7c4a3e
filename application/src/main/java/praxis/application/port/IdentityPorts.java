package praxis.application.port;

/** What one store keeps of how persons and apps show who they are. */
public record IdentityPorts(Accounts accounts, Invitations invitations, SignOuts signOuts, ApiKeys apiKeys) {}

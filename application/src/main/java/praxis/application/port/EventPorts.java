package praxis.application.port;

/** What one store keeps of what happened and of who is told. */
public record EventPorts(Events events, Webhooks webhooks, Deliveries deliveries) {}

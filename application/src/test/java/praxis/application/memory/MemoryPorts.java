package praxis.application.memory;

import praxis.application.port.EventPorts;
import praxis.application.port.IdentityPorts;
import praxis.application.port.Ports;

/** Makes all ports on one empty store in memory. */
public final class MemoryPorts {

    private MemoryPorts() {}

    public static Ports fresh() {
        var store = new MemoryStore();
        return new Ports(
                new MemoryTransactions(store),
                new SequentialIds(),
                new MemoryClinics(store),
                new MemoryUsers(store),
                new MemoryMemberships(store),
                new MemoryWorkSchedules(store),
                new MemoryServices(store),
                new MemoryClosures(store),
                new MemoryLeaves(store),
                new MemorySchedules(store),
                new MemoryAuditLog(store),
                new MemoryAppointments(store),
                new MemoryCalendars(store),
                new MemoryIdempotencyKeys(store),
                new IdentityPorts(
                        new MemoryAccounts(store),
                        new MemoryInvitations(store),
                        new MemorySignOuts(store),
                        new MemoryApiKeys(store)),
                new EventPorts(new MemoryEvents(store), new MemoryWebhooks(store), new MemoryDeliveries(store)));
    }
}

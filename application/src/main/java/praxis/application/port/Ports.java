package praxis.application.port;

/** One store's set of ports, to be used together. */
public record Ports(
        Transactions transactions,
        Ids ids,
        Clinics clinics,
        Users users,
        Memberships memberships,
        WorkSchedules workSchedules,
        Services services,
        Closures closures,
        Leaves leaves,
        Schedules schedules,
        AuditLog audit,
        Appointments appointments,
        Calendars calendars,
        IdempotencyKeys idempotencyKeys,
        IdentityPorts identity,
        EventPorts events) {

    /** The same store, with transactions that do more. */
    public Ports with(Transactions other) {
        return new Ports(
                other,
                ids,
                clinics,
                users,
                memberships,
                workSchedules,
                services,
                closures,
                leaves,
                schedules,
                audit,
                appointments,
                calendars,
                idempotencyKeys,
                identity,
                events);
    }
}

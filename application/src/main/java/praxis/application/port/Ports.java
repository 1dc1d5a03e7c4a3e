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
        Live live) {}

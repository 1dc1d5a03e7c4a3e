package praxis.application.port;

/** All ports on one store. */
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
        Schedules schedules) {}

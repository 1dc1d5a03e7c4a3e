package praxis.application.port;

/** What one store tells without a transaction. */
public record Live(Glances glances, LiveSchedules schedules) {}

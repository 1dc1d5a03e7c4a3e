package praxis.domain.availability;

/**
 * One provider's calendar with what the person's appointments block: all that decides where a service fits. When the
 * appointments change, a new diary takes the same calendar.
 *
 * @param blocked in every clinic, at least all that comes near the calendar's dates
 */
public record Diary(ProviderCalendar calendar, Blocked blocked) {}

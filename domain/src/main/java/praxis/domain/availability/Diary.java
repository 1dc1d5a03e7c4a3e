package praxis.domain.availability;

import praxis.domain.people.MembershipId;

/**
 * One provider's calendar with the person's appointments taken out: where there is room, whatever the service. When
 * appointments change, a new diary takes the same calendar.
 */
public final class Diary {

    private final ProviderCalendar calendar;
    private final FreeTime free;

    /** @param blocked in every clinic, at least all that comes near the calendar's dates */
    public Diary(ProviderCalendar calendar, Blocked blocked) {
        this.calendar = calendar;
        this.free = FreeTime.of(calendar.open(), blocked);
    }

    /** The same with one appointment more. */
    public Diary with(BusyTime taken) {
        return new Diary(calendar, free.blocked().with(taken));
    }

    public ProviderCalendar calendar() {
        return calendar;
    }

    MembershipId id() {
        return calendar.provider().id();
    }

    FreeTime free() {
        return free;
    }
}

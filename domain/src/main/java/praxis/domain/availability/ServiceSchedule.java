package praxis.domain.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;

/**
 * All that decides when one service can be booked with some providers of a clinic: the one function behind listing,
 * searching, explaining and booking.
 *
 * @param providers those asked about, assigned to the service or not
 * @param busy by person; who is not in it has no appointments
 */
public record ServiceSchedule(
        ClinicSchedule clinic, Service service, List<ProviderSchedule> providers, Map<UserId, BusyTimes> busy) {

    /** How many dates a search looks at in one go. */
    private static final int SEARCH_DAYS = 14;

    public ServiceSchedule {
        providers = List.copyOf(providers);
        busy = Map.copyOf(busy);
    }

    /** The slots whose local start date is among {@code asked}, ordered by start, then provider id (S5, S7). */
    public List<Slot> slots(QueryDates asked, Instant now) {
        return slots(asked.dates(), now);
    }

    private List<Slot> slots(Dates dates, Instant now) {
        var slots = new ArrayList<Slot>();
        var seconds = service.rules().duration() * 60L;
        for (var provider : providers)
            for (var start : new ProviderCalendar(clinic, provider, dates).starts(service, busyOf(provider), now))
                slots.add(
                        new Slot(Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + seconds), provider.id()));
        slots.sort(null);
        return slots;
    }

    /**
     * The earliest slots that start at or after an instant, within the horizon (S4); the search stops as soon as they
     * are known.
     *
     * @param most how many, at least 1
     * @throws praxis.domain.InvalidPeriod if an instant lies outside the years 1 to 9999
     */
    public List<Slot> next(Instant after, Instant now, int most) {
        var zone = clinic.clinic().zone();
        var earliest = after.isAfter(now) ? after : now;
        var today = Dates.at(now, zone);
        var last = new Dates(today, today)
                .widened(0, service.rules().horizonDays())
                .last();
        var found = new ArrayList<Slot>();
        for (var date = Dates.at(earliest, zone);
                found.size() < most && !date.isAfter(last);
                date = date.plusDays(SEARCH_DAYS))
            for (var slot : slots(new Dates(date, date).widened(0, SEARCH_DAYS - 1), now))
                if (found.size() < most && !slot.start().isBefore(earliest)) found.add(slot);
        return found;
    }

    /**
     * Every reason why the service cannot start with {@code provider}, one of {@link #providers}, at an instant (E1).
     *
     * @throws praxis.domain.InvalidPeriod if an instant lies outside the years 1 to 9999
     */
    public Explanation explain(ProviderSchedule provider, Instant at, Instant now) {
        var date = Dates.at(at, clinic.clinic().zone());
        var calendar = new ProviderCalendar(clinic, provider, new Dates(date, date));
        return Explanation.of(calendar, service, busyOf(provider), now, at);
    }

    private BusyTimes busyOf(ProviderSchedule provider) {
        return busy.getOrDefault(provider.member().user(), BusyTimes.NONE);
    }
}

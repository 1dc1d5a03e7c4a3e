package praxis.domain.availability;

import java.time.Instant;
import java.util.Arrays;
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

    public ServiceSchedule {
        providers = List.copyOf(providers);
        busy = Map.copyOf(busy);
    }

    /**
     * The slots whose local start date is among {@code asked}, ordered by start, then provider id (S5, S7).
     *
     * @throws praxis.domain.RangeTooLong if there are more than {@value QueryDates#MOST_SLOTS}
     */
    public List<Slot> slots(QueryDates asked, Instant now) {
        return calendar(asked.dates()).slots(asked, now);
    }

    /** This schedule on some dates, with its hours and closures turned into instants. */
    public ServiceCalendar calendar(Dates dates) {
        var compiled = new ClinicCalendar(clinic, dates);
        var diaries = new Diary[providers.size()];
        int length = 0;
        for (var provider : providers)
            if (ServiceCalendar.canGive(service, provider))
                diaries[length++] = new Diary(
                        new ProviderCalendar(compiled, provider),
                        busyOf(provider).blocked());
        return new ServiceCalendar(service, length == diaries.length ? diaries : Arrays.copyOf(diaries, length));
    }

    /**
     * The earliest slots that start at or after an instant, within the horizon (S4); the search stops as soon as they
     * are known.
     *
     * @param most how many, at least 1
     * @throws praxis.domain.InvalidPeriod if an instant lies outside the years 1 to 9999
     */
    public List<Slot> next(Instant after, Instant now, int most) {
        return new Search(clinic.clinic().zone(), service.rules(), this::calendar, after, now).next(most);
    }

    /**
     * Every reason why the service cannot start with {@code provider}, one of {@link #providers}, at an instant (E1).
     *
     * @throws praxis.domain.InvalidPeriod if an instant lies outside the years 1 to 9999
     */
    public Explanation explain(ProviderSchedule provider, Instant at, Instant now) {
        var date = Dates.at(at, clinic.clinic().zone());
        var touched = new Dates(date, date).widened(0, ClinicCalendar.TAIL_DAYS);
        return Explanation.of(new ProviderCalendar(clinic, provider, touched), service, busyOf(provider), now, at);
    }

    private BusyTimes busyOf(ProviderSchedule provider) {
        return busy.getOrDefault(provider.member().user(), BusyTimes.NONE);
    }
}

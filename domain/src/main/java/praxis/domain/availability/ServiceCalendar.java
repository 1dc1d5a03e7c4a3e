package praxis.domain.availability;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;

/**
 * One service with the diaries of those who can give it: a {@link ServiceSchedule} compiled for some dates, from which
 * any of them are answered. Immutable; an answer costs no more memory than itself.
 */
public final class ServiceCalendar {

    private static final Comparator<Diary> BY_PROVIDER = Comparator.comparing(Diary::id);

    private static final long[] NOTHING = {};

    private final Service service;
    /** By provider, so that their numbers sort as their ids do. */
    private final Diary[] diaries;

    private final MembershipId[] providers;

    /** @param diaries of one clinic calendar and of providers who can give the service; becomes this calendar's own */
    ServiceCalendar(Service service, Diary[] diaries) {
        this.service = service;
        this.diaries = diaries;
        if (diaries.length > 1) Arrays.sort(diaries, BY_PROVIDER);
        if (diaries.length > Slots.MOST_PROVIDERS) throw new IllegalArgumentException("too many providers");
        this.providers = new MembershipId[diaries.length];
        for (int i = 0; i < diaries.length; i++) {
            providers[i] = diaries[i].id();
            if (diaries[i].calendar().clinic() != diaries[0].calendar().clinic())
                throw new IllegalArgumentException("diaries belong to one clinic calendar");
        }
    }

    /**
     * @param diaries of one clinic calendar, in any order; those of providers who cannot give the service are left out
     * @throws IllegalArgumentException if the diaries belong to several clinic calendars, or are more than a million
     */
    public static ServiceCalendar of(Service service, List<Diary> diaries) {
        return new ServiceCalendar(
                service,
                diaries.stream()
                        .filter(diary -> canGive(service, diary.calendar().provider()))
                        .toArray(Diary[]::new));
    }

    static boolean canGive(Service service, ProviderSchedule provider) {
        return service.active() && service.providers().contains(provider.id());
    }

    /**
     * The slots whose local start date is among {@code asked}, ordered by start, then provider id (S5).
     *
     * @throws IllegalArgumentException if {@code asked} reaches outside the calendar's dates
     */
    public Slots slots(Dates asked, Instant now) {
        return slots(diaries.length == 0 ? NOTHING : keys(earliest(asked, now), before(asked, now)));
    }

    private long[] keys(long earliest, long before) {
        return diaries.length == 1 ? ofOne(earliest, before) : ofAll(earliest, before);
    }

    private long[] ofOne(long earliest, long before) {
        var starts = starts(0, earliest, before);
        var keys = new long[starts.count()];
        starts.fill(keys, 0, 0);
        return keys;
    }

    private long[] ofAll(long earliest, long before) {
        int count = 0;
        for (int i = 0; i < diaries.length; i++)
            count += starts(i, earliest, before).count();
        var keys = new long[count];
        int length = 0;
        for (int i = 0; i < diaries.length; i++)
            length = starts(i, earliest, before).fill(keys, length, i);
        Arrays.sort(keys);
        return keys;
    }

    /**
     * The earliest slots among {@code asked} that start at or after an instant. Each provider is asked only until
     * others are known to be earlier.
     *
     * @param most how many, at least 1
     * @throws IllegalArgumentException if {@code asked} reaches outside the calendar's dates
     */
    public Slots first(int most, Dates asked, Instant after, Instant now) {
        if (diaries.length == 0) return slots(NOTHING);
        var from = Math.max(earliest(asked, now), BusyTime.ceiling(after));
        var first = new Earliest(most, before(asked, now));
        for (int i = 0; i < diaries.length; i++) {
            var starts = starts(i, from, first.before());
            var start = starts.next();
            while (start != Starts.NONE && first.takes(start, i)) start = starts.next();
        }
        return slots(first.keys());
    }

    private Starts starts(int number, long earliest, long before) {
        return new Starts(diaries[number], service.rules(), earliest, before);
    }

    private long earliest(Dates asked, Instant now) {
        return Window.earliest(clinic().clock(), service.rules(), asked, now);
    }

    private long before(Dates asked, Instant now) {
        if (!clinic().dates().contains(asked.first()) || !clinic().dates().contains(asked.last()))
            throw new IllegalArgumentException(asked + " reaches outside " + clinic().dates());
        return Window.before(clinic().clock(), service.rules(), asked, now);
    }

    private ClinicCalendar clinic() {
        return diaries[0].calendar().clinic();
    }

    private Slots slots(long[] keys) {
        return new Slots(keys, service.rules().duration() * 60L, providers);
    }
}

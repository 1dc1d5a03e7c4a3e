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

    private static final Comparator<Diary> BY_PROVIDER =
            Comparator.comparing(diary -> diary.calendar().provider().id());

    private final Service service;
    private final Diary[] diaries;
    private final MembershipId[] providers;

    /**
     * @param diaries of one clinic calendar, in any order; those of providers who cannot give the service are left out
     * @throws IllegalArgumentException if the diaries belong to several clinic calendars, or are more than a million
     */
    public ServiceCalendar(Service service, List<Diary> diaries) {
        this.service = service;
        this.diaries = diaries.stream()
                .filter(diary -> canGive(service, diary.calendar().provider()))
                .sorted(BY_PROVIDER)
                .toArray(Diary[]::new);
        this.providers = Arrays.stream(this.diaries)
                .map(diary -> diary.calendar().provider().id())
                .toArray(MembershipId[]::new);
        if (providers.length > Slots.MOST_PROVIDERS) throw new IllegalArgumentException("too many providers");
        for (var diary : this.diaries)
            if (diary.calendar().clinic() != this.diaries[0].calendar().clinic())
                throw new IllegalArgumentException("diaries belong to one clinic calendar");
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
        return diaries.length == 0 ? none() : slots(window(asked, now));
    }

    private Slots slots(Window window) {
        int count = 0;
        for (var diary : diaries) count += count(diary, window);
        if (count == 0) return none();
        var keys = new long[count];
        int length = 0;
        for (int i = 0; i < diaries.length; i++) length = fill(keys, length, i, window);
        if (diaries.length > 1) Arrays.sort(keys);
        return new Slots(keys, service.rules().duration() * 60L, providers);
    }

    private int count(Diary diary, Window window) {
        var starts = new Starts(diary, service.rules(), window);
        int count = 0;
        while (starts.next() != Starts.NONE) count++;
        return count;
    }

    private int fill(long[] keys, int length, int number, Window window) {
        var starts = new Starts(diaries[number], service.rules(), window);
        int next = length;
        for (var start = starts.next(); start != Starts.NONE; start = starts.next())
            keys[next++] = Slots.key(start, number);
        return next;
    }

    /**
     * The earliest slots among {@code asked} that start at or after an instant. Each provider is asked only until
     * others are known to be earlier.
     *
     * @param most how many, at least 1
     * @throws IllegalArgumentException if {@code asked} reaches outside the calendar's dates
     */
    public Slots first(int most, Dates asked, Instant after, Instant now) {
        if (diaries.length == 0) return none();
        var window = window(asked, now).from(after);
        var earliest = new Earliest(most);
        for (int i = 0; i < diaries.length; i++) {
            var starts = new Starts(diaries[i], service.rules(), window);
            var start = starts.next();
            while (start != Starts.NONE && earliest.takes(Slots.key(start, i))) start = starts.next();
        }
        return new Slots(earliest.keys(), service.rules().duration() * 60L, providers);
    }

    private Window window(Dates asked, Instant now) {
        var clinic = diaries[0].calendar().clinic();
        if (!clinic.dates().contains(asked.first()) || !clinic.dates().contains(asked.last()))
            throw new IllegalArgumentException(asked + " reaches outside " + clinic.dates());
        return Window.of(clinic.clock(), service.rules(), asked, now);
    }

    private Slots none() {
        return new Slots(new long[0], service.rules().duration() * 60L, providers);
    }
}

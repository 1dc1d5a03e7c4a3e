package praxis.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.availability.Slot;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Dates;

/**
 * Where an appointment could go: what its service lists now, nearest to where it is first; of two equally near the
 * earlier, then by provider id. Rescheduling asks the same function, so that what is proposed is accepted (B1, B6).
 *
 * @param same with the provider that it has
 * @param others with the others
 */
public record Proposals(List<Slot> same, List<Slot> others) {

    /** How many days before the appointment are looked at; after it, all within the horizon. */
    private static final int DAYS = 45;

    public Proposals {
        same = List.copyOf(same);
        others = List.copyOf(others);
    }

    /**
     * @param schedule of its service, with all providers
     * @param most of either kind, at least 1
     * @throws praxis.domain.InvalidPeriod if the appointment lies outside the years 1 to 9999
     */
    public static Proposals of(ServiceSchedule schedule, Appointment appointment, Instant now, int most) {
        var others = Fit.without(schedule, appointment.id());
        var current = appointment.placement().provider();
        return new Proposals(
                nearest(others, appointment, current::equals, now, most),
                nearest(others, appointment, provider -> !current.equals(provider), now, most));
    }

    private static List<Slot> nearest(
            ServiceSchedule schedule, Appointment appointment, Predicate<MembershipId> whose, Instant now, int most) {
        var some = new ServiceSchedule(
                schedule.clinic(),
                schedule.service(),
                schedule.providers().stream()
                        .filter(provider -> whose.test(provider.id()))
                        .toList(),
                schedule.busy());
        var start = appointment.placement().start();
        return Stream.concat(before(some, start, now, most).stream(), some.next(start, now, most + 1).stream())
                .filter(slot -> !appointment.placement().isAt(slot.provider(), slot.start()))
                .sorted(Comparator.comparing((Slot slot) ->
                                Duration.between(start, slot.start()).abs())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /**
     * Those that start before an instant, of as many days, the latest first, as it takes to have enough. Where the clock
     * is set back over midnight the wall shows the date before the day that has begun.
     */
    private static List<Slot> before(ServiceSchedule schedule, Instant start, Instant now, int enough) {
        var date = Dates.at(start, schedule.clinic().clinic().zone());
        var dates = new Dates(date, date).widened(DAYS, 1);
        var calendar = schedule.calendar(dates);
        var found = new ArrayList<Slot>();
        for (var day = dates.last(); found.size() < enough && dates.contains(day); day = day.minusDays(1))
            for (var slot : calendar.slots(new Dates(day, day), now))
                if (slot.start().isBefore(start)) found.add(slot);
        return found;
    }
}

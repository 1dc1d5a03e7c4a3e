package praxis.domain.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Slot;
import praxis.domain.availability.WholeClinic;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;
import praxis.domain.time.TimeRange;
import praxis.domain.time.TimeRanges;

/**
 * What is said about time in a clinic, before and after it was changed: hours saved, a closure made, a provider
 * suspended or taken off a service (B6). Both sides are asked by the one function that lists and explains.
 *
 * @param before with the members whom the change concerns
 * @param after with the same
 */
public record ClinicChange(WholeClinic before, WholeClinic after) {

    private static final int AROUND = 2;

    /** The change as appointments of one service see it; empty if there was or is no such service. */
    public Optional<ScheduleChange> of(ServiceId service) {
        return before.of(service).flatMap(was -> after.of(service).map(is -> new ScheduleChange(was, is)));
    }

    /**
     * The dates of which slots are looked at where some are asked about, and so the time that is taken matters: a slot of
     * a neighbouring date may hold the same minutes, for up to a day (S0), and a zone that changes moves it by another.
     */
    public static Dates around(QueryDates asked) {
        return asked.dates().widened(AROUND, AROUND);
    }

    /**
     * Which minutes of each member lie in some slot of some service after the change but not before, or the other way
     * round; who has neither is left out.
     *
     * @param asked on which the slots start that are new or gone
     * @param busy what takes the members' time on the dates {@link #around}, which the change leaves as it is
     */
    public List<Impact.Minutes> minutes(QueryDates asked, Map<UserId, BusyTimes> busy, Instant now) {
        return Stream.of(before, after)
                .flatMap(clinic -> clinic.members().stream())
                .map(ProviderSchedule::id)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(member -> minutes(member, asked, busy, now))
                .filter(minutes -> !minutes.isNothing())
                .toList();
    }

    private Impact.Minutes minutes(MembershipId member, QueryDates asked, Map<UserId, BusyTimes> busy, Instant now) {
        var was = new Bookable(before, member, asked, busy, now);
        var will = new Bookable(after, member, asked, busy, now);
        return new Impact.Minutes(
                member, will.fromAsked().minus(was.all()), was.fromAsked().minus(will.all()));
    }

    /**
     * The minutes that lie in some slot.
     *
     * @param fromAsked in one that starts on the dates asked about
     * @param all in one that starts on the dates around them too, as many before midnight reach into the next date
     */
    private record Bookable(TimeRanges fromAsked, TimeRanges all) {

        Bookable(WholeClinic clinic, MembershipId member, QueryDates asked, Map<UserId, BusyTimes> busy, Instant now) {
            var zone = clinic.clinic().clinic().zone();
            var slots = clinic.givenBy(member, busy).stream()
                    .flatMap(schedule -> schedule.calendar(around(asked)).slots(around(asked), now).stream())
                    .toList();
            this(
                    minutes(slots.stream().filter(slot -> asked.dates().contains(Dates.at(slot.start(), zone)))),
                    minutes(slots.stream()));
        }

        private static TimeRanges minutes(Stream<Slot> slots) {
            return TimeRanges.of(
                    slots.map(slot -> new TimeRange(slot.start(), slot.end())).toList());
        }
    }
}

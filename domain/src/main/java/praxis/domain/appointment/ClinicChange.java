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
import praxis.domain.availability.WholeClinic;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
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

    /** The change as appointments of one service see it; empty if there was or is no such service. */
    public Optional<ScheduleChange> of(ServiceId service) {
        return before.of(service).flatMap(was -> after.of(service).map(is -> new ScheduleChange(was, is)));
    }

    /**
     * Which minutes of each member lie in some slot of some service after the change but not before, or the other way
     * round; who has neither is left out.
     *
     * @param busy what takes the members' time, which the change leaves as it is
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
        var was = bookable(before, member, asked, busy, now);
        var will = bookable(after, member, asked, busy, now);
        return new Impact.Minutes(member, will.minus(was), was.minus(will));
    }

    private static TimeRanges bookable(
            WholeClinic clinic, MembershipId member, QueryDates asked, Map<UserId, BusyTimes> busy, Instant now) {
        return TimeRanges.union(clinic.givenBy(member, busy).stream()
                .map(schedule -> TimeRanges.of(schedule.slots(asked, now).stream()
                        .map(slot -> new TimeRange(slot.start(), slot.end()))
                        .toList()))
                .toList());
    }
}

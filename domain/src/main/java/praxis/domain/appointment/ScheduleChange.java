package praxis.domain.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.people.MembershipId;
import praxis.domain.time.TimeRange;
import praxis.domain.time.TimeRanges;

/**
 * One service as it is and as it would be: hours saved, a closure made, a provider suspended or taken off the service,
 * another duration (B6). Both sides are asked by the one function that lists and explains, so that the preview cannot
 * disagree with what happens.
 *
 * @param before the service with the providers concerned, loaded for the dates that are asked about
 * @param after the same with the change; who is taken off the service stays among the providers that are asked about
 */
public record ScheduleChange(ServiceSchedule before, ServiceSchedule after) {

    /** @param appointments of this service that may be concerned; those that are over, or free no time, are left out */
    public Impact impact(QueryDates asked, List<Appointment> appointments, Instant now) {
        return new Impact(misfits(appointments, now), minutes(asked, now));
    }

    /**
     * The appointments that the change turns out of what is said about time. One that did not fit before, because the
     * rules were overridden (B5), counts only if a reason comes that was not there.
     */
    public List<Impact.Misfit> misfits(List<Appointment> appointments, Instant now) {
        return appointments.stream()
                .filter(one -> one.service().equals(after.service().id()))
                .filter(one -> one.status().isOpen() && one.takesTime(now))
                .filter(one -> one.placement().range().end().isAfter(now))
                .flatMap(one -> misfit(one, now).stream())
                .toList();
    }

    private Optional<Impact.Misfit> misfit(Appointment appointment, Instant now) {
        var known = causes(before, appointment, now).stream().map(Row::of).collect(Collectors.toSet());
        var brought = causes(after, appointment, now).stream()
                .filter(reason -> !known.contains(Row.of(reason)))
                .toList();
        return brought.isEmpty() ? Optional.empty() : Optional.of(new Impact.Misfit(appointment, brought));
    }

    /** A reason without its words, which change with the hours that they tell. */
    private record Row(ReasonCode code, Optional<Reason.Source> source) {

        static Row of(Reason reason) {
            return new Row(reason.code(), reason.source());
        }
    }

    /** Other appointments are no matter of what is said about time. */
    private static List<Reason> causes(ServiceSchedule schedule, Appointment appointment, Instant now) {
        return Fit.reasons(schedule, appointment, now).stream()
                .filter(reason -> !Fit.isTaken(reason.code()))
                .toList();
    }

    /** Which bookable minutes appear or vanish on some dates. */
    public List<Impact.Minutes> minutes(QueryDates asked, Instant now) {
        return Stream.of(before, after)
                .flatMap(schedule -> schedule.providers().stream())
                .map(ProviderSchedule::id)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(provider -> minutes(provider, asked, now))
                .filter(minutes -> !minutes.isNothing())
                .toList();
    }

    private Impact.Minutes minutes(MembershipId provider, QueryDates asked, Instant now) {
        var was = bookable(before, provider, asked, now);
        var will = bookable(after, provider, asked, now);
        return new Impact.Minutes(provider, will.minus(was), was.minus(will));
    }

    private static TimeRanges bookable(ServiceSchedule schedule, MembershipId provider, QueryDates asked, Instant now) {
        var only = schedule.providers().stream()
                .filter(one -> one.id().equals(provider))
                .toList();
        var alone = new ServiceSchedule(schedule.clinic(), schedule.service(), only, schedule.busy());
        var slots = alone.slots(asked, now).stream()
                .map(slot -> new TimeRange(slot.start(), slot.end()))
                .toList();
        return TimeRanges.of(slots);
    }
}

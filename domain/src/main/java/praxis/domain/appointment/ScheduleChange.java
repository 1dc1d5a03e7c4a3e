package praxis.domain.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.availability.ServiceSchedule;

/**
 * One service as it is and as it would be (B6). Both sides are asked by the one function that lists and explains, so
 * that the preview cannot disagree with what happens.
 *
 * @param before the service with the providers concerned; of busy times it needs none
 * @param after the same with the change; who is taken off the service stays among the providers that are asked about
 */
public record ScheduleChange(ServiceSchedule before, ServiceSchedule after) {

    /**
     * What the change brings that speaks against an appointment of this service where it is; empty if nothing does. One
     * that did not fit before, because rules were overridden (B5), is concerned only by a reason that was not there.
     */
    public List<Reason> brought(Appointment appointment, Instant now) {
        var known = causes(before, appointment, now).stream().map(Row::of).collect(Collectors.toSet());
        return causes(after, appointment, now).stream()
                .filter(reason -> !known.contains(Row.of(reason)))
                .toList();
    }

    /**
     * What the appointment asks for after the change: why it did not fit before, where that is still so, and what the
     * change brings. Empty if it fits, or fits again.
     *
     * @param cause what was changed, for people
     */
    public Optional<Attention> attention(Appointment appointment, String cause, Instant now) {
        var brought = codes(brought(appointment, now));
        var codes = appointment.attention().map(Attention::codes).<SortedSet<ReasonCode>>map(TreeSet::new);
        codes.ifPresent(before -> before.retainAll(codes(causes(after, appointment, now))));
        if (brought.isEmpty())
            return codes.filter(left -> !left.isEmpty())
                    .flatMap(left -> appointment.attention().map(old -> new Attention(left, old.cause(), old.since())));
        codes.ifPresent(brought::addAll);
        return Optional.of(new Attention(brought, cause, now));
    }

    private static SortedSet<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).collect(Collectors.toCollection(TreeSet::new));
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
                .filter(reason -> !Fit.isTaken(reason.code()) && !wasBookedAgainst(appointment, reason))
                .toList();
    }

    /** The week says it again when special hours no longer stand before it, or longer hours are taken back. */
    private static boolean wasBookedAgainst(Appointment appointment, Reason reason) {
        return reason.isOfTheWeek()
                && appointment
                        .override()
                        .filter(rules -> rules.codes().contains(reason.code()))
                        .isPresent();
    }
}

package praxis.application.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.event.Cause;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;

/**
 * What a stored thing says about a clinic's time.
 *
 * @param provider whose time; empty for all of the clinic
 * @param facts all that matters: things that agree in it offer the same times
 */
record Bearing(ClinicId clinic, Cause cause, Optional<MembershipId> provider, List<Object> facts) {

    /** All that either says, unless both say the same. */
    static Stream<Bearing> differing(List<Bearing> before, List<Bearing> after) {
        return before.equals(after) ? Stream.empty() : Stream.concat(before.stream(), after.stream());
    }

    /**
     * None of a thing that neither offers nor takes time.
     *
     * @param memberships of a person: a leave bears on each clinic, and tells it of no other
     */
    static List<Bearing> of(Record thing, Function<UserId, List<Membership>> memberships) {
        return switch (thing) {
            case Clinic clinic when clinic.isActive() -> ofAll(clinic.id(), Cause.CLINIC, clinic.zone());
            case Service service
            when service.active() -> ofAll(service.clinic(), Cause.SERVICES, service.rules(), service.providers());
            case Closure closure ->
                List.of(new Bearing(closure.clinic(), Cause.CLOSURES, closure.provider(), List.of(closure.stretch())));
            case WorkSchedule schedule -> of(schedule);
            case Membership member when isBookable(member) -> List.of(of(member, member.hoursSource()));
            case Leave leave ->
                memberships.apply(leave.user()).stream()
                        .filter(Bearing::isBookable)
                        .map(member -> of(member, leave.stretch()))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Bearing> ofAll(ClinicId clinic, Cause cause, Object... facts) {
        return List.of(new Bearing(clinic, cause, Optional.empty(), List.of(facts)));
    }

    private static boolean isBookable(Membership member) {
        return member.isProvider() && member.isApproved();
    }

    private static Bearing of(Membership member, Object fact) {
        return new Bearing(member.clinic(), Cause.PROVIDERS, Optional.of(member.id()), List.of(fact));
    }

    private static List<Bearing> of(WorkSchedule schedule) {
        if (schedule.rows().isEmpty() && schedule.special().dates().isEmpty()) return List.of();
        var periods = schedule.rows().stream().map(WorkHours::period).toList();
        return List.of(new Bearing(
                schedule.owner().clinic(),
                Cause.WORK_HOURS,
                schedule.owner().provider(),
                List.of(periods, schedule.special())));
    }
}

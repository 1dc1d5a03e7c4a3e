package praxis.application.appointment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.LiveSchedules;
import praxis.application.port.Schedules;
import praxis.domain.appointment.FairChoice;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;

/**
 * Whom to ask when any provider will do: those who are free at a start, in the order of {@link FairChoice}. Where rules
 * are overridden (B5), those come first for whom the fewest have to be.
 */
final class AnyProvider {

    private static final Set<ReasonCode> NEVER = EnumSet.of(ReasonCode.NOT_A_PROVIDER, ReasonCode.NOT_APPROVED);

    private final Schedules schedules;
    private final InstantSource clock;

    AnyProvider(Schedules schedules, InstantSource clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** At least one; refused where nobody is free, with reasons that say whose they are. */
    Outcome<List<Membership>> candidates(ClinicId clinic, Request request) {
        var schedule =
                schedules.ofService(clinic, request.service(), Optional.empty(), dates(request), clock.instant());
        return Outcome.found(schedule, "service", request.service()).then(found -> free(found, request));
    }

    /** The whole week that the choice looks at, whatever the zone. */
    private static Dates dates(Request request) {
        var around = LiveSchedules.around(request.start());
        return new Dates(
                FairChoice.week(around.first()).first(),
                FairChoice.week(around.last()).last());
    }

    private Outcome<List<Membership>> free(ServiceSchedule schedule, Request request) {
        var free = new ArrayList<Candidate>();
        var against = new ArrayList<List<Reason>>();
        for (var provider : FairChoice.order(schedule, request.start())) {
            var reasons = reasons(schedule, provider, request);
            var left = request.overrideReason().isPresent() ? OverriddenRules.left(reasons) : reasons;
            if (left.isEmpty()) free.add(new Candidate(provider.member(), reasons.size()));
            else against.add(left);
        }
        return free.isEmpty() ? Outcome.refused(refusal(schedule.service(), against)) : Outcome.done(inOrder(free));
    }

    /** @param overridden how many reasons against them would be */
    private record Candidate(Membership member, int overridden) {}

    private static List<Membership> inOrder(List<Candidate> free) {
        return free.stream()
                .sorted(Comparator.comparingInt(Candidate::overridden))
                .map(Candidate::member)
                .toList();
    }

    private List<Reason> reasons(ServiceSchedule schedule, ProviderSchedule provider, Request request) {
        return schedule.explain(provider, request.start(), clock.instant())
                .reasons(provider.id(), schedule.service().rules().alignment());
    }

    /** Taken, if of somebody only the time is taken; else what speaks against all who could be booked at other times. */
    private static Refusal refusal(Service service, List<List<Reason>> against) {
        if (against.isEmpty()) return new Refusal.NotAvailable(List.of(nobodyAssigned(service)));
        var bookable = orAll(against, AnyProvider::isBookable);
        return Decisions.refusal(orAll(bookable, Decisions::isOnlyTaken).stream()
                .flatMap(List::stream)
                .distinct()
                .toList());
    }

    private static List<List<Reason>> orAll(List<List<Reason>> against, Predicate<List<Reason>> wanted) {
        var some = against.stream().filter(wanted).toList();
        return some.isEmpty() ? against : some;
    }

    /** Whether the provider is one who can be booked at all (A2), by the reasons against this start. */
    private static boolean isBookable(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).noneMatch(NEVER::contains);
    }

    private static Reason nobodyAssigned(Service service) {
        return new Reason(
                ReasonCode.NOT_ASSIGNED,
                "No provider is assigned to this service.",
                Optional.of(new Reason.Source("service", service.id().value())));
    }
}

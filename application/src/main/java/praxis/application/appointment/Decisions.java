package praxis.application.appointment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.LiveSchedules;
import praxis.application.port.Schedules;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Fit;
import praxis.domain.appointment.OverriddenRules;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ServiceCalendar;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;

/** Whether a start can be booked, by the one function that lists and explains (B1), on what is stored right now. */
final class Decisions {

    /**
     * One start with one provider.
     *
     * @param isOneOfAll whether any provider would do, so that what speaks against this one has to say so
     * @param except what is to be moved there, which does not collide with itself (B4)
     */
    record Question(
            ClinicId clinic,
            ServiceId service,
            MembershipId provider,
            boolean isOneOfAll,
            Instant start,
            Optional<AppointmentId> except,
            Optional<String> overrideReason) {}

    /** It can. @param override the rules that would have said no, where there are some (B5) */
    record Free(Membership provider, SlotRules rules, Optional<OverriddenRules> override) {}

    private final Schedules schedules;
    private final InstantSource clock;
    private final String by;

    /** @param by who would override */
    Decisions(Schedules schedules, InstantSource clock, String by) {
        this.schedules = schedules;
        this.clock = clock;
        this.by = by;
    }

    /**
     * Asked behind the lock of the provider's calendar.
     *
     * @param calendar of the provider alone, as it is now, where it is at hand: what it lists can be booked
     */
    Outcome<Free> decide(Question question, Membership provider, Optional<ServiceCalendar> calendar) {
        return calendar.filter(listing -> listing.has(question.start(), clock.instant()))
                .map(listing ->
                        Outcome.done(new Free(provider, listing.service().rules(), Optional.empty())))
                .orElseGet(() -> decide(question));
    }

    /** As {@link #decide(Question, Membership, Optional)}, with nothing at hand. */
    Outcome<Free> decide(Question question) {
        var only = Optional.of(question.provider());
        var dates = LiveSchedules.around(question.start());
        return Outcome.found(
                        schedules.ofService(question.clinic(), question.service(), only, dates, clock.instant()),
                        "service",
                        question.service())
                .map(schedule ->
                        question.except().map(id -> Fit.without(schedule, id)).orElse(schedule))
                .then(schedule -> schedule.providers().isEmpty()
                        ? Outcome.found(Optional.empty(), "provider", question.provider())
                        : decide(schedule, schedule.providers().getFirst(), question));
    }

    private Outcome<Free> decide(ServiceSchedule schedule, ProviderSchedule provider, Question question) {
        var why = schedule.explain(provider, question.start(), clock.instant());
        var reasons = question.isOneOfAll()
                ? why.reasons(provider.id(), schedule.service().rules().alignment())
                : why.reasons();
        return override(reasons, question.overrideReason())
                .map(override -> new Free(provider.member(), schedule.service().rules(), override));
    }

    /** Done with the rules to be overridden; refused with whatever else speaks against it. */
    Outcome<Optional<OverriddenRules>> override(List<Reason> reasons, Optional<String> overrideReason) {
        if (reasons.isEmpty()) return Outcome.done(Optional.empty());
        var left = overrideReason.isPresent() ? OverriddenRules.left(reasons) : reasons;
        if (!left.isEmpty()) return Outcome.refused(refusal(left));
        var codes = new TreeSet<>(reasons.stream().map(Reason::code).toList());
        return Outcome.done(overrideReason.map(reason -> new OverriddenRules(by, reason, codes)));
    }

    static Refusal refusal(List<Reason> reasons) {
        return isOnlyTaken(reasons) ? new Refusal.SlotTaken(reasons) : new Refusal.NotAvailable(reasons);
    }

    static boolean isOnlyTaken(List<Reason> reasons) {
        return !reasons.isEmpty() && reasons.stream().allMatch(reason -> Fit.isTaken(reason.code()));
    }
}

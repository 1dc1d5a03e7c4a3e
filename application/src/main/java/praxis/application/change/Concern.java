package praxis.application.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.Service;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/**
 * Whose time is said something else about.
 *
 * @param whose a clinic or one member of it, or a person in every clinic
 * @param cause what is changed, for people
 * @param dates the only dates that can be concerned, where they are known
 */
record Concern(Whose whose, String cause, Optional<Dates> dates) {

    sealed interface Whose {

        /** @param only one member of it; empty for all */
        record OfClinic(ClinicId clinic, Optional<MembershipId> only) implements Whose {}

        record OfPerson(UserId person) implements Whose {}
    }

    /** What a write concerns; nothing where it says nothing else about time. A new clinic or member has no time yet. */
    static List<Concern> of(Optional<? extends Record> before, Optional<? extends Record> after) {
        var both = Stream.concat(before.stream(), after.stream()).toList();
        return switch (both.getLast()) {
            case WorkSchedule schedule -> ofHours(before.map(WorkSchedule.class::cast), schedule);
            case Closure _ ->
                Stream.concat(
                                before.map(one -> ofClosure((Closure) one, false)).stream(),
                                after.map(one -> ofClosure((Closure) one, true)).stream())
                        .toList();
            case Leave leave -> List.of(ofLeave(leave, after.isPresent()));
            case Service service -> List.of(ofService(service));
            case Membership member ->
                ofMember(before.map(Membership.class::cast).orElse(member), member);
            case Clinic clinic -> ofClinic(before.map(Clinic.class::cast).orElse(clinic), clinic);
            default -> List.of();
        };
    }

    private static List<Concern> ofHours(Optional<WorkSchedule> before, WorkSchedule after) {
        var was = before.orElseGet(() -> WorkSchedule.empty(after.owner()));
        var whose = new Whose.OfClinic(after.owner().clinic(), after.owner().provider());
        var owner = after.owner().provider().isPresent() ? "the provider" : "the clinic";
        if (!was.hours().week().equals(after.hours().week()))
            return List.of(new Concern(whose, "the hours of " + owner + " were changed", Optional.empty()));
        var dates = changedDates(was, after);
        return dates.stream()
                .map(some -> new Concern(
                        whose,
                        "the special hours of " + owner + " were changed on " + new Stretch.AllDay(some),
                        Optional.of(some)))
                .toList();
    }

    /** From the first date with other special hours to the last. */
    private static Optional<Dates> changedDates(WorkSchedule before, WorkSchedule after) {
        var dates = new TreeSet<LocalDate>(before.special().dates().keySet());
        dates.addAll(after.special().dates().keySet());
        dates.removeIf(date -> before.special().on(date).equals(after.special().on(date)));
        return dates.isEmpty() ? Optional.empty() : Optional.of(new Dates(dates.first(), dates.last()));
    }

    private static Concern ofClosure(Closure closure, boolean stays) {
        var who = closure.provider().isPresent() ? "the provider is " : "the clinic is ";
        var cause = stays
                ? who + "closed " + closure.stretch()
                        + closure.reason().map(reason -> ": " + reason).orElse("")
                : who + "no longer closed " + closure.stretch();
        return new Concern(
                new Whose.OfClinic(closure.clinic(), closure.provider()),
                cause,
                Optional.of(closure.stretch().anywhere()));
    }

    /** Why a person is away is not for clinics to know. */
    private static Concern ofLeave(Leave leave, boolean stays) {
        var cause = "the provider is " + (stays ? "" : "no longer ") + "on leave " + leave.stretch();
        return new Concern(
                new Whose.OfPerson(leave.user()),
                cause,
                Optional.of(leave.stretch().anywhere()));
    }

    /** Who gives it may change, so it concerns everybody. */
    private static Concern ofService(Service service) {
        return new Concern(
                new Whose.OfClinic(service.clinic(), Optional.empty()),
                "the service " + service.name() + " was changed",
                Optional.empty());
    }

    private static List<Concern> ofMember(Membership before, Membership after) {
        var same = before.status() == after.status()
                && before.isProvider() == after.isProvider()
                && before.hoursSource() == after.hoursSource();
        if (same) return List.of();
        var cause = before.status() != after.status()
                ? "the provider became " + word(after.status())
                : before.isProvider() != after.isProvider()
                        ? (after.isProvider() ? "became a provider" : "is no provider any more")
                        : "the provider's hours come from elsewhere";
        return List.of(
                new Concern(new Whose.OfClinic(after.clinic(), Optional.of(after.id())), cause, Optional.empty()));
    }

    private static List<Concern> ofClinic(Clinic before, Clinic after) {
        if (before.status() == after.status() && before.zone().equals(after.zone())) return List.of();
        var cause = before.status() == after.status()
                ? "the clinic's time zone became " + after.zone()
                : "the clinic became " + word(after.status());
        return List.of(new Concern(new Whose.OfClinic(after.id(), Optional.empty()), cause, Optional.empty()));
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

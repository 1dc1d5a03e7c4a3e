package praxis.cli.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.availability.FindSlots;
import praxis.cli.console.Keys;
import praxis.cli.console.Times;
import praxis.cli.naming.Names;
import praxis.domain.InvalidValue;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;

/** Where people who found no slots look next: at the first one later, and at what is in the way. */
public record NoSlots(UseCases praxis, Clinic clinic, Service service, Optional<Membership> provider) {

    private static final LocalTime USUALLY_OPEN = LocalTime.of(10, 0);

    /** @param asked empty where not dates were asked for but the next slots */
    List<String> hints(Optional<QueryDates> asked) {
        var hints = new ArrayList<String>();
        if (!service.providers().isEmpty())
            asked.map(dates -> dates.dates().last()).flatMap(this::nextAfter).ifPresent(hints::add);
        hints.add(why(asked.map(dates ->
                dates.dates().first().atTime(USUALLY_OPEN).atZone(clinic.zone()).toInstant())));
        return hints;
    }

    /** That nobody gives the service, which has none on any date (S5). Empty where somebody does. */
    public List<String> unassigned() {
        return service.providers().isEmpty()
                ? List.of("nobody gives " + service.name() + ": praxis services assign " + question())
                : List.of();
    }

    /** How to ask what is in the way. @param at of a start; empty where none is known */
    String why(Optional<Instant> at) {
        return unassigned().stream()
                .findFirst()
                .orElseGet(() -> "to see why: praxis explain " + question() + " --at "
                        + at.map(start -> Times.iso(start, clinic.zone())).orElse("INSTANT"));
    }

    private Optional<String> nextAfter(LocalDate last) {
        return firstAfter(last)
                .map(slot -> "the next is " + Times.day(slot.start(), clinic.zone()) + " "
                        + Times.time(slot.start(), clinic.zone()) + " " + Times.offset(slot.start(), clinic.zone())
                        + " with "
                        + Names.of(praxis, clinic).of(slot.provider()));
    }

    /** None where no instant lies after the date: at the end of all years. */
    private Optional<Slot> firstAfter(LocalDate last) {
        var end = last.plusDays(1).atStartOfDay(clinic.zone()).toInstant().minusSeconds(1);
        try {
            var found =
                    praxis.slots().next(clinic.id(), service.id(), provider.map(Membership::id), Optional.of(end), 1);
            return found instanceof Outcome.Done<FindSlots.Answer>(var answer)
                    ? answer.slots().stream().findFirst()
                    : Optional.empty();
        } catch (InvalidValue outOfTime) {
            return Optional.empty();
        }
    }

    private String question() {
        return "--clinic " + Keys.of(clinic) + " --service " + Keys.of(service) + " --provider "
                + provider.map(Keys::of).orElse("PROVIDER");
    }
}

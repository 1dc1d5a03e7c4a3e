package praxis.application.appointment;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Ports;
import praxis.domain.access.Permission;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;

/** Changes one appointment behind the locks of everybody whose time it concerns: calendars first, then its own row. */
final class Changes {

    /** How often an appointment may have gone to yet another person between looking and locking. */
    private static final int ATTEMPTS = 5;

    /** Which appointment, and whose time it concerns besides. @param other whom it is to go to */
    record Target(ClinicId clinic, AppointmentId id, IfMatch ifMatch, Optional<MembershipId> other) {}

    /** What is to be done. */
    @FunctionalInterface
    interface Step {

        /** @param numbers of the locked calendars */
        Outcome<Appointment> apply(Appointment before, Map<UserId, Long> numbers);
    }

    private final Ports ports;
    private final Access access;
    private final InstantSource clock;

    Changes(Ports ports, Access access, InstantSource clock) {
        this.ports = ports;
        this.access = access;
        this.clock = clock;
    }

    Outcome<Appointment> change(Permission permission, Target target, Step step) {
        for (int attempt = 1; ; attempt++) {
            var outcome = ports.transactions()
                    .read(() -> access.may(permission, target.clinic()).then(may -> persons(target)))
                    .then(persons -> ports.transactions()
                            .decideInTurn(persons, perhapsDone -> behindLocks(persons, target, step)));
            if (attempt == ATTEMPTS
                    || !(outcome instanceof Outcome.Done<Optional<Appointment>>(var changed))
                    || changed.isPresent())
                return outcome.then(one -> one.map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.NoSuchTransition("it is being moved"))));
        }
    }

    private Outcome<SortedSet<UserId>> persons(Target target) {
        return Outcome.found(ports.appointments().find(target.clinic(), target.id()), "appointment", target.id())
                .then(appointment -> other(target).map(other -> {
                    var persons = new TreeSet<UserId>();
                    persons.add(appointment.placement().person());
                    other.map(Membership::user).ifPresent(persons::add);
                    return persons;
                }));
    }

    private Outcome<Optional<Membership>> other(Target target) {
        return target.other()
                .map(id -> Outcome.found(ports.memberships().find(target.clinic(), id), "provider", id)
                        .map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    /** Empty where it is somebody else's time by now. */
    private Outcome<Optional<Appointment>> behindLocks(SortedSet<UserId> persons, Target target, Step step) {
        var numbers = new HashMap<UserId, Long>();
        for (var person : persons) numbers.put(person, ports.calendars().lock(person));
        return Outcome.found(ports.appointments().lock(target.clinic(), target.id()), "appointment", target.id())
                .then(before -> persons.contains(before.placement().person())
                        ? target.ifMatch()
                                .check(before, before.revision().number())
                                .then(same -> step.apply(same, numbers))
                                .map(after -> Optional.of(written(before, after)))
                        : Outcome.done(Optional.empty()));
    }

    private Appointment written(Appointment before, Appointment after) {
        if (after.equals(before)) return before;
        var next = after.revised(before.revision().next(clock.instant()));
        ports.appointments().replace(next);
        return next;
    }
}

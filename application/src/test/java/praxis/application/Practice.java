package praxis.application;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import praxis.application.Outcome.Done;
import praxis.application.Outcome.Refused;
import praxis.application.clinic.ManageClinics;
import praxis.application.memory.MemoryPorts;
import praxis.application.people.ManageMembers;
import praxis.application.port.Ports;
import praxis.application.service.ManageServices;
import praxis.domain.ExternalId;
import praxis.domain.access.Actor;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Period;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

/** A practice for tests: all use cases on an empty store in memory, at a fixed time, and words to fill it. */
public final class Practice {

    /** A Monday, 09:00 in Madrid. */
    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    public final Ports ports;
    public final UseCases useCases;
    private final InstantSource clock;

    public Practice() {
        this(MemoryPorts.fresh(), InstantSource.fixed(NOW));
    }

    /** On an empty store, by a clock of the test's own. */
    public Practice(Ports ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
        this.useCases = as(Actor.OPERATOR);
    }

    /** The same practice for another caller. */
    public UseCases as(Actor actor) {
        return UseCases.of(ports, clock, actor);
    }

    public Clinic clinic(String name) {
        return done(useCases.clinics()
                .create(new ManageClinics.Draft(
                        Optional.of(new ExternalId(name)), "Clinic " + name, ZoneId.of("Europe/Madrid"))));
    }

    public Membership provider(Clinic clinic, String name) {
        return done(useCases.members().add(clinic.id(), draft(name)));
    }

    public static ManageMembers.Draft draft(String name) {
        return new ManageMembers.Draft(
                Optional.of(new ExternalId(name)),
                new Email(name + "@example.org"),
                "Dr. " + name,
                Optional.empty(),
                ClinicRole.STAFF,
                true,
                MembershipStatus.APPROVED);
    }

    public Service service(Clinic clinic, MembershipId... providers) {
        return done(useCases.services()
                .create(
                        clinic.id(),
                        new ManageServices.Draft(
                                Optional.of(new ExternalId("check-up")),
                                "Check-up",
                                SlotRules.of(30),
                                Optional.empty(),
                                Set.of(providers),
                                true)));
    }

    public static WeeklyPeriod on(DayOfWeek weekday, String period) {
        return WeeklyPeriod.written(
                        weekday,
                        Period.parse(period).start(),
                        Period.parse(period).end(),
                        Validity.ALWAYS)
                .getFirst();
    }

    /** The value of an outcome that must be done. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    /** The refusal of an outcome that must be refused. */
    public static Refusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Refused<?>(var refusal)) return refusal;
        throw new AssertionError("done: " + outcome);
    }
}

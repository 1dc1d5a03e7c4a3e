package praxis.application.appointment;

import static praxis.application.Practice.done;
import static praxis.application.Practice.on;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import praxis.application.IfMatch;
import praxis.application.Practice;
import praxis.application.Refusal;
import praxis.application.memory.MemoryPorts;
import praxis.application.people.ManageMembers;
import praxis.application.port.Ports;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Patient;
import praxis.domain.availability.Reason;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.time.WeeklyPeriod;

/** A clinic open 09:00 to 12:00 every day, with Ana and Ben, a clock that the test moves, and words to book with. */
public final class Booked {

    /** A Monday, 09:00 in Madrid. */
    public static final Instant NINE = Instant.parse("2026-11-30T08:00:00Z");

    public final AtomicReference<Instant> now = new AtomicReference<>(Practice.NOW);
    final InstantSource clock;
    public final Practice practice;
    public final Clinic clinic;
    public final Membership ana;
    public final Membership ben;
    public final Service checkUp;

    public Booked() {
        this(MemoryPorts.fresh());
    }

    public Booked(Ports ports) {
        this(ports, "");
    }

    /** @param suffix of every name, so that several fit into one store */
    Booked(Ports ports, String suffix) {
        clock = now::get;
        practice = new Practice(ports, clock);
        clinic = open("a" + suffix);
        ana = practice.provider(clinic, "ana" + suffix);
        ben = practice.provider(clinic, "ben" + suffix);
        checkUp = practice.service(clinic, ana.id(), ben.id());
    }

    public Clinic open(String name) {
        var made = practice.clinic(name);
        var week = new ArrayList<WeeklyPeriod>();
        for (var day : DayOfWeek.values()) week.add(on(day, "09:00-12:00"));
        done(practice.useCases.hours().replaceWeek(HoursOwner.clinic(made.id()), IfMatch.ANY, week));
        return made;
    }

    /** The person of a member, as a provider of another clinic. */
    Membership joining(Clinic other, Membership member) {
        var draft = Practice.draft("joining");
        return done(practice.useCases
                .members()
                .add(
                        other.id(),
                        new ManageMembers.Draft(
                                Optional.empty(),
                                member.email(),
                                draft.fullName(),
                                draft.phone(),
                                draft.role(),
                                draft.isProvider(),
                                draft.status())));
    }

    public BookAppointments booking() {
        return practice.useCases.booking();
    }

    public ChangeAppointments changes() {
        return practice.useCases.appointmentChanges();
    }

    public FindAppointments found() {
        return practice.useCases.appointments();
    }

    public static Instant at(int minutesAfterNine) {
        return NINE.plusSeconds(60L * minutesAfterNine);
    }

    public static Patient patient() {
        return new Patient("Marta Gil", Optional.empty(), Optional.empty());
    }

    public Request with(Membership provider, Instant start) {
        return request(Optional.of(provider.id()), start);
    }

    public Request withAny(Instant start) {
        return request(Optional.empty(), start);
    }

    private Request request(Optional<MembershipId> provider, Instant start) {
        return new Request(
                checkUp.id(),
                provider,
                start,
                Optional.empty(),
                Optional.of(patient()),
                Optional.empty(),
                Optional.empty());
    }

    public static Request of(Service service, Request request) {
        return new Request(
                service.id(),
                request.provider(),
                request.start(),
                request.holdFor(),
                request.patient(),
                request.notes(),
                request.overrideReason());
    }

    static Request startingAt(Request request, Instant start) {
        return new Request(
                request.service(),
                request.provider(),
                start,
                request.holdFor(),
                request.patient(),
                request.notes(),
                request.overrideReason());
    }

    public static Request held(Request request, Duration hold) {
        return new Request(
                request.service(),
                request.provider(),
                request.start(),
                Optional.of(hold),
                Optional.empty(),
                Optional.empty(),
                request.overrideReason());
    }

    public static Request overriding(Request request, String reason) {
        return new Request(
                request.service(),
                request.provider(),
                request.start(),
                request.holdFor(),
                request.patient(),
                request.notes(),
                Optional.of(reason));
    }

    public Appointment book(Membership provider, Instant start) {
        return done(booking().book(clinic.id(), with(provider, start)));
    }

    public static List<ReasonCode> codes(Refusal refusal) {
        return reasons(refusal).stream().map(Reason::code).toList();
    }

    static List<Reason> reasons(Refusal refusal) {
        return switch (refusal) {
            case Refusal.SlotTaken(var reasons) -> reasons;
            case Refusal.NotAvailable(var reasons) -> reasons;
            default -> throw new AssertionError("another refusal: " + refusal);
        };
    }
}

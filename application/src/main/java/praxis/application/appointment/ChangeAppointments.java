package praxis.application.appointment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.LiveSchedules;
import praxis.application.port.Ports;
import praxis.domain.InvalidValue;
import praxis.domain.access.Permission;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Fit;
import praxis.domain.appointment.Notes;
import praxis.domain.appointment.Patient;
import praxis.domain.appointment.Placement;
import praxis.domain.availability.Reason;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.time.Dates;

/**
 * Confirms holds, moves appointments and ends them. What has become so already is done again without a change, so that
 * a retry does no harm.
 */
public final class ChangeAppointments {

    private final Ports ports;
    private final Access access;
    private final InstantSource clock;
    private final Changes changes;
    private final Decisions decisions;

    public ChangeAppointments(Ports ports, Access access, InstantSource clock) {
        this.ports = ports;
        this.access = access;
        this.clock = clock;
        this.changes = new Changes(ports, access, clock);
        this.decisions = new Decisions(ports.schedules(), clock, Signature.of(access.actor()));
    }

    /**
     * Books a hold that has not expired (B4). The rules said yes when the time was taken and are not asked again; only
     * that it still is this appointment's alone.
     *
     * @param patient and {@code notes} replace what the hold knew, where they are given
     * @throws InvalidValue if nobody has said who the patient is
     */
    public Outcome<Appointment> confirm(
            ClinicId clinic, AppointmentId id, IfMatch ifMatch, Optional<Patient> patient, Optional<Notes> notes) {
        var confirmed = changes.change(Permission.BOOK, target(clinic, id, ifMatch), (before, numbers) -> {
            if (before.status() == AppointmentStatus.BOOKED && isAsSaid(before, patient, notes))
                return Outcome.done(before);
            if (patient.or(before::patient).isEmpty()) throw new InvalidValue("patient", "patient is needed to book");
            return allowed(before.refuses(AppointmentStatus.BOOKED, clock.instant()), before)
                    .then(this::stillAlone)
                    .map(hold -> hold.confirmed(patient, notes));
        });
        return Told.to(access.actor(), confirmed, patient, notes);
    }

    /** Whether to confirm it again would change nothing. */
    private static boolean isAsSaid(Appointment booked, Optional<Patient> patient, Optional<Notes> notes) {
        return patient.or(booked::patient).equals(booked.patient())
                && notes.or(booked::notes).equals(booked.notes());
    }

    /** Clocks of two nodes may differ: to one the hold may have expired, and the time be somebody else's. */
    private Outcome<Appointment> stillAlone(Appointment hold) {
        return against(hold, reason -> Fit.isTaken(reason.code()))
                .then(taken -> taken.isEmpty() ? Outcome.done(hold) : slotTaken(taken));
    }

    /** What speaks against it where it is. */
    private Outcome<List<Reason>> against(Appointment appointment, Predicate<Reason> wanted) {
        var placement = appointment.placement();
        var schedule = ports.schedules()
                .ofService(
                        appointment.clinic(),
                        appointment.service(),
                        Optional.of(placement.provider()),
                        LiveSchedules.around(placement.start()),
                        clock.instant());
        return Outcome.found(schedule, "service", appointment.service())
                .map(found -> Fit.reasons(found, appointment, clock.instant()).stream()
                        .filter(wanted)
                        .toList());
    }

    private static <T> Outcome<T> slotTaken(List<Reason> reasons) {
        return Outcome.refused(new Refusal.SlotTaken(reasons));
    }

    public Outcome<Appointment> cancel(ClinicId clinic, AppointmentId id, IfMatch ifMatch) {
        return end(clinic, id, ifMatch, AppointmentStatus.CANCELLED);
    }

    /** The visit took place; possible once it has started. */
    public Outcome<Appointment> complete(ClinicId clinic, AppointmentId id, IfMatch ifMatch) {
        return end(clinic, id, ifMatch, AppointmentStatus.COMPLETED);
    }

    /** The patient did not come; possible once it has started, and gives the rest of the time back. */
    public Outcome<Appointment> noShow(ClinicId clinic, AppointmentId id, IfMatch ifMatch) {
        return end(clinic, id, ifMatch, AppointmentStatus.NO_SHOW);
    }

    private Outcome<Appointment> end(ClinicId clinic, AppointmentId id, IfMatch ifMatch, AppointmentStatus end) {
        return changes.change(
                Permission.MANAGE_APPOINTMENTS,
                target(clinic, id, ifMatch),
                (before, numbers) -> before.status() == end
                        ? Outcome.done(before)
                        : allowed(before.refuses(end, clock.instant()), before).map(open -> open.become(end)));
    }

    /**
     * Moves an appointment or hold in one step (B4), by the rules and with the length and buffers that its service has
     * now; it does not collide with itself, and keeps where it was in its history. Where it is already nothing changes,
     * unless it asks for attention and is to stay against the rules: then it stays as it is and asks no more.
     *
     * @param provider empty to stay with the same
     * @param overrideReason as of {@link Request}
     */
    public Outcome<Appointment> reschedule(
            ClinicId clinic,
            AppointmentId id,
            IfMatch ifMatch,
            Instant start,
            Optional<MembershipId> provider,
            Optional<String> overrideReason) {
        Dates.inTime(start);
        return mayOverride(clinic, overrideReason)
                .then(may -> changes.change(
                        Permission.MANAGE_APPOINTMENTS,
                        new Changes.Target(clinic, id, ifMatch, provider),
                        (before, numbers) -> {
                            var to = provider.orElse(before.placement().provider());
                            return allowed(before.refusesMoving(clock.instant()), before)
                                    .then(open -> open.placement().isAt(to, start)
                                            ? staying(open, overrideReason)
                                            : decisions
                                                    .decide(question(open, to, start, overrideReason))
                                                    .map(free -> moved(open, free, start, numbers)));
                        }));
    }

    /** Nothing changes, unless it asks for attention and is to stay against the rules (B5), as it is. */
    private Outcome<Appointment> staying(Appointment there, Optional<String> overrideReason) {
        if (there.attention().isEmpty() || overrideReason.isEmpty()) return Outcome.done(there);
        return against(there, reason -> !Fit.isTaken(reason.code()))
                .then(reasons -> decisions.override(reasons, overrideReason))
                .map(override ->
                        there.moved(there.placement(), override, clock.instant(), Signature.of(access.actor())));
    }

    private Outcome<ClinicId> mayOverride(ClinicId clinic, Optional<String> overrideReason) {
        if (overrideReason.isEmpty()) return Outcome.done(clinic);
        return ports.transactions()
                .read(() -> access.may(Permission.OVERRIDE, clinic))
                .map(may -> clinic);
    }

    private static Decisions.Question question(
            Appointment appointment, MembershipId provider, Instant start, Optional<String> overrideReason) {
        return new Decisions.Question(
                appointment.clinic(),
                appointment.service(),
                provider,
                false,
                start,
                Optional.of(appointment.id()),
                overrideReason);
    }

    private Appointment moved(Appointment before, Decisions.Free free, Instant start, Map<UserId, Long> numbers) {
        var number = Objects.requireNonNull(numbers.get(free.provider().user()));
        return before.moved(
                Placement.of(free.provider(), free.rules(), start, number),
                free.override(),
                clock.instant(),
                Signature.of(access.actor()));
    }

    private static Changes.Target target(ClinicId clinic, AppointmentId id, IfMatch ifMatch) {
        return new Changes.Target(clinic, id, ifMatch, Optional.empty());
    }

    private static Outcome<Appointment> allowed(Optional<String> refused, Appointment appointment) {
        return refused.<Outcome<Appointment>>map(why -> Outcome.refused(new Refusal.NoSuchTransition(why)))
                .orElseGet(() -> Outcome.done(appointment));
    }
}

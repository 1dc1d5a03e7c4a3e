package praxis.domain.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import praxis.domain.Revision;
import praxis.domain.availability.BusyTime;
import praxis.domain.clinic.ClinicId;
import praxis.domain.service.ServiceId;

/**
 * Time of a provider taken for one patient, for good or for a while.
 *
 * @param holdUntil while {@code HELD}, the first instant at which it holds nothing any more; empty otherwise
 * @param patient empty of a hold whose patient is not known yet, and after the patient was forgotten
 * @param override empty where every rule was kept
 * @param attention empty while it fits what is said about time (B6)
 * @param moves where it was before, the oldest first
 */
public record Appointment(
        AppointmentId id,
        ClinicId clinic,
        ServiceId service,
        Placement placement,
        AppointmentStatus status,
        Optional<Instant> holdUntil,
        Optional<Patient> patient,
        Optional<Notes> notes,
        Optional<OverriddenRules> override,
        Optional<Attention> attention,
        List<Move> moves,
        Revision revision) {

    public Appointment {
        moves = List.copyOf(moves);
        if (holdUntil.isPresent() != (status == AppointmentStatus.HELD))
            throw new IllegalArgumentException("only a hold has an end, and every hold has one");
    }

    /** A new one. @param holdUntil empty for one that is booked at once */
    public static Appointment made(
            AppointmentId id,
            ClinicId clinic,
            ServiceId service,
            Placement placement,
            Optional<Instant> holdUntil,
            Optional<Patient> patient,
            Optional<Notes> notes,
            Optional<OverriddenRules> override,
            Instant now) {
        return new Appointment(
                id,
                clinic,
                service,
                placement,
                holdUntil.isPresent() ? AppointmentStatus.HELD : AppointmentStatus.BOOKED,
                holdUntil,
                patient,
                notes,
                override,
                Optional.empty(),
                List.of(),
                Revision.first(now));
    }

    /** Whether it takes the person's time (B2); a hold does until it expires (B4). */
    public boolean takesTime(Instant now) {
        return status.takesTime() && !hasExpired(now);
    }

    public boolean hasExpired(Instant now) {
        return holdUntil.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** The time it takes, as a clinic may see it (B3). */
    public BusyTime busyFor(ClinicId asking) {
        return new BusyTime(
                placement.range(),
                placement.bufferBefore(),
                placement.bufferAfter(),
                !clinic.equals(asking),
                Optional.of(id.value()));
    }

    /** Why it cannot become {@code next}, in a sentence; empty if it can. */
    public Optional<String> refuses(AppointmentStatus next, Instant now) {
        if (hasExpired(now) && next != AppointmentStatus.CANCELLED) return Optional.of("the hold has expired");
        var possible = switch (next) {
            case HELD -> false;
            case BOOKED -> status == AppointmentStatus.HELD;
            case CANCELLED -> status.isOpen();
            case COMPLETED, NO_SHOW -> status == AppointmentStatus.BOOKED;
        };
        if (next == status) return Optional.of("it is " + status.words() + " already");
        if (!possible) return Optional.of("it is " + status.words() + " and cannot become " + next.words());
        var outcome = next == AppointmentStatus.COMPLETED || next == AppointmentStatus.NO_SHOW;
        return outcome && now.isBefore(placement.start()) ? Optional.of("it has not started yet") : Optional.empty();
    }

    /** Why it cannot be rescheduled, in a sentence; empty if it can. */
    public Optional<String> refusesMoving(Instant now) {
        if (hasExpired(now)) return Optional.of("the hold has expired");
        return status.isOpen()
                ? Optional.empty()
                : Optional.of("it is " + status.words() + " and cannot be rescheduled");
    }

    /** The same with another status; what is over asks for no attention any more. */
    public Appointment become(AppointmentStatus next) {
        var asks = next == AppointmentStatus.BOOKED ? attention : Optional.<Attention>empty();
        return with(placement, next, Optional.empty(), patient, notes, override, asks, moves, revision);
    }

    /** The hold, booked. @param newPatient and {@code newNotes} replace what was known, where they are given */
    public Appointment confirmed(Optional<Patient> newPatient, Optional<Notes> newNotes) {
        return with(
                placement,
                AppointmentStatus.BOOKED,
                Optional.empty(),
                newPatient.or(() -> patient),
                newNotes.or(() -> notes),
                override,
                attention,
                moves,
                revision);
    }

    /** The same elsewhere or at another time, which settles what asked for attention; its history grows by one move. */
    public Appointment moved(Placement to, Optional<OverriddenRules> newOverride, Instant now, String by) {
        var history = new ArrayList<>(moves);
        history.add(new Move(placement, override, now, by));
        return with(to, status, holdUntil, patient, notes, newOverride, Optional.empty(), history, revision);
    }

    /** The same, asking for attention, or settled where there is none (B6). */
    public Appointment needing(Optional<Attention> newAttention) {
        return with(placement, status, holdUntil, patient, notes, override, newAttention, moves, revision);
    }

    /** The same without what is known of the patient; its time stays taken. */
    public Appointment forgetting() {
        var nobody = Optional.<Patient>empty();
        return with(placement, status, holdUntil, nobody, Optional.empty(), override, attention, moves, revision);
    }

    /**
     * The same as a patient's app is shown it, which knows no more of the patient than this: without what the clinic has
     * written about it, and of what asks for attention the codes alone.
     */
    public Appointment withoutDetails(Optional<Patient> known, Optional<Notes> knownNotes) {
        var asks = attention.map(Attention::withoutDetails);
        return with(placement, status, holdUntil, known, knownNotes, Optional.empty(), asks, List.of(), revision);
    }

    public Appointment revised(Revision next) {
        return with(placement, status, holdUntil, patient, notes, override, attention, moves, next);
    }

    /**
     * As it was when it was made, with the patient as known today, so that a retry is answered as the first call was
     * (B4).
     *
     * @param heldUntil empty if it was booked at once
     */
    public Appointment asMade(Optional<Instant> heldUntil) {
        return with(
                moves.isEmpty() ? placement : moves.getFirst().from(),
                heldUntil.isPresent() ? AppointmentStatus.HELD : AppointmentStatus.BOOKED,
                heldUntil,
                patient,
                notes,
                moves.isEmpty() ? override : moves.getFirst().override(),
                Optional.empty(),
                List.of(),
                Revision.first(revision.createdAt()));
    }

    private Appointment with(
            Placement where,
            AppointmentStatus what,
            Optional<Instant> until,
            Optional<Patient> whom,
            Optional<Notes> noted,
            Optional<OverriddenRules> against,
            Optional<Attention> asks,
            List<Move> history,
            Revision at) {
        return new Appointment(id, clinic, service, where, what, until, whom, noted, against, asks, history, at);
    }
}

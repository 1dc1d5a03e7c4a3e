package praxis.application.appointment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Ports;
import praxis.domain.InvalidValue;
import praxis.domain.access.Permission;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Proposals;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ServiceSchedule;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.time.Dates;

/** Proposes where an appointment could go, for instance one that no longer fits (B6). */
public final class ProposeSlots {

    /** How many slots of either kind one question can ask for. */
    public static final int MOST = 20;

    /** How many there are if nothing is said. */
    public static final int USUAL = 3;

    /** @param clinic in whose zone they are meant */
    public record Answer(Clinic clinic, Appointment appointment, Proposals proposals) {}

    private final Ports ports;
    private final Access access;
    private final InstantSource clock;

    public ProposeSlots(Ports ports, Access access, InstantSource clock) {
        this.ports = ports;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The slots nearest to an appointment or hold that can still be rescheduled.
     *
     * @param most with the same provider, and as many with others, 1 to {@value #MOST}
     * @throws InvalidValue if {@code most} is out of bounds
     */
    public Outcome<Answer> of(ClinicId clinic, AppointmentId id, int most) {
        InvalidValue.within("limit", most, 1, MOST);
        var now = clock.instant();
        return ports.transactions()
                .read(() -> access.may(Permission.MANAGE_APPOINTMENTS, clinic)
                        .then(may -> Outcome.found(ports.appointments().find(clinic, id), "appointment", id))
                        .then(appointment -> movable(appointment, now))
                        .then(appointment -> schedule(appointment, now)
                                .map(schedule -> new Answer(
                                        schedule.clinic().clinic(),
                                        appointment,
                                        Proposals.of(schedule, appointment, now, most)))));
    }

    private static Outcome<Appointment> movable(Appointment appointment, Instant now) {
        return appointment
                .refusesMoving(now)
                .<Outcome<Appointment>>map(why -> Outcome.refused(new Refusal.NoSuchTransition(why)))
                .orElseGet(() -> Outcome.done(appointment));
    }

    private Outcome<ServiceSchedule> schedule(Appointment appointment, Instant now) {
        var dates = Dates.from(firstDate(appointment.placement().start(), now));
        return Outcome.found(
                ports.schedules().ofService(appointment.clinic(), appointment.service(), Optional.empty(), dates, now),
                "service",
                appointment.service());
    }

    /** Before which there is nothing to propose, whatever the zone. */
    private static LocalDate firstDate(Instant start, Instant now) {
        var far = LocalDate.ofInstant(start, ZoneOffset.UTC).minusDays(QueryDates.MOST_DAYS);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return far.isAfter(today) ? far : today;
    }
}

package praxis.application.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.access.Access;
import praxis.application.port.Appointments;
import praxis.application.port.Page;
import praxis.application.port.PageRequest;
import praxis.application.port.Ports;
import praxis.domain.access.Permission;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Dates;
import praxis.domain.time.WallClock;

/** Shows a clinic its own appointments, by start. */
public final class FindAppointments {

    /**
     * @param from the first local date on which one starts
     * @param to the last one
     * @param status as stored; a hold that expired is still {@code HELD}
     * @param needsAttention whether they ask for attention (B6)
     */
    public record Filter(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<MembershipId> provider,
            Optional<AppointmentStatus> status,
            Optional<Boolean> needsAttention) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** @throws praxis.domain.InvalidPeriod if {@code to} lies before {@code from}, or a year outside 1 to 9999 */
        public Filter {
            from.or(() -> to).ifPresent(first -> new Dates(first, to.orElse(first)));
        }

        Appointments.Filter in(ZoneId zone) {
            return new Appointments.Filter(
                    from.map(date -> startOf(date, zone)),
                    to.map(date -> startOf(date.plusDays(1), zone)),
                    provider,
                    status,
                    needsAttention);
        }

        private static Instant startOf(LocalDate date, ZoneId zone) {
            var lastKnown = LocalDate.of(9999, 12, 31);
            var known = date.isAfter(lastKnown) ? lastKnown : date;
            return Instant.ofEpochSecond(
                    WallClock.of(zone, new Dates(known, known)).startOf(date));
        }
    }

    /** @param clinic in whose zone they are meant */
    public record Answer(Clinic clinic, Page<Appointment> page) {}

    private final Ports ports;
    private final Access access;

    public FindAppointments(Ports ports, Access access) {
        this.ports = ports;
        this.access = access;
    }

    public Outcome<Appointment> find(ClinicId clinic, AppointmentId id) {
        return ports.transactions()
                .read(() -> access.may(Permission.READ_APPOINTMENTS, clinic)
                        .then(may -> Outcome.found(ports.appointments().find(clinic, id), "appointment", id)));
    }

    public Outcome<Answer> list(ClinicId clinic, Filter filter, PageRequest page) {
        return ports.transactions()
                .read(() -> access.to(Permission.READ_APPOINTMENTS, clinic)
                        .map(there ->
                                new Answer(there, ports.appointments().list(clinic, filter.in(there.zone()), page))));
    }
}

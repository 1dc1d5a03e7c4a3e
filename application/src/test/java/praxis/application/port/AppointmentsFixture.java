package praxis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Patient;
import praxis.domain.appointment.Placement;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.TimeRange;

/** Appointments to be stored, and what is stored of them. */
abstract class AppointmentsFixture extends PortContract {

    static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    List<Appointment> list(Clinic clinic, Appointments.Filter filter) {
        return read(() -> ports().appointments().list(clinic.id(), filter, PageRequest.first()))
                .items();
    }

    Optional<Appointment> find(Appointment appointment) {
        return read(() -> ports().appointments().find(appointment.clinic(), appointment.id()));
    }

    static Placement placement(Membership member, Instant start, long number) {
        return placement(member.id(), member.user(), start, number);
    }

    static Placement placement(MembershipId provider, UserId person, Instant start, long number) {
        return new Placement(provider, person, new TimeRange(start, start.plusSeconds(1_800)), 0, 10, number);
    }

    Appointment newAppointment(Membership member, Instant start, long number) {
        return Appointment.made(
                new AppointmentId(id()),
                member.clinic(),
                new ServiceId(id()),
                placement(member, start, number),
                Optional.empty(),
                Optional.of(new Patient("Marta", Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }
}

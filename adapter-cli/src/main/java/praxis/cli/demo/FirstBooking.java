package praxis.cli.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.appointment.FindAppointments;
import praxis.application.appointment.Request;
import praxis.application.port.PageRequest;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Patient;

/** Eva's appointment with Ana on the example's Wednesday; booking it again finds what is there. */
record FirstBooking(UseCases praxis, Example.Filled example, LocalDate wednesday) {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    Outcome<Appointment> book() {
        return booked().then(known -> known.stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> praxis.booking().book(example.a().id(), request())));
    }

    private Outcome<List<Appointment>> booked() {
        var thatDay = new FindAppointments.Filter(
                Optional.of(wednesday),
                Optional.of(wednesday),
                Optional.of(example.atA().id()),
                Optional.of(AppointmentStatus.BOOKED),
                Optional.empty());
        return praxis.appointments()
                .list(example.a().id(), thatDay, PageRequest.first())
                .map(found -> found.page().items());
    }

    private Request request() {
        return new Request(
                example.consultation().id(),
                Optional.of(example.atA().id()),
                wednesday.atTime(TEN).atZone(example.a().zone()).toInstant(),
                Optional.empty(),
                Optional.of(new Patient("Eva Sanz", Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }
}

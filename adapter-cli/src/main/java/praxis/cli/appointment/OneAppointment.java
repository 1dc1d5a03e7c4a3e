package praxis.cli.appointment;

import java.time.Instant;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Answer;
import praxis.cli.naming.ClinicOption;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.Clinic;

/** Which appointment. */
final class OneAppointment {

    @Mixin
    private ClinicOption clinic = new ClinicOption();

    @Parameters(paramLabel = "APPOINTMENT", description = "The appointment's id.")
    private String appointment = "";

    /** What is asked or done of it, shown. */
    Outcome<Answer> answer(UseCases praxis, Instant now, BiFunction<Clinic, AppointmentId, Outcome<Appointment>> step) {
        return ask(praxis, (in, id) -> step.apply(in, id).map(new AppointmentView(praxis, in, now)::one));
    }

    <T> Outcome<T> ask(UseCases praxis, BiFunction<Clinic, AppointmentId, Outcome<T>> question) {
        return clinic.ask(praxis, in -> question.apply(in, new AppointmentId(appointment)));
    }
}

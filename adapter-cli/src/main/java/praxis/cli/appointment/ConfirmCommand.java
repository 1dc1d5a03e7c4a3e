package praxis.cli.appointment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;

/** A hold becomes an appointment (B4). */
@Command(
        name = "confirm",
        description =
                "Books what is held, until the hold expires. What is said of the patient replaces what was known.",
        footer = {
            "",
            "Example:",
            "  praxis appointments confirm --clinic A --patient \"Eva Sanz\" 01938000-0000-7000-8000-000000000012"
        })
final class ConfirmCommand extends Action {

    @Mixin
    private OneAppointment appointment = new OneAppointment();

    @Mixin
    private PatientOptions patient = new PatientOptions();

    ConfirmCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        if (patient.isNameless()) throw wrongUsage("--email and --phone go with --patient");
        return appointment.answer(
                praxis,
                now(),
                (in, id) -> praxis.appointmentChanges()
                        .confirm(in.id(), id, IfMatch.ANY, patient.patient(), patient.notes()));
    }
}

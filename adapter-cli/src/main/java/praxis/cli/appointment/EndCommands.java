package praxis.cli.appointment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.appointment.ChangeAppointments;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.ClinicId;

/** How appointments end. */
final class EndCommands {

    private EndCommands() {}

    private abstract static class End extends Action {

        @Mixin
        private OneAppointment appointment = new OneAppointment();

        End(Beans beans) {
            super(beans);
        }

        abstract Outcome<Appointment> end(ChangeAppointments changes, ClinicId clinic, AppointmentId id);

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return appointment.answer(praxis, now(), (in, id) -> end(praxis.appointmentChanges(), in.id(), id));
        }
    }

    @Command(
            name = "cancel",
            description = "Cancels an appointment or hold; its time can be booked again at once.",
            footer = {"", "Example:", "  praxis appointments cancel --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class Cancel extends End {

        Cancel(Beans beans) {
            super(beans);
        }

        @Override
        Outcome<Appointment> end(ChangeAppointments changes, ClinicId clinic, AppointmentId id) {
            return changes.cancel(clinic, id, IfMatch.ANY);
        }
    }

    @Command(
            name = "complete",
            description = "Notes that a visit took place, once it has started.",
            footer = {"", "Example:", "  praxis appointments complete --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class Complete extends End {

        Complete(Beans beans) {
            super(beans);
        }

        @Override
        Outcome<Appointment> end(ChangeAppointments changes, ClinicId clinic, AppointmentId id) {
            return changes.complete(clinic, id, IfMatch.ANY);
        }
    }

    @Command(
            name = "no-show",
            description = "Notes that the patient did not come, once the visit has started.",
            footer = {"", "Example:", "  praxis appointments no-show --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class NoShow extends End {

        NoShow(Beans beans) {
            super(beans);
        }

        @Override
        Outcome<Appointment> end(ChangeAppointments changes, ClinicId clinic, AppointmentId id) {
            return changes.noShow(clinic, id, IfMatch.ANY);
        }
    }
}

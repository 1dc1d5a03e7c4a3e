package praxis.cli.appointment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;

/** How appointments end. */
final class EndCommands {

    private EndCommands() {}

    @Command(
            name = "cancel",
            description = "Cancels an appointment or hold; its time can be booked again at once.",
            footer = {"", "Example:", "  praxis appointments cancel --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class Cancel extends Action {

        @Mixin
        private OneAppointment appointment = new OneAppointment();

        Cancel(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return appointment.answer(
                    praxis, (in, id) -> praxis.appointmentChanges().cancel(in.id(), id, IfMatch.ANY));
        }
    }

    @Command(
            name = "complete",
            description = "Notes that a visit took place, once it has started.",
            footer = {"", "Example:", "  praxis appointments complete --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class Complete extends Action {

        @Mixin
        private OneAppointment appointment = new OneAppointment();

        Complete(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return appointment.answer(
                    praxis, (in, id) -> praxis.appointmentChanges().complete(in.id(), id, IfMatch.ANY));
        }
    }

    @Command(
            name = "no-show",
            description = "Notes that the patient did not come, once the visit has started.",
            footer = {"", "Example:", "  praxis appointments no-show --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class NoShow extends Action {

        @Mixin
        private OneAppointment appointment = new OneAppointment();

        NoShow(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return appointment.answer(
                    praxis, (in, id) -> praxis.appointmentChanges().noShow(in.id(), id, IfMatch.ANY));
        }
    }
}

package praxis.cli.appointment;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.naming.Moment;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;

/** An appointment goes to another time, another provider, or both (B4). */
@Command(
        name = "reschedule",
        description = "Moves an appointment or hold in one step; it keeps where it was.",
        footer = {
            "",
            "Example:",
            "  praxis appointments reschedule --clinic A --start 2026-11-23T10:00"
                    + " 01938000-0000-7000-8000-000000000012"
        })
final class RescheduleCommand extends Action {

    @Mixin
    private OneAppointment appointment = new OneAppointment();

    @Option(
            names = "--start",
            required = true,
            paramLabel = "TIME",
            description = "When it is to start by the clinic's clock, like 2026-11-23T10:00, or with an offset, like"
                    + " 2026-11-23T10:00:00+01:00.")
    @SuppressWarnings("NullAway.Init") // required
    private Moment start;

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "With whom: id, external id or e-mail. Default: with the same.")
    private Optional<String> provider = Optional.empty();

    @Mixin
    private OverrideOption override = new OverrideOption();

    RescheduleCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        return appointment.answer(praxis, now(), (in, id) -> to(praxis, in).then(with -> moved(praxis, in, id, with)));
    }

    private Outcome<Optional<MembershipId>> to(UseCases praxis, Clinic in) {
        return provider.map(name ->
                        praxis.named().member(in.id(), name).map(Membership::id).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    private Outcome<Appointment> moved(UseCases praxis, Clinic in, AppointmentId id, Optional<MembershipId> with) {
        return praxis.appointmentChanges().reschedule(in.id(), id, IfMatch.ANY, start.in(in), with, override.reason());
    }
}

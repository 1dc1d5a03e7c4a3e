package praxis.cli.appointment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.appointment.FindAppointments;
import praxis.application.appointment.Request;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Pages;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.OptionalProvider;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.people.Membership;

/** A clinic's appointments and holds. */
@Command(
        name = "appointments",
        description = "Books, holds, moves and ends appointments, and shows them.",
        footer = {"", "Example:", "  praxis appointments list --clinic A --from 2026-11-23"},
        subcommands = {
            AppointmentsCommand.List.class,
            AppointmentsCommand.Show.class,
            AppointmentsCommand.Book.class,
            AppointmentsCommand.Hold.class,
            ConfirmCommand.class,
            RescheduleCommand.class,
            ProposeCommand.class,
            EndCommands.Cancel.class,
            EndCommands.Complete.class,
            EndCommands.NoShow.class
        })
public final class AppointmentsCommand {

    @Command(
            name = "list",
            description = "Lists a clinic's appointments by start.",
            footer = {"", "Example:", "  praxis appointments list --clinic A --from 2026-11-23 --status booked"})
    static final class List extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Mixin
        private OptionalProvider provider = new OptionalProvider();

        @Option(names = "--from", paramLabel = "DATE", description = "Only those that start on or after this date.")
        private Optional<LocalDate> from = Optional.empty();

        @Option(names = "--to", paramLabel = "DATE", description = "Only those that start on or before this date.")
        private Optional<LocalDate> to = Optional.empty();

        @Option(
                names = "--status",
                paramLabel = "STATUS",
                description = "One of: held, booked, cancelled, completed, no_show. A hold that expired is still held.")
        private Optional<AppointmentStatus> status = Optional.empty();

        @Option(names = "--needs-attention", description = "Only those that no longer fit what is said about time.")
        private boolean needsAttention;

        List(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> provider.find(praxis, in.id())
                            .map(this::filter)
                            .then(filter -> Pages.all(page -> praxis.appointments()
                                    .list(in.id(), filter, page)
                                    .map(FindAppointments.Answer::page)))
                            .map(new AppointmentView(praxis, in, now())::list));
        }

        private FindAppointments.Filter filter(Optional<Membership> of) {
            return new FindAppointments.Filter(
                    from, to, of.map(Membership::id), status, needsAttention ? Optional.of(true) : Optional.empty());
        }
    }

    @Command(
            name = "show",
            description = "Shows an appointment with its patient and where it was before.",
            footer = {"", "Example:", "  praxis appointments show --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class Show extends Action {

        @Mixin
        private OneAppointment appointment = new OneAppointment();

        Show(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return appointment.answer(
                    praxis, now(), (in, id) -> praxis.appointments().find(in.id(), id));
        }
    }

    @Command(
            name = "book",
            description = "Books a service: what 'praxis slots' lists can be booked, and nothing else.",
            footer = {
                "",
                "Example:",
                "  praxis appointments book --clinic A --service s1 --start 2026-11-23T09:00 --patient \"Eva Sanz\""
            })
    static final class Book extends Action {

        @Mixin
        private RequestOptions request = new RequestOptions();

        Book(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            if (request.patient().patient().isEmpty()) throw wrongUsage("--patient is needed to book");
            return request.book(praxis, now(), Optional.empty());
        }
    }

    @Command(
            name = "hold",
            description = "Keeps the time free for a while; it comes back by itself unless it is confirmed.",
            footer = {
                "",
                "Example:",
                "  praxis appointments hold --clinic A --service s1 --start 2026-11-23T09:00 --seconds 300"
            })
    static final class Hold extends Action {

        @Mixin
        private RequestOptions request = new RequestOptions();

        @Option(names = "--seconds", paramLabel = "N", description = "For how long, 1 to 3600. Default: 600.")
        private Optional<Long> seconds = Optional.empty();

        Hold(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            if (request.patient().isNameless()) throw wrongUsage("--email and --phone go with --patient");
            var holdFor = seconds.map(Duration::ofSeconds).orElse(Request.DEFAULT_HOLD);
            return request.book(praxis, now(), Optional.of(holdFor));
        }
    }
}

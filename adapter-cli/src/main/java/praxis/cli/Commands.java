package praxis.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import praxis.cli.appointment.AppointmentsCommand;
import praxis.cli.appointment.PatientsCommand;
import praxis.cli.audit.AuditCommand;
import praxis.cli.availability.AvailabilityCommand;
import praxis.cli.availability.ExplainCommand;
import praxis.cli.availability.SearchCommand;
import praxis.cli.availability.SlotsCommand;
import praxis.cli.clinic.ClinicsCommand;
import praxis.cli.closure.ClosuresCommand;
import praxis.cli.closure.LeavesCommand;
import praxis.cli.demo.DemoCommand;
import praxis.cli.document.SimulateCommand;
import praxis.cli.event.EventsCommand;
import praxis.cli.event.WebhooksCommand;
import praxis.cli.exchange.ExportCommand;
import praxis.cli.exchange.ImportCommand;
import praxis.cli.hours.HoursCommand;
import praxis.cli.identity.ApiKeysCommand;
import praxis.cli.identity.TokenCommand;
import praxis.cli.identity.UsersCommand;
import praxis.cli.people.ProvidersCommand;
import praxis.cli.server.ServeCommand;
import praxis.cli.service.ServicesCommand;

/**
 * The tree of all commands. Reading one with its options out of annotations takes milliseconds, so of those that a
 * command line cannot mean only what the root's help says is read.
 */
final class Commands {

    private static final List<Class<?>> ALL = List.of(
            DemoCommand.class,
            ServeCommand.class,
            ClinicsCommand.class,
            ProvidersCommand.class,
            HoursCommand.class,
            ServicesCommand.class,
            ClosuresCommand.class,
            LeavesCommand.class,
            AvailabilityCommand.class,
            SlotsCommand.class,
            SearchCommand.class,
            ExplainCommand.class,
            AppointmentsCommand.class,
            PatientsCommand.class,
            EventsCommand.class,
            WebhooksCommand.class,
            AuditCommand.class,
            TokenCommand.class,
            UsersCommand.class,
            ApiKeysCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            SimulateCommand.class,
            CompletionCommand.class);

    /** What is put in place of such a word by picocli may name any command. */
    private static final String FILE_OF_WORDS = "@";

    private Commands() {}

    /** The command line {@code root} with all of its commands; whole are those that one of {@code words} names. */
    static CommandLine of(Object root, IFactory factory, List<String> words) {
        var commands = new CommandLine(root, factory);
        var takesAll = words.contains(CompletionCommand.NAME)
                || words.stream().anyMatch(word -> word.startsWith(FILE_OF_WORDS));
        for (var type : ALL) {
            var said = type.getAnnotation(Command.class);
            commands.addSubcommand(
                    said.name(),
                    takesAll || words.contains(said.name()) ? new CommandLine(type, factory) : outline(said));
        }
        return commands;
    }

    private static CommandSpec outline(Command said) {
        var outline = CommandSpec.create().name(said.name());
        outline.usageMessage().description(said.description());
        return outline;
    }
}

package praxis.cli;

import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
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
import praxis.cli.console.Beans;
import praxis.cli.console.ExitCode;
import praxis.cli.console.Failures;
import praxis.cli.console.OutputFormat;
import praxis.cli.console.WrongUsage;
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
import praxis.cli.naming.Readers;
import praxis.cli.people.ProvidersCommand;
import praxis.cli.server.ServeCommand;
import praxis.cli.service.ServicesCommand;

/** The program {@code praxis}: the root of all commands. */
@Command(
        name = "praxis",
        description = "Who can be booked, where and when.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        footer = {"", "Example:", "  praxis demo"},
        subcommands = {
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
            CompletionCommand.class
        })
public final class Praxis {

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            paramLabel = "table|json",
            description = "The form of the results. Default: table.")
    @SuppressWarnings("UnusedVariable") // Console reads it from picocli's model
    private OutputFormat output = OutputFormat.TABLE;

    private Praxis() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command; its exit code is one of {@link praxis.cli.console.ExitCode}. */
    static int run(String... args) {
        return run(new Outlet(FileDescriptor.out), new Outlet(FileDescriptor.err), args);
    }

    /** A result that could not be written is not done. */
    static int run(Outlet out, Outlet err, String... args) {
        var messages = writer(err);
        try (var beans = new ContextBeans()) {
            var ended = commandLine(beans).setOut(writer(out)).setErr(messages).execute(args);
            if (out.failure().isEmpty()) return ended;
            out.failure()
                    .filter(failure -> !Outlet.isClosedByReader(failure))
                    .ifPresent(failure ->
                            messages.println("praxis: the result cannot be written: " + failure.getMessage()));
            return ExitCode.SYSTEM_FAILURE;
        }
    }

    /** All commands, working on {@code beans}. */
    static CommandLine commandLine(Beans beans) {
        var commands = new CommandLine(new Praxis(), new CommandFactory(beans))
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUsage());
        Readers.register(commands);
        return commands;
    }

    /** UTF-8, whatever the locale: results are read by programs. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}

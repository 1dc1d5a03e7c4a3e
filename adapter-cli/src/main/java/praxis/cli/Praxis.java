package praxis.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import praxis.cli.console.Beans;
import praxis.cli.console.Failures;
import praxis.cli.console.OutputFormat;
import praxis.cli.document.SimulateCommand;
import praxis.cli.exchange.ExportCommand;
import praxis.cli.exchange.ImportCommand;

/** The program {@code praxis}: the root of all commands. */
@Command(
        name = "praxis",
        description = "Who can be booked, where and when.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {ServeCommand.class, ImportCommand.class, ExportCommand.class, SimulateCommand.class})
public final class Praxis implements Runnable {

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            paramLabel = "table|json",
            description = "The form of the results. Default: table.")
    @SuppressWarnings("UnusedVariable") // Console reads it from picocli's model
    private OutputFormat output = OutputFormat.TABLE;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec
    private Praxis() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command; its exit code is one of {@link praxis.cli.console.ExitCode}. */
    static int run(String... args) {
        try (var beans = new ContextBeans()) {
            return commandLine(beans)
                    .setOut(writer(FileDescriptor.out))
                    .setErr(writer(FileDescriptor.err))
                    .execute(args);
        }
    }

    /** All commands, working on {@code beans}. */
    static CommandLine commandLine(Beans beans) {
        return new CommandLine(new Praxis(), new CommandFactory(beans))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    /** UTF-8, whatever the locale: results are read by programs. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** A command of this kind alone says nothing of what to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}

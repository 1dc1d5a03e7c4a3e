package praxis.cli;

import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import praxis.cli.console.Beans;
import praxis.cli.console.Console;
import praxis.cli.console.ExitCode;
import praxis.cli.console.Failures;
import praxis.cli.console.OutputFormat;
import praxis.cli.console.WrongUsage;
import praxis.cli.naming.Readers;

/** The program {@code praxis}: the root of all commands. */
@Command(
        name = "praxis",
        description = "Who can be booked, where and when.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        footer = {"", "Example:", "  praxis demo"})
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
            var ended = commandLine(beans, args)
                    .setOut(writer(out))
                    .setErr(messages)
                    .execute(args);
            if (out.failure().isEmpty()) return ended;
            out.failure()
                    .filter(failure -> !Outlet.isClosedByReader(failure))
                    .ifPresent(failure ->
                            messages.println("praxis: the result cannot be written: " + failure.getMessage()));
            return ExitCode.SYSTEM_FAILURE;
        }
    }

    /** The commands that {@code args} may name, working on {@code beans}. */
    static CommandLine commandLine(Beans beans, String... args) {
        var commands = Commands.of(new Praxis(), new CommandFactory(beans), List.of(args))
                .setExecutionStrategy(Praxis::execute)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUsage());
        Readers.register(commands);
        return commands;
    }

    /** Memory that does not suffice is a failure that can be mended, and told as such. */
    private static int execute(ParseResult command) {
        try {
            return new RunLast().execute(command);
        } catch (OutOfMemoryError e) {
            Console.of(command.commandSpec())
                    .message(
                            "praxis: the memory of this process does not suffice; PRAXIS_JAVA_OPTS=-Xmx4g gives it 4 GiB");
            return ExitCode.SYSTEM_FAILURE;
        }
    }

    /** UTF-8, whatever the locale: results are read by programs. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}

package praxis.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program {@code praxis}: the root of all commands. */
@Command(
        name = "praxis",
        description = "Who can be booked, where and when.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = ServeCommand.class)
public final class Praxis {

    private Praxis() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command; its exit code is one of {@link ExitCode}. */
    static int run(String... args) {
        try (var beans = new Beans()) {
            return commandLine(beans).execute(args);
        }
    }

    private static CommandLine commandLine(Beans beans) {
        return new CommandLine(new Praxis(), new CommandFactory(beans))
                .setExitCodeExceptionMapper(failure -> ExitCode.SYSTEM_FAILURE);
    }
}

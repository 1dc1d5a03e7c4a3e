package praxis.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import praxis.cli.console.Console;
import praxis.cli.console.ExitCode;

/** A script by which bash and zsh complete commands and options. */
@Command(
        name = CompletionCommand.NAME,
        description = "Prints a script that lets bash and zsh complete commands and options.",
        footer = {"", "Example:", "  source <(praxis completion)"})
final class CompletionCommand implements Callable<Integer> {

    /** Of the commands the one that needs all others. */
    static final String NAME = "completion";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before call()
    CompletionCommand() {}

    @Override
    public Integer call() {
        var script = AutoComplete.bash("praxis", spec.root().commandLine());
        Console.of(spec).results().println(script);
        return ExitCode.DONE;
    }
}

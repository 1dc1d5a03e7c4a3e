package praxis.cli.console;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import praxis.domain.InvalidValue;

/**
 * Says what is wrong with the command line and how to get help. A value that could be read but that a rule refuses is
 * no wrong usage: it ends as refused.
 */
public final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        var console = Console.of(command.getCommandSpec());
        if (failure.getCause() instanceof InvalidValue invalid) {
            console.message("praxis: " + invalid.getMessage());
            return ExitCode.REFUSED;
        }
        console.message("praxis: " + failure.getMessage());
        if (failure instanceof MissingParameterException
                || !command.getSubcommands().isEmpty()) command.usage(console.messages());
        else {
            UnmatchedArgumentException.printSuggestions(failure, console.messages());
            console.message("Try 'praxis " + path(command.getCommandSpec().qualifiedName()) + "--help'.");
        }
        return ExitCode.WRONG_USAGE;
    }

    private static String path(String qualifiedName) {
        var space = qualifiedName.indexOf(' ');
        return space < 0 ? "" : qualifiedName.substring(space + 1) + " ";
    }
}

package praxis.cli.console;

import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import praxis.application.port.DatabaseUnreachable;
import praxis.domain.InvalidValue;

/** Turns what a command throws into one sentence and an exit code, never a stack trace. */
public final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        var console = Console.of(command.getCommandSpec());
        if (failure instanceof InvalidValue invalid) {
            console.message("praxis: " + OptionNames.in(sentence(invalid), command.getCommandSpec()));
            return ExitCode.REFUSED;
        }
        console.message("praxis: " + sentence(failure));
        return ExitCode.SYSTEM_FAILURE;
    }

    /** An unreachable database has its own words; else the first cause has the most to say. */
    static String sentence(Throwable failure) {
        var causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList();
        var first = causes.stream()
                .filter(DatabaseUnreachable.class::isInstance)
                .findFirst()
                .orElse(causes.getLast());
        var message =
                Objects.toString(first.getMessage(), "").lines().findFirst().orElse("");
        return message.isBlank() ? first.getClass().getSimpleName() : message;
    }
}

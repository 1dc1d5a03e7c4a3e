package praxis.cli.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final int MOST_CHOICES = 3;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        var spec = command.getCommandSpec();
        var console = Console.of(spec);
        var unknown = unknown(failure);
        if (unknown.isEmpty() && failure.getCause() instanceof InvalidValue invalid) {
            console.message("praxis: " + OptionNames.in(Failures.sentence(invalid), spec));
            return ExitCode.REFUSED;
        }
        console.message("praxis: " + unknown.map(WrongUsage::sentence).orElseGet(failure::getMessage));
        if (unknown.isEmpty() && lacksSubcommand(failure)) command.usage(console.messages());
        else console.message("Try 'praxis " + path(spec.qualifiedName()) + "--help'.");
        return ExitCode.WRONG_USAGE;
    }

    /**
     * The first word that nothing takes. Of an option that is misspelt it says more than that a required one is missing, or
     * that its value is none of another argument.
     */
    private static Optional<UnmatchedArgumentException> unknown(ParameterException failure) {
        var command = failure.getCommandLine();
        var all = isIncomplete(failure) || failure instanceof UnmatchedArgumentException;
        return command.getUnmatchedArguments().stream()
                .filter(word -> all || word.startsWith("--"))
                .findFirst()
                .map(word -> new UnmatchedArgumentException(command, List.of(word)));
    }

    private static String sentence(UnmatchedArgumentException unknown) {
        var isCommand = !unknown.isUnknownOption()
                && !unknown.getCommandLine().getSubcommands().isEmpty();
        var said = isCommand ? "no command '" + unknown.getUnmatched().getFirst() + "'" : Failures.sentence(unknown);
        var meant = unknown.getSuggestions().isEmpty() ? alike(unknown) : unknown.getSuggestions();
        return meant.isEmpty() ? said : said + "; did you mean " + words(meant) + "?";
    }

    /** Picocli wants the first two letters right: here one will do, as in {@code --form}. */
    private static List<String> alike(UnmatchedArgumentException unknown) {
        var word = unknown.getUnmatched().getFirst();
        if (!unknown.isUnknownOption() || word.length() < 3) return List.of();
        return unknown.getCommandLine().getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> name.startsWith(word.substring(0, 3)))
                .toList();
    }

    private static String words(List<String> choices) {
        return choices.stream().limit(MOST_CHOICES).collect(Collectors.joining(" or "));
    }

    private static boolean isIncomplete(ParameterException failure) {
        return failure instanceof MissingParameterException || lacksSubcommand(failure);
    }

    /** The usage lists them. */
    private static boolean lacksSubcommand(ParameterException failure) {
        return failure.getArgSpec() == null
                && !failure.getCommandLine().getSubcommands().isEmpty();
    }

    private static String path(String qualifiedName) {
        var space = qualifiedName.indexOf(' ');
        return space < 0 ? "" : qualifiedName.substring(space + 1) + " ";
    }
}

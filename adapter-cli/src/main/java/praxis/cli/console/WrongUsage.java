package praxis.cli.console;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import praxis.domain.InvalidValue;

/**
 * Says what is wrong with the command line and how to get help. A value that could be read but that a rule refuses is
 * no wrong usage: it ends as refused.
 */
public final class WrongUsage implements IParameterExceptionHandler {

    /** How a value of such an option is refused; of what it is a number, its label says. */
    public static final String NO_WHOLE_NUMBER = "is not a whole number";

    private static final Set<String> UNITS = Set.of("MINUTES", "DAYS");

    private static final String HOURS = "HOURS";

    private static final int MOST_CHOICES = 3;

    /** So many first letters, the dashes of an option among them. */
    private static final int ALIKE = 3;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        var spec = command.getCommandSpec();
        var console = Console.of(spec);
        var unknown = unknown(failure);
        if (unknown.isEmpty() && failure.getCause() instanceof InvalidValue invalid) {
            console.message("praxis: " + refused(failure, invalid));
            return ExitCode.REFUSED;
        }
        console.message("praxis: " + unknown.map(WrongUsage::sentence).orElseGet(() -> sentence(failure, arguments)));
        if (unknown.isEmpty() && lacksSubcommand(failure)) command.usage(console.messages());
        else console.message("Try 'praxis " + path(spec.qualifiedName()) + "--help'.");
        return ExitCode.WRONG_USAGE;
    }

    /** Names the option, where the sentence does not begin with it. */
    private static String refused(ParameterException failure, InvalidValue invalid) {
        var sentence = OptionNames.in(
                Failures.sentence(invalid), failure.getCommandLine().getCommandSpec());
        return failure.getArgSpec() instanceof OptionSpec option && !sentence.startsWith("--")
                ? option.names()[0] + ": " + sentence
                : sentence;
    }

    private static String sentence(ParameterException failure, String[] arguments) {
        var said = Objects.toString(failure.getMessage(), "");
        if (failure instanceof MissingParameterException missing && said.startsWith("Error: "))
            return "Missing required option: "
                    + missing.getMissing().stream().flatMap(WrongUsage::options).collect(Collectors.joining(" or "));
        return failure.getArgSpec() instanceof OptionSpec option ? asWritten(said, option, arguments) : said;
    }

    private static Stream<String> options(ArgSpec missing) {
        if (!(missing instanceof OptionSpec option)) return Stream.of();
        var value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
        return Stream.of("'" + option.longestName() + value + "'");
    }

    /** Picocli calls an option by its longest name. */
    private static String asWritten(String sentence, OptionSpec option, String[] arguments) {
        var unit = UNITS.contains(option.paramLabel()) && sentence.endsWith(NO_WHOLE_NUMBER)
                ? " of " + option.paramLabel().toLowerCase(Locale.ROOT)
                : "";
        var written = Stream.of(arguments)
                .map(word -> word.replaceFirst("=.*", ""))
                .filter(List.of(option.names())::contains)
                .findFirst()
                .orElse(option.longestName());
        return sentence.replace("'" + option.longestName() + "'", "'" + written + "'") + unit;
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
        var said = unknown.isUnknownOption() ? Failures.sentence(unknown) : unexpected(unknown, isCommand);
        var meant = unknown.getSuggestions().isEmpty() ? alike(unknown) : nearest(unknown);
        return meant.isEmpty() ? said : said + "; did you mean " + words(meant) + "?";
    }

    private static String unexpected(UnmatchedArgumentException unknown, boolean isCommand) {
        var word = "'" + unknown.getUnmatched().getFirst() + "'";
        if (isCommand) return "no command " + word;
        var takesHours = unknown.getCommandLine().getCommandSpec().positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals(HOURS));
        return word + " is one argument too many"
                + (takesHours ? "; write all hours as one text, with '; ' between" : "");
    }

    /** Picocli goes by letters that are shared anywhere; what begins alike, if anything does, is more likely meant. */
    private static List<String> nearest(UnmatchedArgumentException unknown) {
        var begun = unknown.getSuggestions().stream()
                .filter(choice -> beginsAlike(choice, unknown.getUnmatched().getFirst()))
                .toList();
        return begun.isEmpty() ? unknown.getSuggestions() : begun;
    }

    private static boolean beginsAlike(String choice, String word) {
        return word.length() >= ALIKE && choice.startsWith(word.substring(0, ALIKE));
    }

    /** Picocli wants the first two letters right: here one will do, as in {@code --form}. */
    private static List<String> alike(UnmatchedArgumentException unknown) {
        var word = unknown.getUnmatched().getFirst();
        if (!unknown.isUnknownOption()) return List.of();
        return unknown.getCommandLine().getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> beginsAlike(name, word))
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

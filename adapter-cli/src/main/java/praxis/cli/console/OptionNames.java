package praxis.cli.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** The rules call a field as the API does; a command calls it by the option that sets it. */
final class OptionNames {

    /** The first word, and each other that has an underscore; none that is quoted. */
    private static final Pattern FIELD = Pattern.compile("^[a-z]\\w*|(?<![\\w\"])[a-z]+(?:_[a-z0-9]+)+(?![\\w\"])");

    private OptionNames() {}

    /** {@code --duration must be from 1 to 1440} for {@code duration_minutes must be from 1 to 1440}. */
    static String in(String sentence, CommandSpec command) {
        return FIELD.matcher(sentence).replaceAll(field -> Matcher.quoteReplacement(name(field.group(), command)));
    }

    private static String name(String field, CommandSpec command) {
        var option = command.findOption("--" + field.replace('_', '-'));
        return option == null ? field : option.shortestName();
    }
}

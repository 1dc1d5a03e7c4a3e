package praxis.cli.console;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The rules call a field as the API does; a command calls it by the option that sets it. */
final class OptionNames {

    /** What is quoted; the first word, and each other that has an underscore. */
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|^[a-z]\\w*|(?<!\\w)[a-z]+(?:_[a-z0-9]+)+(?!\\w)");

    /** Of commands whose options are called otherwise than the field. */
    private static final Map<String, String> OTHERS = Map.of("limit", "--next", "full_name", "--patient");

    private OptionNames() {}

    /** {@code --duration must be from 1 to 1440} for {@code duration_minutes must be from 1 to 1440}. */
    static String in(String sentence, CommandSpec command) {
        return WORD.matcher(sentence).replaceAll(word -> Matcher.quoteReplacement(name(word.group(), command)));
    }

    private static String name(String field, CommandSpec command) {
        var same = "--" + field.replace('_', '-');
        return Stream.of(same, OTHERS.getOrDefault(field, same))
                .map(command::findOption)
                .filter(Objects::nonNull)
                .findFirst()
                .map(option -> option.names()[0])
                .orElse(field);
    }
}

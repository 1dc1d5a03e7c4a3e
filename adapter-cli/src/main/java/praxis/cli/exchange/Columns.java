package praxis.cli.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns that a file of the set has, in any order.
 *
 * @param others whether columns of other names may be there, and are ignored
 */
record Columns(List<String> required, List<String> optional, boolean others) {

    /** What other programs write for a comma. */
    private static final Pattern SEPARATOR = Pattern.compile("[;\t|]");

    static Columns of(String... required) {
        return new Columns(List.of(required), List.of(), false);
    }

    Columns optionally(String... more) {
        return new Columns(required, List.of(more), others);
    }

    Columns andOthers() {
        return new Columns(required, optional, true);
    }

    /** What is wrong with a header, a sentence each. */
    List<String> faults(List<String> header) {
        var separator = header.size() == 1 ? SEPARATOR.matcher(header.getFirst()) : SEPARATOR.matcher("");
        if (separator.find())
            return List.of("the columns are separated by \"" + separator.group() + "\"; a CSV set has commas");
        var faults = new ArrayList<String>();
        for (var name : required) if (!header.contains(name)) faults.add("the column " + name + " is missing");
        for (var name : header.stream().distinct().toList()) {
            if (!others && !required.contains(name) && !optional.contains(name))
                faults.add("the column \"" + name + "\" is not known; known are "
                        + Stream.concat(required.stream(), optional.stream()).collect(Collectors.joining(", ")));
            if (header.indexOf(name) != header.lastIndexOf(name))
                faults.add("the column \"" + name + "\" is there twice");
        }
        return faults;
    }

    static Map<String, Integer> places(List<String> header) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) places.put(header.get(i), i);
        return places;
    }
}

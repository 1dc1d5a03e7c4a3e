package praxis.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.utils.WCWidth;

/**
 * Aligned columns for people, two spaces between them.
 *
 * @param header empty for none
 * @param rows each as long as the header
 */
public record Table(List<String> header, List<List<String>> rows) {

    private static final String GAP = "  ";

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A table without header: a name and its value on each line. */
    public static Table ofFields(String... namesAndValues) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            rows.add(Arrays.asList(namesAndValues).subList(i, i + 2));
        return new Table(List.of(), rows);
    }

    /** A dash for what is not there. */
    public static String cell(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    /** This table with one more column at its end. @param cell of a row by its number, from 0 */
    public Table with(String column, IntFunction<String> cell) {
        var more = IntStream.range(0, rows.size())
                .mapToObj(row -> plus(rows.get(row), cell.apply(row)))
                .toList();
        return new Table(plus(header, column), more);
    }

    private static List<String> plus(List<String> cells, String cell) {
        return Stream.concat(cells.stream(), Stream.of(cell)).toList();
    }

    /** No line where there is no row. */
    public List<String> lines() {
        if (rows.isEmpty()) return List.of();
        var all = new ArrayList<List<String>>();
        if (!header.isEmpty()) all.add(header);
        all.addAll(rows);
        var widths = IntStream.range(0, all.getFirst().size())
                .map(column -> all.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElseThrow())
                .toArray();
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var cell = row.get(i);
            line.append(cell).repeat(' ', widths[i] - width(cell)).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** How many columns of a terminal the text takes. */
    private static int width(String text) {
        return text.codePoints()
                .map(character -> Math.max(0, WCWidth.wcwidth(character)))
                .sum();
    }
}

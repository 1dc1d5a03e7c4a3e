package praxis.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one table that says who may do what, as {@code docs/access.md} has it. */
record AccessTable(String page, Map<String, Row> rows) {

    private static final Path PAGE = Path.of("..", "docs", "access.md");

    private static final String FIRST_COLUMN = "call";

    private static final Pattern CHECKS = Pattern.compile("more than (\\d+) checks");

    /** What one operation answers to each column. @param call its method and path */
    record Row(String call, Map<String, Cell> cells) {}

    /** What a caller gets in their own clinic. */
    enum Cell {
        YES("yes"),
        /** Yes of what is the caller's own, else forbidden. */
        OWN("own"),
        /** As {@link #OWN}, where the clinic has {@code provider_self_service}; else forbidden. */
        OWN_IF_LEFT("own if left"),
        UNAUTHENTICATED("401"),
        FORBIDDEN("403"),
        NOT_FOUND("404");

        private final String written;

        Cell(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }

        static Cell read(String text) {
            return Arrays.stream(values())
                    .filter(cell -> cell.written.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" says nothing"));
        }
    }

    static AccessTable read() {
        try {
            return of(Files.readString(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessTable of(String page) {
        var lines = page.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .map(cell -> cell.replace("`", ""))
                        .toList())
                .toList();
        var head = lines.stream()
                .filter(line -> line.getFirst().equals(FIRST_COLUMN))
                .findFirst()
                .orElseThrow();
        var rows = new LinkedHashMap<String, Row>();
        for (var line : lines.subList(lines.indexOf(head) + 1, lines.size()))
            if (line.size() == head.size() && !line.getFirst().startsWith("---"))
                rows.put(line.getFirst(), row(head, line));
        return new AccessTable(page, rows);
    }

    private static Row row(List<String> head, List<String> line) {
        var cells = new LinkedHashMap<String, Cell>();
        for (int i = 2; i < head.size(); i++) cells.put(head.get(i), Cell.read(line.get(i)));
        return new Row(line.get(1), cells);
    }

    Cell cell(String operation, Role role) {
        return Optional.ofNullable(rows.get(operation))
                .map(row -> row.cells().get(role.column()))
                .orElseThrow(() -> new AssertionError("docs/access.md has no cell for " + operation + ", " + role));
    }

    /** How many checks the page says are made at least. */
    int checks() {
        var told = CHECKS.matcher(page);
        if (!told.find()) throw new AssertionError("docs/access.md does not say how many checks are made");
        return Integer.parseInt(told.group(1));
    }
}

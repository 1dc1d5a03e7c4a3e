package praxis.cli.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import praxis.application.exchange.Kind;

/** Reads one CSV file as RFC 4180 has it: UTF-8, a header, as many fields in each row, quotes only where they belong. */
final class CsvFile {

    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * @param rows those that have the right form
     * @param faults in the order of their lines
     * @param readable whether the file was read to its end, so that only single rows are missing
     */
    record Read(List<Row> rows, List<Fault> faults, boolean readable) {

        static final Read NOTHING = new Read(List.of(), List.of(), true);
    }

    private record Line(long number, List<String> fields, boolean strayQuote) {}

    private final String file;
    private final Kind kind;

    private CsvFile(String file, Kind kind) {
        this.file = file;
        this.kind = kind;
    }

    /** @param kind what the rows are */
    static Read read(Path folder, String file, Kind kind, Columns columns) throws IOException {
        var path = folder.resolve(file);
        var reader = new CsvFile(file, kind);
        if (!Files.isRegularFile(path)) return reader.unreadable(0, "is missing in " + folder);
        return reader.rows(ByteBuffer.wrap(Files.readAllBytes(path)), columns);
    }

    private Read unreadable(long line, String sentence) {
        return new Read(List.of(), List.of(new Fault(file, line, Optional.empty(), sentence)), false);
    }

    private Read rows(ByteBuffer bytes, Columns columns) {
        var text = CharBuffer.allocate(bytes.remaining());
        var decoded = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        if (decoded.isError()) return notUtf8(bytes);
        var plain = text.flip().toString();
        return rows(!plain.isEmpty() && plain.charAt(0) == BYTE_ORDER_MARK ? plain.substring(1) : plain, columns);
    }

    private Read notUtf8(ByteBuffer bytes) {
        var line = 1;
        var column = 1;
        for (int i = 0; i < bytes.position(); i++) {
            column = bytes.get(i) == '\n' ? 1 : column + 1;
            if (bytes.get(i) == '\n') line++;
        }
        var wrong = "byte 0x%02X, the line's byte %d, is not UTF-8".formatted(bytes.get(bytes.position()), column);
        return unreadable(line, wrong);
    }

    private Read rows(String text, Columns columns) {
        var lines = new Lines();
        var read = new ArrayList<Line>();
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(lines, text)) {
            reader.forEach(read::add);
        } catch (CsvParseException e) {
            return unreadable(lines.number, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (read.isEmpty()) return unreadable(1, "the header is missing");
        return rows(read, columns);
    }

    private Read rows(List<Line> read, Columns columns) {
        var header = read.getFirst().fields().stream().map(String::strip).toList();
        var wrong = columns.faults(header).stream()
                .map(sentence -> new Fault(file, read.getFirst().number(), Optional.empty(), sentence))
                .toList();
        if (!wrong.isEmpty()) return new Read(List.of(), wrong, false);
        var places = Columns.places(header);
        var rows = new ArrayList<Row>();
        var faults = new ArrayList<Fault>();
        for (var line : read.subList(1, read.size())) {
            var fault = fault(line, header.size());
            fault.ifPresent(faults::add);
            if (fault.isEmpty()) rows.add(new Row(line.number(), places, line.fields()));
        }
        return new Read(rows, faults, faults.isEmpty());
    }

    private Optional<Fault> fault(Line line, int columns) {
        if (line.strayQuote())
            return Optional.of(
                    fault(line, "has a quote inside a field that is not quoted; write the field as \"…\"\"…\""));
        if (line.fields().size() != columns)
            return Optional.of(fault(line, "has " + line.fields().size() + " fields, but the header has " + columns));
        return Optional.empty();
    }

    private Fault fault(Line line, String sentence) {
        return new Fault(file, line.number(), Optional.of(kind), sentence);
    }

    /** Collects one record after another, and remembers what its text alone no longer tells. */
    private static final class Lines extends AbstractBaseCsvCallbackHandler<Line> {

        private long number = 1;
        private boolean strayQuote;
        private List<String> fields = new ArrayList<>();

        @Override
        protected void handleBegin(long startingLineNumber) {
            number = startingLineNumber;
            strayQuote = false;
            fields = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            var field = new String(buffer, offset, length);
            strayQuote |= !quoted && field.indexOf(QUOTE) >= 0;
            fields.add(field);
        }

        @Override
        protected Line buildRecord() {
            return new Line(number, fields, strayQuote);
        }
    }
}
